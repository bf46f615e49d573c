/** Planning one's study: time spent, a goal for the day, and what is not known yet. */
import { z } from 'zod'
import { CourseId, LessonId, Millis, QuizId } from '../../kernel/brand.ts'
import { LessonKind } from '../library/model.ts'

/** A day of the learner's own calendar: `2026-11-22`. */
export const Day = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof Day>

const seconds = z.number().int().nonnegative()
export const StudiedDay = z.object({ day: Day, seconds })
export type StudiedDay = z.infer<typeof StudiedDay>

export const PlanOverview = z.object({
  today: Day,
  /** Days with study, oldest first, of the last 53 weeks. */
  days: z.array(StudiedDay),
  /** Days studied in a row, where up to {@link REST_DAYS} days off in between do not end the run. */
  run: z.object({ now: z.number().int().nonnegative(), longest: z.number().int().nonnegative() }),
  /** Time by course, most first, of courses that are on the shelf. */
  courses: z.array(z.object({ courseId: CourseId, title: z.string(), seconds })),
  totalSeconds: seconds,
})
export type PlanOverview = z.infer<typeof PlanOverview>

/** A question answered wrong the last time it was graded. */
export const WrongAnswer = z.object({
  quizId: QuizId,
  questionId: z.string(),
  /** The question's words without marks, cut. */
  prompt: z.string(),
  at: Millis,
  /** How often it was answered wrong in all. */
  times: z.number().int().positive(),
})
export type WrongAnswer = z.infer<typeof WrongAnswer>

/** A lesson in which something is not known yet. */
export const WeakSpot = z.object({
  courseId: CourseId,
  courseTitle: z.string(),
  lessonId: LessonId,
  lessonTitle: z.string(),
  lessonKind: LessonKind,
  wrong: z.array(WrongAnswer),
  /** Fronts of cards from this lesson that were forgotten lately. */
  lapsed: z.array(z.string()),
})
export type WeakSpot = z.infer<typeof WeakSpot>
