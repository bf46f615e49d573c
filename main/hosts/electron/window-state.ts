/** Where the window stood and how large it was, so that it opens there again, on whatever screens there are now. */
import { z } from 'zod'
import type { Rectangle } from 'electron'

export const MIN_WIDTH = 900
export const MIN_HEIGHT = 600
const DEFAULT = { width: 1280, height: 800 }
/** So much of the title bar has to be on a screen for the window to count as reachable, CSS pixels. */
const REACHABLE = { width: 120, height: 40 }

const pixels = z.number().int().min(-100_000).max(100_000)
export const WindowState = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof WindowState>

/** Reads what was kept; null when there is nothing or it makes no sense. */
export const parseWindowState = (json: string | null): WindowState | null => {
  if (json === null) return null
  try {
    return WindowState.parse(JSON.parse(json))
  } catch {
    return null
  }
}

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

const isReachable = (bounds: Rectangle, area: Rectangle): boolean =>
  Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= REACHABLE.width &&
  bounds.y >= area.y - REACHABLE.height / 2 &&
  bounds.y + REACHABLE.height <= area.y + area.height

/**
 * Bounds to open with. A screen that went away or shrank must not keep the window: then it is centred on the
 * first screen.
 * @param workAreas of every screen, the primary one first
 */
export const fitBounds = (state: WindowState | null, workAreas: readonly Rectangle[]): Rectangle => {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT }
  const home = state && workAreas.find((area) => isReachable(state.bounds, area))
  const area = home ?? primary
  const wanted = state?.bounds ?? DEFAULT
  const width = between(wanted.width, MIN_WIDTH, Math.max(MIN_WIDTH, area.width))
  const height = between(wanted.height, MIN_HEIGHT, Math.max(MIN_HEIGHT, area.height))
  if (state && home) return { x: state.bounds.x, y: state.bounds.y, width, height }
  return {
    x: Math.round(area.x + Math.max(0, area.width - width) / 2),
    y: Math.round(area.y + Math.max(0, area.height - height) / 2),
    width,
    height,
  }
}
