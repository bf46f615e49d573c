/** Which courses the shelf shows, and in which order. Pure: the component only draws the answer. */
import type { CourseKind, CourseSummary } from '../../../shared/features/library/model.ts'

export type CourseState = 'new' | 'going' | 'finished'
export type Order = 'recent' | 'title' | 'size' | 'added'

export interface Choice {
  readonly search: string
  readonly kind: CourseKind | 'all'
  readonly state: CourseState | 'all'
  readonly order: Order
}

export const everything: Choice = { search: '', kind: 'all', state: 'all', order: 'recent' }

/** How far a learner is, by completed lessons and by whether the course was ever opened. */
export const stateOf = (course: CourseSummary): CourseState => {
  if (course.lessons > 0 && course.completed >= course.lessons) return 'finished'
  return course.completed > 0 || course.studiedAt !== null ? 'going' : 'new'
}

/** Full-width letters, capitals and composed forms are all the same to someone who looks for a title. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

const folded = new WeakMap<CourseSummary, string>()
const haystack = (course: CourseSummary): string => {
  const known = folded.get(course)
  if (known !== undefined) return known
  const text = fold([course.title, ...course.authors].join('\n'))
  folded.set(course, text)
  return text
}

const matches = (course: CourseSummary, words: readonly string[]): boolean => {
  const text = haystack(course)
  return words.every((word) => text.includes(word))
}

const compare: Readonly<
  Record<Order, (a: CourseSummary, b: CourseSummary, titles: Intl.Collator) => number>
> = {
  recent: (a, b) => (b.studiedAt ?? b.addedAt) - (a.studiedAt ?? a.addedAt),
  title: (a, b, titles) => titles.compare(a.title, b.title),
  size: (a, b) => b.bytes - a.bytes,
  added: (a, b) => b.addedAt - a.addedAt,
}

/** @param locale orders titles: by stroke or pinyin where the language does */
export const arrange = (
  courses: readonly CourseSummary[],
  choice: Choice,
  locale: string,
): readonly CourseSummary[] => {
  const words = fold(choice.search).split(/\s+/).filter(Boolean)
  const titles = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return courses
    .filter((course) => choice.kind === 'all' || course.kind === choice.kind)
    .filter((course) => choice.state === 'all' || stateOf(course) === choice.state)
    .filter((course) => matches(course, words))
    .toSorted((a, b) => compare[choice.order](a, b, titles) || titles.compare(a.title, b.title))
}
