/** How far the work is, on the taskbar and in the dock, whether a window is open or not. */
import { app, type BrowserWindow } from 'electron'

/** Removes the bar, in Electron's terms. */
const NONE = -1

export interface Progress {
  /** null when nothing is being worked on. */
  readonly fraction: number | null
  set(fraction: number | null): void
  /** Draws it on a window that has just been opened. */
  draw(): void
}

/** @param changed told after each change */
export const progressOn = (window: () => BrowserWindow | null, changed: () => void): Progress => {
  let fraction: number | null = null
  const draw = (): void => {
    window()?.setProgressBar(fraction ?? NONE)
    app.dock?.setBadge(fraction === null ? '' : `${percentOf(fraction)} %`)
  }
  return {
    get fraction() {
      return fraction
    },
    set: (next) => {
      fraction = next
      draw()
      changed()
    },
    draw,
  }
}

/** Whole percent, never 100: what is done is not drawn. */
export const percentOf = (fraction: number): number => Math.min(99, Math.floor(fraction * 100))
