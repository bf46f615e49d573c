/** The order of marks in a lesson: as one meets them. */
import type { Annotation, Target } from '../../../shared/features/annotations/model.ts'

/** Larger is further on. An EPUB's places are told apart by what the brain's order says of them. */
const placeOf = (target: Target): readonly number[] => {
  switch (target.kind) {
    case 'text':
      return [target.start, target.end]
    case 'pdf':
      // A page counts from its foot; its top comes first.
      return [target.page, -(target.quads[0]?.[1] ?? Number.POSITIVE_INFINITY), target.quads[0]?.[0] ?? 0]
    case 'time':
      return [target.start, target.end]
    case 'image':
      return [target.y, target.x]
    case 'epub':
      return target.cfi.match(/\d+/g)?.map(Number) ?? []
  }
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [x, y] = [a[index] ?? -1, b[index] ?? -1]
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/** Marks of one lesson, or of the lessons of one book, in the order of their places. */
export const inOrder = (marks: readonly Annotation[]): Annotation[] =>
  marks
    .map((mark) => ({ mark, place: placeOf(mark.target) }))
    .sort((a, b) => compare(a.place, b.place) || a.mark.createdAt - b.mark.createdAt)
    .map(({ mark }) => mark)
