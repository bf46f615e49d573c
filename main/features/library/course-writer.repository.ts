/** Writes a whole course in one transaction: a course is on the shelf complete, or not at all. */
import type { CourseId, LessonId, Millis, QuizId } from '../../../shared/kernel/brand.ts'
import type { Unsupported } from '../../../shared/features/library/model.ts'
import type { Quiz } from '../../../shared/features/quizzes/model.ts'
import type { CoursePlan, LessonPlan, MediaPlan } from '../../content/plan.ts'
import type { Db } from '../../db/open.ts'

export interface CopiedFile {
  readonly path: string
  readonly mediaType: string
  readonly role: string
  readonly size: number
  readonly sha256: string
}

export interface CourseToWrite {
  readonly id: CourseId
  readonly label: string
  readonly version: number
  readonly addedAt: Millis
  readonly updatedAt: Millis
  readonly plan: CoursePlan
  readonly lessons: readonly { readonly id: LessonId; readonly plan: LessonPlan }[]
  readonly quizId: (quiz: Quiz) => QuizId
  readonly files: readonly CopiedFile[]
}

export type CourseWriter = ReturnType<typeof courseWriter>

export const courseWriter = (db: Db) => {
  const putCourse = db.prepare(`
    INSERT INTO library_course (id, identity, label, kind, title, language, description, authors, cover_path, version,
      added_at, updated_at, bytes, lesson_count, lesson_kinds, unsupported_count)
    VALUES (@id, @identity, @label, @kind, @title, @language, @description, @authors, @cover, @version,
      @addedAt, @updatedAt, @bytes, @lessonCount, @lessonKinds, @unsupportedCount)
    ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, kind = excluded.kind, title = excluded.title,
      language = excluded.language, description = excluded.description, authors = excluded.authors,
      cover_path = excluded.cover_path, version = excluded.version, updated_at = excluded.updated_at,
      bytes = excluded.bytes, lesson_count = excluded.lesson_count, lesson_kinds = excluded.lesson_kinds,
      unsupported_count = excluded.unsupported_count`)
  const clear = ['library_quiz', 'library_lesson', 'library_file', 'library_unsupported'].map((table) =>
    db.prepare<[string]>(`DELETE FROM ${table} WHERE course_id = ?`),
  )
  const putLesson = db.prepare(`
    INSERT INTO library_lesson (id, course_id, key, position, title, kind, section, path, fragment, url, alt, words, duration_ms)
    VALUES (@id, @courseId, @key, @position, @title, @kind, @section, @path, @fragment, @url, @alt, @words, @durationMs)`)
  const putFile = db.prepare<[string, string, string, string, number, string]>(
    'INSERT INTO library_file (course_id, path, media_type, role, size, sha256) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const putQuiz = db.prepare<[string, string, string, number, string]>(
    'INSERT INTO library_quiz (quiz_id, course_id, lesson_id, position, definition) VALUES (?, ?, ?, ?, ?)',
  )
  const putMedia = db.prepare<[string, number, string]>(
    'INSERT INTO library_media (lesson_id, position, definition) VALUES (?, ?, ?)',
  )
  const putUnsupported = db.prepare<[string, number, string, string, string | null]>(
    'INSERT INTO library_unsupported (course_id, position, path, reason, detail) VALUES (?, ?, ?, ?, ?)',
  )

  const writeLesson = (course: CourseToWrite, position: number): void => {
    const entry = course.lessons[position]
    if (!entry) return
    const { id, plan } = entry
    putLesson.run({
      id,
      courseId: course.id,
      key: plan.key,
      position,
      title: plan.title,
      kind: plan.kind,
      section: JSON.stringify(plan.section),
      path: plan.path,
      fragment: plan.fragment,
      url: plan.url,
      alt: plan.alt,
      words: plan.words,
      durationMs: plan.durationMs === null ? null : Math.round(plan.durationMs),
    })
    plan.quizzes.forEach((quiz, index) =>
      putQuiz.run(course.quizId(quiz), course.id, id, index, JSON.stringify(quiz)),
    )
    plan.media.forEach((medium: MediaPlan, index) => putMedia.run(id, index, JSON.stringify(medium)))
  }

  return {
    /** Replaces whatever was there under this id. Call inside a transaction to add to it. */
    write: (course: CourseToWrite): void => {
      db.transaction(() => {
        for (const statement of clear) statement.run(course.id)
        putCourse.run({
          id: course.id,
          identity: course.plan.identity,
          label: course.label,
          kind: course.plan.kind,
          title: course.plan.title,
          language: course.plan.language,
          description: course.plan.description,
          authors: JSON.stringify(course.plan.authors),
          cover: course.plan.cover,
          version: course.version,
          addedAt: course.addedAt,
          updatedAt: course.updatedAt,
          bytes: course.files.reduce((sum, file) => sum + file.size, 0),
          lessonCount: course.lessons.length,
          lessonKinds: JSON.stringify([...new Set(course.lessons.map((lesson) => lesson.plan.kind))]),
          unsupportedCount: course.plan.unsupported.length,
        })
        for (const file of course.files)
          putFile.run(course.id, file.path, file.mediaType, file.role, file.size, file.sha256)
        course.lessons.forEach((_, position) => {
          writeLesson(course, position)
        })
        course.plan.unsupported.forEach((item: Unsupported, position) =>
          putUnsupported.run(course.id, position, item.path, item.reason, item.detail ?? null),
        )
      })()
    },
  }
}
