import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CourseId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { ContinueItem, CourseDetail, CourseSummary, LibraryEvent } from './model.ts'

const course = z.object({ courseId: CourseId })

export const library = {
  /** Every course on the shelf, most recently studied first. */
  list: carrel.output(z.array(CourseSummary)),
  /** One course with its outline and what could not be used. */
  get: carrel.input(course).output(CourseDetail).errors(errorsOf('library.course-missing')),
  /** Up to eight courses with where the learner stopped in each, most recent first. */
  continue: carrel.output(z.array(ContinueItem)),
  /** Takes a course off the shelf and frees its files. Progress, answers and notes stay. */
  remove: carrel.input(course).output(z.void()).errors(errorsOf('library.course-missing')),
  /** Changes as they happen. */
  watch: carrel.output(eventIterator(LibraryEvent)),
}
