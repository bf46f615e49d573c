/** Where annotations are in the version of the course that is here, and what their lessons said last. */
import { z } from 'zod'
import type { AnnotationId, CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { Target, type Anchoring } from '../../../shared/features/annotations/model.ts'
import { fromJson } from '../../db/json.ts'
import type { Db } from '../../db/open.ts'
import { placeKey } from './place.ts'

/** An annotation to be found again, taken away or not: it may come back. */
export interface PlacedAnnotation {
  readonly id: AnnotationId
  /** As made, or as settled by the learner. */
  readonly made: Target
  /** As found by the last update; null: as made. */
  readonly found: Target | null
  readonly inReview: boolean
}

export interface KnownText {
  readonly sha256: string
  readonly text: string
}

interface Row {
  id: AnnotationId
  target: string
  found: string | null
  state: string | null
}

/** Where an update left an annotation; null: where it was made. */
export interface NewPlace {
  readonly id: AnnotationId
  readonly target: Target | null
  readonly anchoring: Anchoring
}

const Sha = z.string()
export type PlacesRepository = ReturnType<typeof placesRepository>

export const placesRepository = (db: Db) => {
  const annotated = db
    .prepare<[string], LessonId>('SELECT DISTINCT lesson_id FROM annotation WHERE course_id = ?')
    .pluck()
  const courses = db.prepare<[], CourseId>('SELECT DISTINCT course_id FROM annotation').pluck()
  const ofLesson = db.prepare<[string, string], Row>(
    `SELECT a.id, a.target, p.target AS found, p.state FROM annotation a
     LEFT JOIN annotation_place p ON p.course_id = a.course_id AND p.id = a.id
     WHERE a.course_id = ? AND a.lesson_id = ? ORDER BY a.id`,
  )
  const text = db.prepare<[string, string, string], KnownText>(
    'SELECT sha256, text FROM annotation_lesson_text WHERE course_id = ? AND lesson_id = ? AND part = ?',
  )
  const putText = db.prepare<[string, string, string, string, string]>(
    `INSERT INTO annotation_lesson_text (course_id, lesson_id, part, sha256, text) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (course_id, lesson_id, part) DO UPDATE SET sha256 = excluded.sha256, text = excluded.text`,
  )
  const put = db.prepare<[string, string, string | null, string | null, string, string]>(
    `INSERT INTO annotation_place (course_id, id, target, place, anchoring, state) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (course_id, id) DO UPDATE SET target = excluded.target, place = excluded.place,
       anchoring = excluded.anchoring, state = excluded.state`,
  )
  const drop = db.prepare<[string, string]>('DELETE FROM annotation_place WHERE course_id = ? AND id = ?')

  const known = (courseId: CourseId, lessonId: LessonId): KnownText | null =>
    text.get(courseId, lessonId, '') ?? null
  const setText = (courseId: CourseId, lessonId: LessonId, now: KnownText): void => {
    putText.run(courseId, lessonId, '', Sha.parse(now.sha256), now.text)
  }

  return {
    /** Courses in which anything was marked. */
    courses: (): CourseId[] => courses.all(),
    /** Lessons of a course in which anything was marked. */
    annotatedLessons: (courseId: CourseId): LessonId[] => annotated.all(courseId),
    ofLesson: (courseId: CourseId, lessonId: LessonId): PlacedAnnotation[] =>
      ofLesson.all(courseId, lessonId).map((row) => ({
        id: row.id,
        made: fromJson(Target, row.target),
        found: row.found === null ? null : fromJson(Target, row.found),
        inReview: row.state === 'review',
      })),
    /** What an annotated lesson said last; null when that was never noted. */
    text: known,
    setText,
    /** The places of a lesson's annotations and what it says now: all of it, or nothing. */
    settle: (courseId: CourseId, lessonId: LessonId, now: KnownText, places: readonly NewPlace[]): void => {
      db.transaction(() => {
        for (const { id, target, anchoring } of places) {
          const asMade = target === null && anchoring.state === 'placed'
          if (asMade) drop.run(courseId, id)
          else
            put.run(
              courseId,
              id,
              target && JSON.stringify(target),
              target && placeKey(target),
              JSON.stringify(anchoring),
              anchoring.state,
            )
        }
        setText(courseId, lessonId, now)
      }).immediate()
    },
  }
}
