/** Annotations across all courses: filtered, newest first, by the page. */
import type { AnnotationFilter, ListedAnnotation } from '../../../shared/features/annotations/model.ts'
import type { Db } from '../../db/open.ts'
import {
  ANNOTATION_COLUMNS,
  ANNOTATION_TABLES,
  foldWords,
  toAnnotation,
  type AnnotationRow,
} from './annotations.repository.ts'

interface ListedRow extends AnnotationRow {
  course_title: string | null
  lesson_title: string | null
}

export interface Page {
  readonly items: ListedAnnotation[]
  /** How many fit the filter in all. */
  readonly total: number
  /** Where the next page begins; null on the last one. */
  readonly next: string | null
}

const hlcBound = (millis: number): string => Math.max(0, Math.floor(millis)).toString(16).padStart(12, '0')

/** @returns SQL conditions over `a` and `p`, and their parameters */
const conditionsOf = (filter: AnnotationFilter): { where: string[]; values: (string | number)[] } => {
  const where = ['a.deleted = 0']
  const values: (string | number)[] = []
  const add = (condition: string, value: string | undefined): void => {
    if (value === undefined) return
    where.push(condition)
    values.push(value)
  }
  add('a.course_id = ?', filter.courseId)
  add('a.lesson_id = ?', filter.lessonId)
  add('a.color = ?', filter.color)
  add('a.kind = ?', filter.kind)
  add(
    'EXISTS (SELECT 1 FROM annotation_tag t WHERE t.tag = ? AND t.course_id = a.course_id AND t.id = a.id)',
    filter.tag,
  )
  add('a.created_at >= ?', filter.from === undefined ? undefined : hlcBound(filter.from))
  add('a.created_at < ?', filter.until === undefined ? undefined : hlcBound(filter.until))
  add("coalesce(p.state, 'placed') = ?", filter.state)
  const words = foldWords(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  for (const word of words) add('instr(a.folded, ?) > 0', word)
  return { where, values }
}

const cursorOf = (row: AnnotationRow): string => `${row.created_at}/${row.id}`

export type FindRepository = ReturnType<typeof findRepository>

export const findRepository = (db: Db) => {
  const tags = db.prepare<[], { tag: string; count: number }>(
    'SELECT tag, count(*) AS count FROM annotation_tag GROUP BY tag ORDER BY count DESC, tag',
  )
  return {
    /** @param cursor what the page before answered; a strange one begins at the beginning */
    page: (filter: AnnotationFilter, limit: number, cursor: string | undefined): Page => {
      const { where, values } = conditionsOf(filter)
      const total =
        db
          .prepare<(string | number)[], number>(
            `SELECT count(*) FROM ${ANNOTATION_TABLES} WHERE ${where.join(' AND ')}`,
          )
          .pluck()
          .get(...values) ?? 0
      const [createdAt, id] = cursor?.split('/') ?? []
      if (createdAt !== undefined && id !== undefined) {
        where.push('(a.created_at, a.id) < (?, ?)')
        values.push(createdAt, id)
      }
      const rows = db
        .prepare<(string | number)[], ListedRow>(
          `SELECT ${ANNOTATION_COLUMNS}, c.title AS course_title, l.title AS lesson_title FROM ${ANNOTATION_TABLES}
           LEFT JOIN library_course c ON c.id = a.course_id
           LEFT JOIN library_lesson l ON l.id = a.lesson_id AND l.course_id = a.course_id
           WHERE ${where.join(' AND ')} ORDER BY a.created_at DESC, a.id DESC LIMIT ?`,
        )
        .all(...values, limit + 1)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map((row) => ({
          ...toAnnotation(row),
          courseTitle: row.course_title ?? '',
          lessonTitle: row.lesson_title,
        })),
        total,
        next: last && rows.length > limit ? cursorOf(last) : null,
      }
    },
    /** Tags in use, most used first. */
    tags: () => tags.all(),
  }
}
