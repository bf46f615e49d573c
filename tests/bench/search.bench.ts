/**
 * Search over 100,000 notes and 20,000 lessons in Chinese and English, beside MiniSearch with the same words and pairs
 * in the same run. Asked of the service, as the window asks it: forty hits, snippets and places made. What is found is
 * held against a plain scan of every text.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import MiniSearch from 'minisearch'
import { openDatabase } from '../../main/db/open.ts'
import { searchRepository, searchService, searchSink } from '../../main/features/search/index.ts'
import { ftsExpression, parseQuery } from '../../main/features/search/query.ts'
import { pairsOf, runsOf, stemOf } from '../../main/features/search/words.ts'
import type { CourseId } from '../../shared/kernel/brand.ts'
import { makeCorpus, randomFrom, type Corpus } from './support/many-words.ts'
import { median, round } from './support/statistics.ts'

const SEED = 20_260_320
const NOTES = 100_000
const LESSONS = 20_000
const COURSES = 50
const LIMIT = 40
const QUERIES = 400
const CHECKED = 60
const ROUNDS = 3

type Random = () => number

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** The same words as ours: pairs, and stems of English words. */
const tokens = (text: string): string[] =>
  runsOf(text).flatMap(({ unspaced, characters }) =>
    unspaced ? pairsOf(characters) : [stemOf(characters.join(''))],
  )

/** Of a query, the pairs without the run's last character alone, which only a text has. */
const queryTokens = (text: string): string[] =>
  runsOf(text).flatMap(({ unspaced, characters }) => {
    if (!unspaced) return [stemOf(characters.join(''))]
    const pairs = pairsOf(characters)
    return pairs.length > 1 ? pairs.slice(0, -1) : pairs
  })

const courseIdOf = (n: number): CourseId => (n % COURSES).toString(16).padStart(32, '0') as CourseId

/** What learners type: frequent and rare words alike, two characters most often. */
const twoCharacters = (corpus: Corpus, random: Random): string => {
  for (;;) {
    const word = corpus.chinese[Math.floor(random() ** 2 * corpus.chinese.length)] ?? ''
    if (word.length === 2) return word
  }
}

const anyWord = (corpus: Corpus, random: Random): string => {
  const words = random() < 0.5 ? corpus.chinese : corpus.english
  return words[Math.floor(random() ** 2 * words.length)] ?? ''
}

/** Two neighbouring words of a text, so that something is found. */
const fromText = (corpus: Corpus, random: Random): string => {
  const note = corpus.notes[Math.floor(random() * corpus.notes.length)]?.text ?? ''
  const words = note.split(/[\s，。,.]+/).filter((word) => word !== '')
  const at = Math.floor(random() * words.length)
  const piece = (word: string) => (/[a-z]/.test(word) ? word : word.slice(0, 2 + Math.floor(random() * 3)))
  return [words[at], words[at + 1]].flatMap((word) => (word ? [piece(word)] : [])).join(' ')
}

const typed = (corpus: Corpus, random: Random): string => {
  const share = random()
  if (share < 0.45) return twoCharacters(corpus, random)
  return share < 0.7 ? anyWord(corpus, random) : fromText(corpus, random)
}

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  const db = openDatabase(path.join(folder, 'carrel.sqlite'))
  try {
    const corpus = makeCorpus(SEED, { notes: NOTES, lessons: LESSONS })
    const all = [...corpus.notes, ...corpus.lessons]
    const putCourse = db.prepare(
      `INSERT INTO library_course (id, identity, label, kind, title, authors, version, added_at, updated_at, bytes,
         lesson_count, lesson_kinds, unsupported_count)
       VALUES (@id, @id, @id, 'folder', 'A course', '[]', 1, 0, 0, 0, 0, '[]', 0)`,
    )
    for (let n = 0; n < COURSES; n += 1) putCourse.run({ id: courseIdOf(n) })
    const repository = searchRepository(db)
    const sink = searchSink(repository)
    const started = performance.now()
    for (let from = 0; from < all.length; from += 200)
      repository.atomically(() => {
        for (const [index, { title, text }] of all.slice(from, from + 200).entries()) {
          const n = from + index
          sink.put('note', String(n), courseIdOf(n), null, title, text, [], null)
        }
      })
    const docsPerS = all.length / ((performance.now() - started) / 1000)
    const size = repository.size()
    say(`indexed ${String(all.length)} in ${String(round((performance.now() - started) / 1000))} s`)

    const mini = new MiniSearch<{ id: number; title: string; text: string }>({
      fields: ['title', 'text'],
      tokenize: tokens,
      processTerm: (term) => term,
      searchOptions: {
        tokenize: queryTokens,
        processTerm: (term) => term,
        combineWith: 'AND',
        boost: { title: 6 },
      },
    })
    mini.addAll(all.map((written, id) => ({ id, ...written })))
    say('MiniSearch has them too')

    const random = randomFrom(SEED + 1)
    const queries = Array.from({ length: QUERIES }, () => typed(corpus, random))
    const service = searchService({ repository, courses: () => [] })
    // Of each query the middle of several rounds; each in a round of its own, so that neither sweeps up after the other.
    const timed = (ask: (text: string) => unknown): number[] => {
      for (const text of queries.slice(0, 40)) ask(text)
      const rounds = Array.from({ length: ROUNDS }, () =>
        queries.map((text) => {
          const before = performance.now()
          ask(text)
          return performance.now() - before
        }),
      )
      return queries.map((_, query) => median(rounds.map((round) => round[query] ?? NaN)))
    }
    const ours = timed((text) => service.query({ text, limit: LIMIT }))
    const theirs = timed((text) => mini.search(text).slice(0, LIMIT))

    /** Of the texts a plain scan finds, the share the index finds. */
    const recall = (words: readonly string[], holds: (text: string, query: string) => boolean): number => {
      let there = 0
      let found = 0
      for (const query of words) {
        const expression = ftsExpression(parseQuery(`${query} `), { courseIds: null, words: 'all' })
        const ids = new Set(
          expression === null ? [] : repository.match(expression, all.length, all.length).ids,
        )
        all.forEach(({ title, text }, index) => {
          if (!holds(title, query) && !holds(text, query)) return
          there += 1
          if (ids.has(index + 1)) found += 1
        })
      }
      return there === 0 ? NaN : found / there
    }
    const recallTwoCharZh = recall(
      Array.from({ length: CHECKED }, () => twoCharacters(corpus, random)),
      (text, query) => text.includes(query),
    )
    // Chinese anywhere, an English word as a word.
    const whole = new Map<string, RegExp>()
    const recallMixed = recall(
      Array.from({ length: CHECKED }, () => anyWord(corpus, random)),
      (text, query) => {
        if (!/[a-z]/.test(query)) return text.includes(query)
        const pattern = whole.get(query) ?? new RegExp(`\\b${query}\\b`)
        whole.set(query, pattern)
        return text.includes(query) && pattern.test(text)
      },
    )
    return await Promise.resolve({
      p50Ms: round(percentile(ours, 0.5), 2),
      p95Ms: round(percentile(ours, 0.95), 2),
      miniP95Ms: round(percentile(theirs, 0.95), 2),
      recallTwoCharZh: round(recallTwoCharZh, 4),
      recallMixed: round(recallMixed, 4),
      indexMb: round(size.words / 1e6),
      docsPerS: Math.round(docsPerS),
      miniP50Ms: round(percentile(theirs, 0.5), 2),
      textMb: round(size.passages / 1e6),
    })
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
