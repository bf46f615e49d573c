/**
 * What turning the pages of a book means for its lessons: which one the reader is in, and which ones are read.
 * Pure: the component feeds it what the frame reports and does what it answers.
 */

/** What is seen of the book; indexes into its lessons. */
export interface Seen {
  /** In force at the top of the page, -1 before the first lesson. */
  readonly from: number
  /** In force at its foot. */
  readonly to: number
  /** Lesson `to` ends on this page. */
  readonly ended: boolean
}

export interface Step {
  /** Lessons whose end the reader has passed, in order. */
  readonly finished: readonly number[]
  /** The lesson the reader is in now. */
  readonly now: number
}

const holds = (seen: Seen, lesson: number): boolean => seen.from <= lesson && lesson <= seen.to

/** Whether the end of a lesson is on the page. */
export const endSeen = (seen: Seen, lesson: number): boolean =>
  holds(seen, lesson) && (lesson < seen.to || seen.ended)

const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/**
 * A page was turned.
 * @param lesson the reader was in
 * @param before what was seen, null at first
 */
export const follow = (lesson: number, before: Seen | null, after: Seen): Step => {
  if (holds(after, lesson) || after.to < 0) return { finished: [], now: lesson }
  // Back: the lesson whose end is nearest to where one was.
  if (lesson > after.to) return { finished: [], now: after.to }
  // On: what was seen to its end is read; a jump over the rest of a lesson is not.
  const read = before && endSeen(before, lesson) ? upTo(lesson, Math.min(before.to + 1, after.from)) : []
  return { finished: read.filter((each) => before && endSeen(before, each)), now: Math.max(0, after.from) }
}
