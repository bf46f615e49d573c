/** Answers what was typed: the best passages, each with the words around the hit and the way there. */
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { PERSONAL_DECK } from '../../../shared/features/cards/model.ts'
import type { Place, SearchAnswer, SearchHit } from '../../../shared/features/search/model.ts'
import { ftsExpression, parseQuery, type Limits, type Query } from './query.ts'
import type { FoundPassage, Marks, SearchRepository } from './search.repository.ts'
import { bestHit, hitsIn, snippetOf, type Span } from './snippet.ts'
import { runsOf } from './words.ts'

interface Deps {
  readonly repository: SearchRepository
  readonly courses: () => readonly { readonly id: CourseId; readonly title: string }[]
}

interface Asked {
  readonly text: string
  readonly limit: number
  readonly courseId?: CourseId | undefined
}

/** One lesson does not fill the answer. */
const OF_ONE_LESSON = 3
/** Passages looked at for each hit wanted, for those that are left out. */
const SPARE = 3
const QUOTE = 60

export type SearchService = ReturnType<typeof searchService>

/** Words as they stand from the hit on, up to the end of the block they stand in. */
const quoteAt = (text: string, hit: Span | null, marks: Marks): string => {
  const start = hit?.start ?? 0
  const next = marks.find(([offset]) => offset > start)?.[0] ?? text.length
  return text.slice(start, Math.min(next, Math.max(hit?.end ?? 0, start + QUOTE))).trim()
}

/** The place of a hit: that of the last mark at or before it. */
export const placeOf = ({ kind, text, marks }: FoundPassage, hit: Span | null): Place | null => {
  const at = hit?.start ?? 0
  const mark = marks.findLast(([offset]) => offset <= at)?.[1] ?? marks[0]?.[1]
  if (mark === undefined) return null
  if (typeof mark === 'object') return mark
  const quote = quoteAt(text, hit, marks)
  if (typeof mark === 'string') return { kind: 'href', href: mark, quote }
  if (kind === 'transcript') return { kind: 'time', seconds: mark }
  if (kind === 'page') return { kind: 'page', page: mark, quote }
  return { kind: 'text', block: mark, quote }
}

const foldedTitle = (title: string): string =>
  runsOf(title)
    .map((run) => run.characters.join(''))
    .join(' ')

/** Cards of the learner's own deck belong to no course; all else of a course that is gone leads nowhere. */
const courseTitleOf = ({ courseTitle, courseId }: FoundPassage): string | null =>
  courseTitle ?? (courseId === PERSONAL_DECK ? '' : null)

const toHit = (found: FoundPassage, courseTitle: string, query: Query): SearchHit => {
  const hits = hitsIn(found.text, query)
  const hit = bestHit(found.text, hits)
  return {
    kind: found.kind,
    courseId: found.courseId,
    courseTitle,
    lessonId: found.lessonId,
    title: found.title,
    snippet: found.text === '' ? [] : snippetOf(found.text, hits, hit),
    place: placeOf(found, hit),
  }
}

export const searchService = ({ repository, courses }: Deps) => {
  /** Courses whose title holds what a `course:` filter says; null without a filter. */
  const coursesOf = (query: Query, only: CourseId | undefined): CourseId[] | null => {
    if (query.courses.length === 0) return only ? [only] : null
    const wanted = query.courses.map(foldedTitle)
    return courses()
      .filter(({ id }) => only === undefined || id === only)
      .filter(({ title }) => wanted.some((words) => foldedTitle(title).includes(words)))
      .map(({ id }) => id)
  }

  /** Where a word is in more passages than are weighed, titles that hold it are looked for first. */
  const candidates = (query: Query, limits: Limits, limit: number): number[] => {
    const expression = ftsExpression(query, limits)
    if (expression === null) return []
    const { ids, cut } = repository.match(expression, limit * SPARE)
    const titled = cut ? ftsExpression(query, { ...limits, titles: true }) : null
    if (titled === null) return ids
    return [...new Set([...repository.match(titled, Math.ceil(limit / 4)).ids, ...ids])]
  }

  const collect = (query: Query, limits: Limits, limit: number): SearchHit[] => {
    const hits: SearchHit[] = []
    const perLesson = new Map<string, number>()
    for (const id of candidates(query, limits, limit)) {
      const found = repository.passage(id)
      const courseTitle = found && courseTitleOf(found)
      if (!found || courseTitle === null) continue
      const lesson = `${found.kind}:${found.lessonId ?? id}`
      const already = perLesson.get(lesson) ?? 0
      const isStudied = found.kind !== 'note' && found.kind !== 'card'
      if (isStudied && already >= OF_ONE_LESSON) continue
      perLesson.set(lesson, already + 1)
      hits.push(toHit(found, courseTitle, query))
      if (hits.length >= limit) break
    }
    return hits
  }

  return {
    /** Best hits first; those that have only some of the words where nothing has all. */
    query: ({ text, limit, courseId }: Asked): SearchAnswer => {
      const query = parseQuery(text)
      const courseIds = coursesOf(query, courseId)
      const hits = collect(query, { courseIds, words: 'all' }, limit)
      if (hits.length > 0 || query.terms.length < 2) return { hits, partly: false }
      const some = collect(query, { courseIds, words: 'any' }, limit)
      return { hits: some, partly: some.length > 0 }
    },
  }
}
