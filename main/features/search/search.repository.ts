/** The index in SQL: passages, their words, and what has been read. */
import { z } from 'zod'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { Place, type HitKind } from '../../../shared/features/search/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'
import { courseFacet, kindFacet, tagFacet } from './query.ts'

/** From this offset of the text on: a block, a second, a page, an address in a book, or any place. */
const Marks = z.array(z.tuple([z.number(), z.union([z.number(), z.string(), Place])]))
export type Marks = z.infer<typeof Marks>

/** A passage as it is put into the index. */
export interface NewPassage {
  readonly kind: HitKind
  readonly lessonId: LessonId | null
  /** What it is called in the answer. */
  readonly title: string
  readonly text: string
  readonly marks: Marks
  readonly tags?: readonly string[]
  /** Words of the index, from words.ts. */
  readonly words: { readonly title: string; readonly text: string; readonly stems: string }
}

export interface FoundPassage {
  readonly id: number
  readonly courseId: CourseId
  /** Null: not on the shelf. */
  readonly courseTitle: string | null
  readonly kind: HitKind
  readonly lessonId: LessonId | null
  readonly title: string
  readonly text: string
  readonly marks: Marks
}

interface PassageRow {
  id: number
  course_id: CourseId
  course_title: string | null
  kind: HitKind
  lesson_id: LessonId | null
  title: string
  text: string
  places: string
}

/** A title's words count this much more than the text's; a word's other forms a little less; facets nothing. */
const RANK = 'bm25(search_word, 6.0, 1.0, 0.6, 0.0)'

/** Weighing 2,000 passages takes some milliseconds. */
const WEIGHED = 2000

export type SearchRepository = ReturnType<typeof searchRepository>

