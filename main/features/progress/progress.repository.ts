/** Progress as rows, derived from the study documents in the same transaction as the change itself. */
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import { Position } from '../../../shared/features/progress/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'

export interface LessonProgress {
  lessonId: LessonId
  completedAt: Hlc | null
  position: Position | null
  positionAt: Hlc | null
}

interface Row {
  lesson_id: LessonId
  completed_at: Hlc | null
  position: string | null
  position_at: Hlc | null
}

export interface CourseTotals {
  course_id: CourseId
  completed: number
  studied_at: Hlc | null
}

export type ProgressRepository = ReturnType<typeof progressRepository>

export const progressRepository = (db: Db) => {
  const ofCourse = db.prepare<[string], Row>('SELECT * FROM progress_lesson WHERE course_id = ?')
  const totals = db.prepare<[], CourseTotals>(
    `SELECT p.course_id, count(CASE WHEN l.id IS NOT NULL THEN p.completed_at END) AS completed,
            max(max(coalesce(p.completed_at, ''), coalesce(p.position_at, ''))) AS studied_at
     FROM progress_lesson p LEFT JOIN library_lesson l ON l.id = p.lesson_id
     GROUP BY p.course_id`,
  )
  const latest = db.prepare<[string], Row>(
    `SELECT p.* FROM progress_lesson p JOIN library_lesson l ON l.id = p.lesson_id AND l.course_id = p.course_id
     WHERE p.course_id = ? ORDER BY max(coalesce(p.completed_at, ''), coalesce(p.position_at, '')) DESC LIMIT 1`,
  )
  const complete = db.prepare<[string, string, string]>(
    `INSERT INTO progress_lesson (course_id, lesson_id, completed_at) VALUES (?, ?, ?)
     ON CONFLICT (course_id, lesson_id) DO UPDATE SET completed_at = excluded.completed_at`,
  )
  const place = db.prepare<[string, string, string, string]>(
    `INSERT INTO progress_lesson (course_id, lesson_id, position, position_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (course_id, lesson_id) DO UPDATE SET position = excluded.position, position_at = excluded.position_at
     WHERE progress_lesson.position_at IS NULL OR excluded.position_at > progress_lesson.position_at`,
  )
  const clear = db.prepare<[string]>('DELETE FROM progress_lesson WHERE course_id = ?')

  const read = (row: Row): LessonProgress => ({
    lessonId: row.lesson_id,
    completedAt: row.completed_at,
    position: row.position === null ? null : fromJson(Position, row.position),
    positionAt: row.position_at,
  })

  return {
    ofCourse: (courseId: CourseId): LessonProgress[] => ofCourse.all(courseId).map(read),
    /** Per course: completed lessons that are still in it, and when it was last studied. */
    totals: (): CourseTotals[] => totals.all(),
    /** The lesson studied last among those the course still has. */
    latest: (courseId: CourseId): LessonProgress | null => {
      const row = latest.get(courseId)
      return row ? read(row) : null
    },
    setCompleted: (courseId: CourseId, lessonId: LessonId, at: Hlc): void => {
      complete.run(courseId, lessonId, at)
    },
    /** Keeps the newer of what is there and this. */
    setPosition: (courseId: CourseId, lessonId: LessonId, position: Position, at: Hlc): void => {
      place.run(courseId, lessonId, JSON.stringify(position), at)
    },
    clear: (courseId: CourseId): void => {
      clear.run(courseId)
    },
  }
}
