/** Time studied as rows, derived from the study documents in the same transaction as the change itself. */
import type { CourseId, LessonId, QuizId } from '../../../shared/kernel/brand.ts'
import type { LessonKind } from '../../../shared/features/library/model.ts'
import type { Day, StudiedDay } from '../../../shared/features/plan/model.ts'
import { Quiz } from '../../../shared/features/quizzes/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

/** A quiz of a course with the lesson it stands in. */
export interface QuizPlace {
  readonly quizId: QuizId
  readonly lessonId: LessonId
  readonly lessonTitle: string
  readonly lessonKind: LessonKind
  readonly quiz: Quiz
}

export type PlanRepository = ReturnType<typeof planRepository>

export const planRepository = (db: Db) => {
  const put = db.prepare<[string, string, number]>(
    `INSERT INTO plan_day (course_id, day, seconds) VALUES (?, ?, ?)
     ON CONFLICT (course_id, day) DO UPDATE SET seconds = excluded.seconds`,
  )
  const clear = db.prepare<[string]>('DELETE FROM plan_day WHERE course_id = ?')
  const ofCourse = db.prepare<[string], StudiedDay>(
    'SELECT day, seconds FROM plan_day WHERE course_id = ? ORDER BY day',
  )
  const days = db.prepare<[], StudiedDay>(
    'SELECT day, sum(seconds) AS seconds FROM plan_day GROUP BY day ORDER BY day',
  )
  const courses = db.prepare<[], { courseId: CourseId; title: string; seconds: number }>(
    `SELECT c.id AS courseId, c.title, sum(p.seconds) AS seconds
     FROM plan_day p JOIN library_course c ON c.id = p.course_id GROUP BY c.id ORDER BY seconds DESC`,
  )
  const quizzes = db.prepare<
    [string],
    {
      quizId: QuizId
      lessonId: LessonId
      lessonTitle: string
      lessonKind: LessonKind
      definition: string
    }
  >(
    `SELECT q.quiz_id AS quizId, l.id AS lessonId, l.title AS lessonTitle, l.kind AS lessonKind, q.definition
     FROM library_quiz q JOIN library_lesson l ON l.id = q.lesson_id
     WHERE q.course_id = ? ORDER BY l.position, q.position`,
  )

  return {
    put: (courseId: CourseId, day: Day, seconds: number): void => {
      put.run(courseId, day, seconds)
    },
    clear: (courseId: CourseId): void => {
      clear.run(courseId)
    },
    ofCourse: (courseId: CourseId): StudiedDay[] => ofCourse.all(courseId),
    /** Every day ever studied, oldest first. */
    days: (): StudiedDay[] => days.all(),
    courses: () => courses.all(),
    quizzesOf: (courseId: CourseId): QuizPlace[] =>
      quizzes
        .all(courseId)
        .map(({ definition, ...place }) => ({ ...place, quiz: fromJson(Quiz, definition) })),
  }
}
