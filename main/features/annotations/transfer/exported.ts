/** What every export is made of: annotations with their notes, by course. */
import type { CourseId } from '../../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../../shared/kernel/hybrid-clock.ts'
import type { ListedAnnotation } from '../../../../shared/features/annotations/model.ts'

export interface Exported extends ListedAnnotation {
  /** The note's own document; null without a note. */
  readonly update: Uint8Array | null
  readonly stamps: { readonly created: Hlc; readonly changed: Hlc }
}

/** Courses in the order of their titles, each with its annotations as given. */
export const byCourse = (items: readonly Exported[]): [CourseId, Exported[]][] =>
  [...Map.groupBy(items, ({ courseId }) => courseId)].sort(([, [a]], [, [b]]) =>
    (a?.courseTitle ?? '').localeCompare(b?.courseTitle ?? ''),
  )

/** Opens the place in Carrel. */
export const linkTo = ({ courseId, lessonId }: ListedAnnotation): string =>
  `carrel://course/${courseId}/lesson/${lessonId}`

const clock = (seconds: number): string => {
  const whole = Math.floor(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** Where in its lesson an annotation is, for people; empty where the quote says it all. */
export const whereIn = ({ target }: ListedAnnotation): string => {
  if (target.kind === 'pdf') return `p. ${target.page}`
  if (target.kind === 'time')
    return target.end > target.start ? `${clock(target.start)}–${clock(target.end)}` : clock(target.start)
  return ''
}

export const quoted = ({ target }: ListedAnnotation): string =>
  target.kind === 'image' ? '' : target.quote.exact
