/** The shelf in SQL: reading. Writing a whole course is in course-writer.repository.ts. */
import { z } from 'zod'
import type { CourseId, LessonId, Millis } from '../../../shared/kernel/brand.ts'
import {
  LessonKind,
  type CourseKind,
  type UnsupportedReason,
} from '../../../shared/features/library/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

const Strings = z.array(z.string())
const Kinds = z.array(LessonKind)

interface CourseRow {
  id: CourseId
  identity: string
  label: string
  kind: CourseKind
  title: string
  language: string | null
  description: string | null
  authors: string
  cover_path: string | null
  version: number
  added_at: Millis
  updated_at: Millis
  bytes: number
  lesson_count: number
  lesson_kinds: string
  unsupported_count: number
}

interface LessonRow {
  id: LessonId
  course_id: CourseId
  key: string
  position: number
  title: string
  kind: LessonKind
  section: string
  path: string | null
  fragment: string | null
  url: string | null
  alt: string | null
  words: number
  duration_ms: Millis | null
  bytes: number | null
  quizzes: string | null
}

/** A course as stored, JSON columns read. */
export interface CourseRecord extends Omit<CourseRow, 'authors' | 'lesson_kinds'> {
  authors: string[]
  lessonKinds: LessonKind[]
}

/** A lesson as stored, with the size of its file and its quizzes' ids in order. */
export interface LessonRecord extends Omit<LessonRow, 'section' | 'quizzes' | 'bytes'> {
  section: string[]
  quizzes: string[]
  bytes: number
}

export interface FileRecord {
  path: string
  media_type: string
  role: string
  size: number
  sha256: string
}

const toCourse = (row: CourseRow): CourseRecord => ({
  ...row,
  authors: fromJson(Strings, row.authors),
  lessonKinds: fromJson(Kinds, row.lesson_kinds),
})

const toLesson = (row: LessonRow): LessonRecord => ({
  ...row,
  section: fromJson(Strings, row.section),
  quizzes: row.quizzes ? row.quizzes.split(',') : [],
  bytes: row.bytes ?? 0,
})

const LESSON_COLUMNS = `l.*, f.size AS bytes,
  (SELECT group_concat(quiz_id, ',') FROM (SELECT quiz_id FROM library_quiz WHERE lesson_id = l.id ORDER BY position)) AS quizzes`

export type LibraryRepository = ReturnType<typeof libraryRepository>

export const libraryRepository = (db: Db) => {
  const courses = db.prepare<[], CourseRow>('SELECT * FROM library_course')
  const versions = db.prepare<[], { id: CourseId; updated_at: number }>(
    'SELECT id, updated_at FROM library_course',
  )
  const course = db.prepare<[string], CourseRow>('SELECT * FROM library_course WHERE id = ?')
  const courseByLabel = db.prepare<[string], CourseRow>('SELECT * FROM library_course WHERE label = ?')
  const courseByIdentity = db.prepare<[string], CourseRow>('SELECT * FROM library_course WHERE identity = ?')
  const lessons = db.prepare<[string], LessonRow>(
    `SELECT ${LESSON_COLUMNS} FROM library_lesson l
     LEFT JOIN library_file f ON f.course_id = l.course_id AND f.path = l.path
     WHERE l.course_id = ? ORDER BY l.position`,
  )
  const lesson = db.prepare<[string, string], LessonRow>(
    `SELECT ${LESSON_COLUMNS} FROM library_lesson l
     LEFT JOIN library_file f ON f.course_id = l.course_id AND f.path = l.path
     WHERE l.course_id = ? AND l.id = ?`,
  )
  const media = db
    .prepare<[string], string>('SELECT definition FROM library_media WHERE lesson_id = ? ORDER BY position')
    .pluck()
  const quizzes = db.prepare<[string], { lesson_id: LessonId; definition: string }>(
    'SELECT lesson_id, definition FROM library_quiz WHERE course_id = ? ORDER BY lesson_id, position',
  )
  const unsupported = db.prepare<
    [string],
    { path: string; reason: UnsupportedReason; detail: string | null }
  >('SELECT path, reason, detail FROM library_unsupported WHERE course_id = ? ORDER BY position')
  const file = db.prepare<[string, string], FileRecord>(
    'SELECT path, media_type, role, size, sha256 FROM library_file WHERE course_id = ? AND path = ?',
  )
  const files = db.prepare<[string], FileRecord>(
    'SELECT path, media_type, role, size, sha256 FROM library_file WHERE course_id = ? ORDER BY path',
  )
  const contents = db.prepare<[], { sha256: string; size: number }>(
    'SELECT DISTINCT sha256, size FROM library_file',
  )
  const referenced = db
    .prepare<[string], number>('SELECT 1 FROM library_file WHERE sha256 = ? LIMIT 1')
    .pluck()
  const drop = db.prepare<[string]>('DELETE FROM library_course WHERE id = ?')

  return {
    courses: (): CourseRecord[] => courses.all().map(toCourse),
    /** Changes whenever another process has written to the database. */
    dataVersion: (): number => Number(db.pragma('data_version', { simple: true })),
    /** Every course's id with what changes when it is updated. */
    versions: (): Map<CourseId, number> => new Map(versions.all().map((row) => [row.id, row.updated_at])),
    course: (id: CourseId): CourseRecord | null => mapRow(course.get(id), toCourse),
    courseByLabel: (label: string): CourseRecord | null => mapRow(courseByLabel.get(label), toCourse),
    courseByIdentity: (identity: string): CourseRecord | null =>
      mapRow(courseByIdentity.get(identity), toCourse),
    lessons: (id: CourseId): LessonRecord[] => lessons.all(id).map(toLesson),
    lesson: (id: CourseId, lessonId: LessonId): LessonRecord | null =>
      mapRow(lesson.get(id, lessonId), toLesson),
    /** JSON of each medium of a lesson, in order. */
    media: (lessonId: LessonId): string[] => media.all(lessonId),
    /** JSON of every quiz of a course, with its lesson, in order. */
    quizzes: (id: CourseId) => quizzes.all(id),
    unsupported: (id: CourseId) => unsupported.all(id),
    file: (id: CourseId, path: string): FileRecord | null => file.get(id, path) ?? null,
    files: (id: CourseId): FileRecord[] => files.all(id),
    /** Every content any course refers to. */
    contents: () => contents.all(),
    isReferenced: (sha256: string): boolean => referenced.get(sha256) === 1,
    /** Takes a course and everything derived from it away; study documents stay. */
    drop: (id: CourseId): void => {
      drop.run(id)
    },
  }
}

const mapRow = <R, T>(row: R | undefined, map: (row: R) => T): T | null =>
  row === undefined ? null : map(row)
