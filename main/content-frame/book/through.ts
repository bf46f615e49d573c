/** How much of a lesson of a book lies behind the reader, when the lesson is only a part of the book. */
import type { Mark } from './marks.ts'

export interface Extent {
  /** Where each section of the spine begins, as a share of the book; one more for its end. */
  readonly sections: readonly number[]
  /** How far into the section that is shown a mark stands, 0–1; null when it cannot be told. */
  readonly withinShown: (mark: Mark) => number | null
  readonly shown: number
}

const shareOf = (mark: Mark, { sections, withinShown, shown }: Extent): number => {
  const start = sections[mark.section] ?? 0
  if (mark.section !== shown || mark.fragment === null) return start
  const end = sections[mark.section + 1] ?? 1
  return start + (withinShown(mark) ?? 0) * (end - start)
}

/**
 * @param here share of the book that lies behind the reader, 0–1
 * @param index of the mark the lesson begins at
 */
export const through = (marks: readonly Mark[], index: number, here: number, extent: Extent): number => {
  const mark = marks[index]
  const next = marks[index + 1]
  const start = mark ? shareOf(mark, extent) : 0
  const end = next ? shareOf(next, extent) : 1
  return end > start ? Math.min(1, Math.max(0, (here - start) / (end - start))) : 1
}