export const searchRepository = (db: Db) => {
  const match = db.prepare<[string, number, number], { id: number; seen: number }>(
    `SELECT id, count(*) OVER () AS seen FROM (
       SELECT rowid AS id, ${RANK} AS worth FROM search_word WHERE search_word MATCH ? ORDER BY rowid DESC LIMIT ?
     ) ORDER BY worth LIMIT ?`,
  )
  const passage = db.prepare<[number], PassageRow>(
    `SELECT p.id, p.course_id, c.title AS course_title, p.kind, p.lesson_id, p.title, p.text, p.places
     FROM search_passage p LEFT JOIN library_course c ON c.id = p.course_id WHERE p.id = ?`,
  )
  const putPassage = db.prepare<[string, string, string, string | null, string, string, string, string]>(
    `INSERT INTO search_passage (course_id, source, kind, lesson_id, title, text, tags, places)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const same = db
    .prepare<[string, string, string | null, string, string, string, string], number>(
      `SELECT 1 FROM search_passage WHERE course_id = ? AND source = ? AND lesson_id IS ? AND title = ? AND text = ?
       AND tags = ? AND places = ?`,
    )
    .pluck()
  const putWords = db.prepare<[number | bigint, string, string, string, string]>(
    'INSERT INTO search_word (rowid, title, text, stems, facets) VALUES (?, ?, ?, ?, ?)',
  )
  const dropWords = db.prepare<[number]>('DELETE FROM search_word WHERE rowid = ?')
  const dropPassage = db.prepare<[number]>('DELETE FROM search_passage WHERE id = ?')
  const idsOf = db
    .prepare<[string, string, number], number>(
      'SELECT id FROM search_passage WHERE course_id = ? AND source = ? LIMIT ?',
    )
    .pluck()
  const countOf = db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM search_passage WHERE course_id = ? AND source = ?',
    )
    .pluck()
  const sources = db.prepare<[string], { source: string; stamp: string }>(
    'SELECT source, stamp FROM search_source WHERE course_id = ?',
  )
  const putSource = db.prepare<[string, string, string]>(
    `INSERT INTO search_source (course_id, source, stamp) VALUES (?, ?, ?)
     ON CONFLICT (course_id, source) DO UPDATE SET stamp = excluded.stamp`,
  )
  const dropSource = db.prepare<[string, string]>(
    'DELETE FROM search_source WHERE course_id = ? AND source = ?',
  )
  const stampOf = db
    .prepare<[string, string], string>('SELECT stamp FROM search_source WHERE course_id = ? AND source = ?')
    .pluck()
  const knownCourses = db
    .prepare<[], CourseId>('SELECT course_id FROM search_source UNION SELECT course_id FROM search_passage')
    .pluck()
  const inPassages = db
    .prepare<[string], string>(
      `SELECT DISTINCT source FROM search_passage
       WHERE course_id = ? AND source NOT LIKE 'note:%' AND source NOT LIKE 'card:%'`,
    )
    .pluck()
  const read = db.prepare<[string], number>('SELECT count(*) FROM search_source WHERE source <> ?').pluck()

  const insert = (courseId: CourseId, source: string, each: NewPassage): void => {
    const { lastInsertRowid } = putPassage.run(
      courseId,
      source,
      each.kind,
      each.lessonId,
      each.title,
      each.text,
      JSON.stringify(each.tags ?? []),
      JSON.stringify(each.marks),
    )
    const facets = [kindFacet(each.kind), courseFacet(courseId), ...(each.tags ?? []).map(tagFacet)]
    putWords.run(lastInsertRowid, each.words.title, each.words.text, each.words.stems, facets.join(' '))
  }

  /** @returns how many are gone, at most `most` */
  const dropSome = (courseId: CourseId, source: string, most: number): number => {
    const ids = idsOf.all(courseId, source, most)
    for (const id of ids) {
      dropWords.run(id)
      dropPassage.run(id)
    }
    return ids.length
  }

  return {
    /** Runs in one transaction; inside another, as a part of it. */
    atomically: <T>(work: () => T): T => db.transaction(work)(),
    /**
     * Ids of passages, best first. Only the newest are weighed: that takes reading the length of each, and a word that is
     * everywhere is in too many.
     * @param expression from query.ts
     * @param weighed how many
     * @returns `cut`: there were more than were weighed
     */
    match: (expression: string, limit: number, weighed = WEIGHED): { ids: number[]; cut: boolean } => {
      const rows = match.all(expression, weighed, limit)
      return { ids: rows.map((row) => row.id), cut: (rows[0]?.seen ?? 0) >= weighed }
    },

    passage: (id: number): FoundPassage | null => {
      const row = passage.get(id)
      if (!row) return null
      const { course_id, course_title, lesson_id, places, ...rest } = row
      return {
        ...rest,
        courseId: course_id,
        courseTitle: course_title,
        lessonId: lesson_id,
        marks: fromJson(Marks, places),
      }
    },
    insert,
    /** Whether a source of one passage has this one already. */
    has: (courseId: CourseId, source: string, one: Omit<NewPassage, 'words' | 'kind'>): boolean =>
      same.get(
        courseId,
        source,
        one.lessonId,
        one.title,
        one.text,
        JSON.stringify(one.tags ?? []),
        JSON.stringify(one.marks),
      ) === 1,
    dropSome,
    /** Takes away every passage of a source. */
    drop: (courseId: CourseId, source: string): void => {
      while (dropSome(courseId, source, 500) > 0);
    },
    count: (courseId: CourseId, source: string): number => countOf.get(courseId, source) ?? 0,
    sources: (courseId: CourseId): Map<string, string> =>
      new Map(sources.all(courseId).map((row) => [row.source, row.stamp])),
    stamp: (courseId: CourseId, source: string): string | null => stampOf.get(courseId, source) ?? null,
    setSource: (courseId: CourseId, source: string, stamp: string): void => {
      putSource.run(courseId, source, stamp)
    },
    forgetSource: (courseId: CourseId, source: string): void => {
      dropSource.run(courseId, source)
    },
    /** Sources that have passages, notes and cards apart: also those that were not read to their end. */
    sourcesWithPassages: (courseId: CourseId): string[] => inPassages.all(courseId),
    /** Courses of which there is something in the index. */
    courses: (): CourseId[] => knownCourses.all(),
    /** How many sources have been read. @param except a source that is only a mark */
    read: (except: string): number => read.get(except) ?? 0,
    /** Empties what was read from courses; notes and cards stay. */
    forgetCourses: (): void => {
      db.exec('DELETE FROM search_source')
    },
    /** Empties everything. */
    clear: (): void => {
      db.exec(
        `DELETE FROM search_source; DELETE FROM search_passage;
         INSERT INTO search_word (search_word) VALUES ('delete-all')`,
      )
    },
    /** Bytes in the database: words of the index, and passages with their texts. */
    size: (): { words: number; passages: number } => {
      const bytes = db
        .prepare<[string], number>('SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name LIKE ?')
        .pluck()
      return { words: bytes.get('search_word%') ?? 0, passages: bytes.get('search_passage%') ?? 0 }
    },
    /** Merges the index's parts into one. */
    optimize: (): void => {
      db.exec("INSERT INTO search_word (search_word) VALUES ('optimize')")
    },
  }
}
