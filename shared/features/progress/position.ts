import type { Position } from './model.ts'

/** How much of a lesson a position stands for, 0 to 1. In a file of its own: a page can have it without zod. */
export const positionFraction = (position: Position): number => {
  switch (position.kind) {
    case 'time':
      return position.duration ? Math.min(1, position.seconds / position.duration) : 0
    case 'page':
      return Math.min(1, (position.page - 1 + position.offset) / position.pages)
    default:
      return position.fraction
  }
}
