/** Where a floating box goes: above the line it belongs to, or below it, and always inside the window. */
import type { Spot } from './lesson-marks.ts'

const GAP = 10
const MARGIN = 8

interface Size {
  readonly width: number
  readonly height: number
}

/** @param room of the window @returns the box's left top corner, CSS px */
export const placeMenu = (spot: Spot, box: Size, room: Size): { left: number; top: number } => {
  const middle = spot.left + spot.width / 2 - box.width / 2
  const left = Math.max(MARGIN, Math.min(middle, room.width - box.width - MARGIN))
  const above = spot.top - box.height - GAP
  const below = spot.top + spot.height + GAP
  const fitsAbove = above >= MARGIN
  const fitsBelow = below + box.height <= room.height - MARGIN
  const top = fitsAbove ? above : fitsBelow ? below : room.height - box.height - MARGIN
  return { left, top: Math.max(MARGIN, Math.min(top, room.height - box.height - MARGIN)) }
}
