/**
 * What an edit cannot have touched. Both texts agree from the beginning up to some place, and from some place to the
 * end. Where the two stretches overlap (a repeated passage, one of which was taken away), nobody can say which one is
 * gone: that part belongs to neither.
 */
import { sameEnd, sameStart } from './context.ts'

/** @returns where a passage of `before` is in `after`, null where it may have been touched */
export const unchangedBetween = (
  before: string,
  after: string,
): ((start: number, end: number) => number | null) => {
  const head = sameStart(before, after)
  const tail = sameEnd(before, after)
  const doubtful = Math.max(0, head + tail - Math.min(before.length, after.length))
  const shift = after.length - before.length
  return (start, end) => {
    if (before === after || end <= head - doubtful) return start
    return start >= before.length - tail + doubtful ? start + shift : null
  }
}
