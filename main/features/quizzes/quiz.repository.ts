/** Quizzes as the last import wrote them. Read only: the library owns these tables. */
import type { CourseId, LessonId, QuizId } from '../../../shared/kernel/brand.ts'
import type { LessonKind } from '../../../shared/features/library/model.ts'
import { Quiz } from '../../../shared/features/quizzes/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

export interface QuizRecord {
  readonly lessonId: LessonId
  readonly lessonKind: LessonKind
  readonly quiz: Quiz
}

export type QuizRepository = ReturnType<typeof quizRepository>

export const quizRepository = (db: Db) => {
  const one = db.prepare<[string, string], { lesson_id: LessonId; kind: LessonKind; definition: string }>(
    `SELECT q.lesson_id, l.kind, q.definition FROM library_quiz q JOIN library_lesson l ON l.id = q.lesson_id
     WHERE q.quiz_id = ? AND q.course_id = ?`,
  )
  const ofLesson = db
    .prepare<[string], QuizId>('SELECT quiz_id FROM library_quiz WHERE lesson_id = ? ORDER BY position')
    .pluck()

  return {
    find: (courseId: CourseId, quizId: QuizId): QuizRecord | null => {
      const row = one.get(quizId, courseId)
      if (!row) return null
      return { lessonId: row.lesson_id, lessonKind: row.kind, quiz: fromJson(Quiz, row.definition) }
    },
    /** All quizzes of a lesson, in order. */
    ofLesson: (lessonId: LessonId): QuizId[] => ofLesson.all(lessonId),
  }
}
