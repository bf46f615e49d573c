import { z } from 'zod'
import { CourseId, LessonId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { CourseProgress, Position } from './model.ts'

const lesson = z.object({ courseId: CourseId, lessonId: LessonId })
const missing = errorsOf('library.course-missing', 'library.lesson-missing')

export const progress = {
  get: carrel
    .input(z.object({ courseId: CourseId }))
    .output(CourseProgress)
    .errors(errorsOf('library.course-missing')),
  /** Remembers a place. It is on disk when this answers. */
  setPosition: carrel
    .input(lesson.extend({ position: Position }))
    .output(z.void())
    .errors(missing),
  /** Marks a lesson complete, for good: completion only grows, so that no merge can take it back. */
  complete: carrel.input(lesson).output(z.void()).errors(missing),
}
