import { z } from 'zod'
import { CourseId, LessonId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { PlanOverview, WeakSpot } from './model.ts'

export const plan = {
  /** Counts time spent with a lesson since the last call. On disk when it answers. */
  studied: carrel
    .input(z.object({ courseId: CourseId, lessonId: LessonId, seconds: z.number().int().min(1).max(300) }))
    .output(z.void())
    .errors(errorsOf('library.course-missing', 'library.lesson-missing')),
  /** Days, runs and courses. */
  overview: carrel.output(PlanOverview),
  /** Where something is not known yet: questions wrong the last time, cards forgotten; worst lessons first. */
  weakSpots: carrel.output(z.array(WeakSpot)),
}
