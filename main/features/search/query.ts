/** What was typed, understood: words, phrases, beginnings of words, and filters. Any text can be understood. */
import type { HitKind } from '../../../shared/features/search/model.ts'
import { pairsOf, runsOf, stemOf, type Run } from './words.ts'

/** One thing to look for: what its runs say must stand side by side. */
export interface Term {
  readonly runs: readonly Run[]
  /** The last word may go on. */
  readonly prefix: boolean
  /** As it stands: no other forms of the word. */
  readonly exact: boolean
}

export interface Query {
  readonly terms: readonly Term[]
  /** Each: words a course's title must hold; any of them will do. */
  readonly courses: readonly string[]
  readonly kinds: readonly HitKind[]
  readonly tags: readonly string[]
}

/** A longer query than this is cut: nobody types it, and each term costs. */
const MOST_TERMS = 24
/** One Latin letter begins half of all words. */
const LEAST_PREFIX = 2

const KINDS: Readonly<Record<string, HitKind>> = {
  course: 'course',
  课程: 'course',
  lesson: 'lesson',
  text: 'lesson',
  课: 'lesson',
  课文: 'lesson',
  正文: 'lesson',
  transcript: 'transcript',
  captions: 'transcript',
  video: 'transcript',
  audio: 'transcript',
  字幕: 'transcript',
  文稿: 'transcript',
  book: 'book',
  epub: 'book',
  书: 'book',
  page: 'page',
  pdf: 'page',
  页: 'page',
  note: 'note',
  notes: 'note',
  笔记: 'note',
  card: 'card',
  cards: 'card',
  卡片: 'card',
}

const FILTERS: Readonly<Record<string, 'course' | 'kind' | 'tag'>> = {
  course: 'course',
  课程: 'course',
  kind: 'kind',
  类型: 'kind',
  tag: 'tag',
  标签: 'tag',
}

const NAME = '(course|kind|tag|课程|类型|标签)[:：]'
// Perhaps a filter's name; then a phrase in quotes of either world, or what goes on to the next blank.
const PIECE = new RegExp(`(?:${NAME})?(?:["“”]([^"“”]*)(?:["“”]|$)|([^\\s"“”]+))`, 'giu')
/** A filter's name with nothing behind it yet. */
const BARE = new RegExp(`^${NAME}$`, 'iu')

/** Reads what was typed. The word at the very end, with nothing behind it, may be unfinished. */
export const parseQuery = (typed: string): Query => {
  const text = typed.normalize('NFC')
  const terms: Term[] = []
  const courses: string[] = []
  const kinds: HitKind[] = []
  const tags: string[] = []
  for (const match of text.matchAll(PIECE)) {
    const [whole, name, phrase, word] = match
    const said = phrase ?? word ?? ''
    if (BARE.test(said)) continue
    const filter = name === undefined ? undefined : FILTERS[name.toLowerCase()]
    if (filter === 'course') courses.push(said)
    else if (filter === 'tag') tags.push(said)
    else if (filter === 'kind') {
      const kind = KINDS[said.toLowerCase()]
      if (kind) kinds.push(kind)
    } else if (terms.length < MOST_TERMS) {
      const runs = runsOf(said)
      const unfinished = match.index + whole.length === text.length
      const prefix = phrase === undefined && (said.endsWith('*') || unfinished)
      if (runs.length > 0) terms.push({ runs, prefix, exact: phrase !== undefined })
    }
  }
  return { terms, courses, kinds, tags }
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`

/**
 * Words of the index that a run stands for. Inside a phrase a run of pairs ends with its last character alone, as in
 * the text; at the end of one it may go on.
 */
const indexed = ({ unspaced, characters }: Run, last: boolean): string[] => {
  if (!unspaced) return [characters.join('')]
  const pairs = pairsOf(characters)
  return last && pairs.length > 1 ? pairs.slice(0, -1) : pairs
}

const termExpression = ({ runs, prefix, exact }: Term): string => {
  const last = runs.at(-1)
  const [only] = runs
  if (!last || !only) return '""'
  const phrase = quoted(runs.flatMap((run, index) => indexed(run, index === runs.length - 1)))
  // A single character begins every pair it stands first in.
  if (last.unspaced) return last.characters.length === 1 ? `${phrase} *` : phrase
  const word = last.characters.join('')
  const goesOn = prefix && last.characters.length >= LEAST_PREFIX
  if (runs.length > 1 || exact) return goesOn ? `${phrase} *` : phrase
  const stem = stemOf(word)
  if (!goesOn) return quoted([stem])
  return stem === word ? `${phrase} *` : `(${phrase} * OR ${quoted([stem])})`
}

export const kindFacet = (kind: HitKind): string => `k${kind}`
export const courseFacet = (courseId: string): string => `c${courseId}`
/** A tag as one word, whatever is in it. */
export const tagFacet = (tag: string): string =>
  `t${runsOf(tag.normalize('NFC'))
    .flatMap((run) => run.characters)
    .join('')}`

const anyFacet = (facets: readonly string[], prefix = false): string =>
  `facets : (${facets.map((facet) => `${quoted([facet])}${prefix ? ' *' : ''}`).join(' OR ')})`

export interface Limits {
  /** Only in these courses; null: in all. */
  readonly courseIds: readonly string[] | null
  /** All the words, or any of them. */
  readonly words: 'all' | 'any'
  /** Only in titles. */
  readonly titles?: boolean
}

/** The query as FTS5 reads it; null when there is nothing to look for. */
export const ftsExpression = (query: Query, { courseIds, words, titles = false }: Limits): string | null => {
  const parts: string[] = []
  if (query.terms.length > 0) {
    const joined = query.terms.map(termExpression).join(words === 'all' ? ' AND ' : ' OR ')
    parts.push(`${titles ? 'title' : '{title text stems}'} : (${joined})`)
  }
  if (query.tags.length > 0) parts.push(...query.tags.map((tag) => anyFacet([tagFacet(tag)], true)))
  if (parts.length === 0 && query.kinds.length === 0) return null
  if (query.kinds.length > 0) parts.push(anyFacet(query.kinds.map(kindFacet)))
  if (courseIds) {
    if (courseIds.length === 0) return null
    parts.push(anyFacet(courseIds.map(courseFacet)))
  }
  return parts.map((part) => `(${part})`).join(' AND ')
}
