/** Notes as rows: of every field the value with the newest stamp, so that one change needs one row, not the document. */
import { z } from 'zod'
import { CardContent, CardSource, CardTags } from '../../../shared/features/cards/model.ts'
import type { CardFilter, CardNoteId } from '../../../shared/features/cards/model.ts'
import type { CourseId, Millis } from '../../../shared/kernel/brand.ts'
import { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

export interface NoteRecord {
  readonly id: CardNoteId
  readonly courseId: CourseId
  readonly stamps: Readonly<Record<string, Hlc>>
  readonly content: CardContent | null
  readonly tags: readonly string[]
  readonly source: CardSource | null
  readonly suspended: readonly number[]
  readonly removed: boolean
  readonly words: string
  readonly createdAt: Millis
  readonly updatedAt: Millis
}

interface Row {
  note_id: CardNoteId
  course_id: CourseId
  stamps: string
  content: string | null
  tags: string
  source: string | null
  suspended: string
  removed: number
  words: string
  created_at: Millis
  updated_at: Millis
}

const Stamps = z.record(z.string(), Hlc)
const Ordinals = z.array(z.number().int())

const toNote = (row: Row): NoteRecord => ({
  id: row.note_id,
  courseId: row.course_id,
  stamps: fromJson(Stamps, row.stamps),
  content: row.content === null ? null : fromJson(CardContent, row.content),
  tags: fromJson(CardTags, row.tags),
  source: row.source === null ? null : fromJson(CardSource, row.source),
  suspended: fromJson(Ordinals, row.suspended),
  removed: row.removed === 1,
  words: row.words,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

export interface NoteQuery {
  readonly courseId: CourseId | null
  readonly words: string
  readonly filter: CardFilter
  /** Before this a card in review counts as due. */
  readonly dueBefore: number
  readonly offset: number
  readonly limit: number
}

/** Which notes a filter keeps, by any of their cards. */
const kept: Record<CardFilter, string> = {
  all: '1',
  new: 'EXISTS (SELECT 1 FROM card_state s WHERE s.note_id = n.note_id AND s.stage = 0)',
  due: 'EXISTS (SELECT 1 FROM card_state s WHERE s.note_id = n.note_id AND s.stage > 0 AND s.suspended = 0 AND s.due < @dueBefore)',
  suspended: 'EXISTS (SELECT 1 FROM card_state s WHERE s.note_id = n.note_id AND s.suspended = 1)',
  leech: "EXISTS (SELECT 1 FROM json_each(n.tags) t WHERE t.value = 'leech')",
}

export type NoteRepository = ReturnType<typeof noteRepository>

export const noteRepository = (db: Db) => {
  const get = db.prepare<[string], Row>('SELECT * FROM card_note WHERE note_id = ?')
  const put = db.prepare<Row>(
    `INSERT INTO card_note VALUES (@note_id, @course_id, @stamps, @content, @tags, @source, @suspended, @removed,
       @words, @created_at, @updated_at)
     ON CONFLICT (note_id) DO UPDATE SET course_id = excluded.course_id, stamps = excluded.stamps,
       content = excluded.content, tags = excluded.tags, source = excluded.source, suspended = excluded.suspended,
       removed = excluded.removed, words = excluded.words, created_at = excluded.created_at,
       updated_at = excluded.updated_at`,
  )
  const ofCourse = db.prepare<[string], Row>(
    'SELECT * FROM card_note WHERE course_id = ? AND removed = 0 ORDER BY created_at, note_id',
  )
  const clear = db.prepare<[string]>('DELETE FROM card_note WHERE course_id = ?')
  const courses = db.prepare<[], CourseId>('SELECT DISTINCT course_id FROM card_note ORDER BY 1').pluck()
  const listing = (filter: CardFilter, what: string, end: string): string =>
    `SELECT ${what} FROM card_note n
     WHERE n.removed = 0 AND n.content IS NOT NULL AND (@courseId IS NULL OR n.course_id = @courseId)
       AND (@words = '' OR n.words LIKE @like ESCAPE '\\' OR n.tags LIKE @like ESCAPE '\\') AND ${kept[filter]} ${end}`

  return {
    get: (id: CardNoteId): NoteRecord | null => {
      const row = get.get(id)
      return row ? toNote(row) : null
    },
    put: (note: NoteRecord): void => {
      put.run({
        note_id: note.id,
        course_id: note.courseId,
        stamps: JSON.stringify(note.stamps),
        content: note.content && JSON.stringify(note.content),
        tags: JSON.stringify(note.tags),
        source: note.source && JSON.stringify(note.source),
        suspended: JSON.stringify(note.suspended),
        removed: note.removed ? 1 : 0,
        words: note.words,
        created_at: note.createdAt,
        updated_at: note.updatedAt,
      })
    },
    /** Notes of a course that are not removed, oldest first. */
    ofCourse: (courseId: CourseId): NoteRecord[] => ofCourse.all(courseId).map(toNote),
    courses: (): CourseId[] => courses.all(),
    clear: (courseId: CourseId): void => {
      clear.run(courseId)
    },
    /** Notes of a list, newest first, and how many there are in all. */
    list: (query: NoteQuery): { total: number; notes: NoteRecord[] } => {
      const like = `%${query.words.replace(/[\\%_]/g, '\\$&')}%`
      const { courseId, words, dueBefore, limit, offset } = query
      const named = { courseId, words, like, ...(query.filter === 'due' && { dueBefore }) }
      const total =
        db
          .prepare<[object], number>(listing(query.filter, 'count(*)', ''))
          .pluck()
          .get(named) ?? 0
      const rows = db
        .prepare<[object], Row>(
          listing(query.filter, 'n.*', 'ORDER BY n.created_at DESC, n.note_id LIMIT @limit OFFSET @offset'),
        )
        .all({ ...named, limit, offset })
      return { total, notes: rows.map(toNote) }
    },
  }
}
