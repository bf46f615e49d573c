/** Whether coming back to a place is worth a word, and which. */
import type { Position } from '../../../shared/features/progress/model.ts'
import { formatClock } from '../../ui/format.ts'

export type Resume =
  | { readonly kind: 'time'; readonly clock: string }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'share'; readonly fraction: number }

/** The first moments are no place to come back to. */
const LEAST_SECONDS = 5
/** Nor is the end: the lesson starts again there. */
const TAIL_SECONDS = 3

export const resumeOf = (position: Position | null): Resume | null => {
  switch (position?.kind) {
    case 'time': {
      const { seconds, duration } = position
      if (seconds < LEAST_SECONDS || (duration !== null && seconds > duration - TAIL_SECONDS)) return null
      return { kind: 'time', clock: formatClock(seconds) }
    }
    case 'page':
      return position.page > 1 ? { kind: 'page', page: position.page } : null
    case 'text':
      return position.block > 0 ? { kind: 'share', fraction: position.fraction } : null
    case 'cfi':
      return position.fraction > 0.01 ? { kind: 'share', fraction: position.fraction } : null
    default:
      return null
  }
}
