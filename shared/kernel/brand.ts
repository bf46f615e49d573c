/** Branded primitives: a `CourseId` is a string nobody can confuse with a `LessonId`. */
import { z } from 'zod'

/** Milliseconds since the Unix epoch (wall clock) or a duration in milliseconds, as the name says. */
export const Millis = z.number().finite().brand<'Millis'>()
export type Millis = z.infer<typeof Millis>

/** Sixteen bytes as lower-case hex: deterministic for what is imported, random for what is created. */
const hexId = z.string().regex(/^[0-9a-f]{32}$/)

export const CourseId = hexId.brand<'CourseId'>()
export type CourseId = z.infer<typeof CourseId>

export const LessonId = hexId.brand<'LessonId'>()
export type LessonId = z.infer<typeof LessonId>

export const QuizId = hexId.brand<'QuizId'>()
export type QuizId = z.infer<typeof QuizId>

export const JobId = hexId.brand<'JobId'>()
export type JobId = z.infer<typeof JobId>

export const AttemptId = hexId.brand<'AttemptId'>()
export type AttemptId = z.infer<typeof AttemptId>

export const AnnotationId = hexId.brand<'AnnotationId'>()
export type AnnotationId = z.infer<typeof AnnotationId>

export const DeviceId = hexId.brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

/** A path inside a course: forward slashes, relative, NFC, no `.` or `..` segment. */
export const CoursePath = z
  .string()
  .min(1)
  .max(1024)
  .refine(
    (p) =>
      !p.startsWith('/') &&
      !/[\\\0]/.test(p) &&
      p.split('/').every((s) => s !== '' && s !== '.' && s !== '..'),
  )
  .brand<'CoursePath'>()
export type CoursePath = z.infer<typeof CoursePath>
