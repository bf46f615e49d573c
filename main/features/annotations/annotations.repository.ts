/** Annotations as rows, derived from the study documents in the same transaction as the change itself. */
import type { AnnotationId, CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { hlcMillis, type Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type {
  Anchoring,
  Annotation,
  AnnotationColor,
  AnnotationKind,
  Tag,
  Target,
} from '../../../shared/features/annotations/model.ts'
import type { StoredAnnotation } from '../../../shared/features/annotations/crdt.ts'
import type { Db } from '../../db/open.ts'
import { placeKey, quoteOf } from './place.ts'

/** A row with the place that an update of the course gave it. */
export interface AnnotationRow {
  course_id: CourseId
  id: AnnotationId
  lesson_id: LessonId
  kind: AnnotationKind
  color: AnnotationColor
  target: string
  anchoring: string | null
  note: string
  tags: string
  created_at: Hlc
  changed_at: Hlc
}

/** Columns of {@link AnnotationRow}; wants `annotation a LEFT JOIN annotation_place p`. */
export const ANNOTATION_COLUMNS = `a.course_id, a.id, a.lesson_id, a.kind, a.color,
  coalesce(p.target, a.target) AS target, p.anchoring, a.note, a.tags, a.created_at, a.changed_at`
export const ANNOTATION_TABLES =
  'annotation a LEFT JOIN annotation_place p ON p.course_id = a.course_id AND p.id = a.id'

/**
 * A JSON column that only we write, checked once only: the contract checks every annotation on its way out, and ten
 * thousand of them twice is what opening a course would be waiting for.
 */
const decoded = <T>(text: string): T => {
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw new AppError('profile.damaged', { detail: 'json' }, { cause: error })
  }
}

const AS_MADE: Anchoring = { state: 'placed', confidence: 1 }

/** A row as the desk shows it. */
export const toAnnotation = (row: AnnotationRow): Annotation => ({
  id: row.id,
  courseId: row.course_id,
  lessonId: row.lesson_id,
  kind: row.kind,
  color: row.color,
  target: decoded<Target>(row.target),
  anchoring: row.anchoring === null ? AS_MADE : decoded<Anchoring>(row.anchoring),
  tags: decoded<Tag[]>(row.tags),
  noteText: row.note,
  createdAt: hlcMillis(row.created_at),
  changedAt: hlcMillis(row.changed_at),
})

/** Words as they are looked for: without regard to case and width. */
export const foldWords = (text: string): string => text.normalize('NFKC').toLowerCase()

export type AnnotationsRepository = ReturnType<typeof annotationsRepository>

export const annotationsRepository = (db: Db) => {
  const known = db.prepare<[string, string], { target: string; tags: string; deleted: number }>(
    'SELECT target, tags, deleted FROM annotation WHERE course_id = ? AND id = ?',
  )
  const put = db.prepare(`
    INSERT INTO annotation (course_id, id, lesson_id, kind, color, target, place, quote, note, tags, folded, deleted,
      created_at, changed_at)
    VALUES (@courseId, @id, @lessonId, @kind, @color, @target, @place, @quote, @note, @tags, @folded, @deleted,
      @createdAt, @changedAt)
    ON CONFLICT (course_id, id) DO UPDATE SET lesson_id = excluded.lesson_id, kind = excluded.kind,
      color = excluded.color, target = excluded.target, place = excluded.place, quote = excluded.quote,
      note = excluded.note, tags = excluded.tags, folded = excluded.folded, deleted = excluded.deleted,
      created_at = excluded.created_at, changed_at = excluded.changed_at`)
  const untag = db.prepare<[string, string]>('DELETE FROM annotation_tag WHERE course_id = ? AND id = ?')
  const tag = db.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO annotation_tag (tag, course_id, id) VALUES (?, ?, ?)',
  )
  const unplace = db.prepare<[string, string]>('DELETE FROM annotation_place WHERE course_id = ? AND id = ?')
  const one = db.prepare<[string, string], AnnotationRow>(
    `SELECT ${ANNOTATION_COLUMNS} FROM ${ANNOTATION_TABLES} WHERE a.course_id = ? AND a.id = ? AND a.deleted = 0`,
  )
  const exists = db
    .prepare<[string, string], number>('SELECT 1 FROM annotation WHERE course_id = ? AND id = ?')
    .pluck()
  const any = db.prepare<[string], number>('SELECT 1 FROM annotation WHERE course_id = ? LIMIT 1').pluck()
  const ofCourse = db.prepare<[string], AnnotationRow>(
    `SELECT ${ANNOTATION_COLUMNS} FROM ${ANNOTATION_TABLES}
     LEFT JOIN library_lesson l ON l.id = a.lesson_id AND l.course_id = a.course_id
     WHERE a.course_id = ? AND a.deleted = 0
     ORDER BY l.position IS NULL, l.position, coalesce(p.place, a.place), a.id`,
  )
  const ofLesson = db.prepare<[string, string], AnnotationRow>(
    `SELECT ${ANNOTATION_COLUMNS} FROM ${ANNOTATION_TABLES}
     WHERE a.course_id = ? AND a.lesson_id = ? AND a.deleted = 0
     ORDER BY coalesce(p.place, a.place), a.id`,
  )
  const clear = ['annotation', 'annotation_tag'].map((table) =>
    db.prepare<[string]>(`DELETE FROM ${table} WHERE course_id = ?`),
  )
  const dropStrayPlaces = db.prepare<[string]>(
    `DELETE FROM annotation_place WHERE course_id = ?
     AND NOT EXISTS (SELECT 1 FROM annotation a WHERE a.course_id = annotation_place.course_id AND a.id = annotation_place.id)`,
  )
  const rows = db.prepare<[string]>('SELECT * FROM annotation WHERE course_id = ? ORDER BY id')

  return {
    /** An annotation that was not taken away. */
    find: (courseId: CourseId, id: AnnotationId): Annotation | null => {
      const row = one.get(courseId, id)
      return row ? toAnnotation(row) : null
    },
    /** When one was made and last changed, as the study document has it. */
    stamps: (courseId: CourseId, id: AnnotationId): { created: Hlc; changed: Hlc } | null => {
      const row = one.get(courseId, id)
      return row ? { created: row.created_at, changed: row.changed_at } : null
    },
    /** Whether there is one, taken away or not. */
    has: (courseId: CourseId, id: AnnotationId): boolean => exists.get(courseId, id) === 1,
    /** Whether anything was ever marked in a course. */
    hasAny: (courseId: CourseId): boolean => any.get(courseId) === 1,
    ofCourse: (courseId: CourseId): Annotation[] => ofCourse.all(courseId).map(toAnnotation),
    ofLesson: (courseId: CourseId, lessonId: LessonId): Annotation[] =>
      ofLesson.all(courseId, lessonId).map(toAnnotation),
    /** Writes a row. A target other than before is where it belongs: what an update of the course made of it is dropped. */
    put: (courseId: CourseId, stored: StoredAnnotation, note: string): void => {
      const before = known.get(courseId, stored.id)
      const target = JSON.stringify(stored.target)
      const tags = JSON.stringify(stored.tags)
      const quote = quoteOf(stored.target)?.exact ?? ''
      put.run({
        courseId,
        id: stored.id,
        lessonId: stored.lessonId,
        kind: stored.kind,
        color: stored.color,
        target,
        place: placeKey(stored.target),
        quote,
        note,
        tags,
        folded: foldWords([quote, note, ...stored.tags].join('\n')),
        deleted: stored.deleted ? 1 : 0,
        createdAt: stored.createdAt,
        changedAt: stored.changedAt,
      })
      if (before && before.target !== target) unplace.run(courseId, stored.id)
      if (!before || before.tags !== tags || before.deleted !== Number(stored.deleted)) {
        untag.run(courseId, stored.id)
        if (!stored.deleted) for (const each of stored.tags) tag.run(each, courseId, stored.id)
      }
    },
    /** Forgets a course's rows, to be made again; where its annotations were found is kept. */
    clear: (courseId: CourseId): void => {
      for (const statement of clear) statement.run(courseId)
    },
    /** Drops the places of annotations that are no more. */
    dropStrayPlaces: (courseId: CourseId): void => {
      dropStrayPlaces.run(courseId)
    },
    /** The bare rows of a course. */
    rows: (courseId: CourseId): unknown[] => rows.all(courseId),
  }
}
