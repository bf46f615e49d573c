/** Where a learner is in a course. */
import { z } from 'zod'
import { CourseId, LessonId, Millis } from '../../kernel/brand.ts'

const fraction = z.number().min(0).max(1)

/** A place to come back to; the kind follows the lesson's medium. */
export const Position = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('time'),
    seconds: z.number().min(0).max(1e7),
    /** Length of the medium in seconds, once known. */
    duration: z.number().min(0).max(1e7).nullable(),
  }),
  z.object({
    kind: z.literal('text'),
    /** Index of the topmost visible block of the lesson. */
    block: z.number().int().min(0).max(1e6),
    /** How much of that block is above the edge. */
    offset: fraction,
    /** How much of the whole lesson has passed, for showing. */
    fraction,
  }),
  z.object({
    kind: z.literal('page'),
    /** 1-based. */
    page: z.number().int().min(1).max(1e6),
    pages: z.number().int().min(1).max(1e6),
    offset: fraction,
  }),
  z.object({
    kind: z.literal('cfi'),
    /** EPUB canonical fragment identifier. */
    cfi: z.string().min(1).max(4096),
    fraction,
  }),
])
export type Position = z.infer<typeof Position>

export const CourseProgress = z.object({
  courseId: CourseId,
  completed: z.array(z.object({ lessonId: LessonId, at: Millis })),
  positions: z.array(z.object({ lessonId: LessonId, position: Position, at: Millis })),
  /** The lesson studied last, to open the course at. */
  lastLessonId: LessonId.nullable(),
})
export type CourseProgress = z.infer<typeof CourseProgress>
