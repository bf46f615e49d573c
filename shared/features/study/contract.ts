import { z } from 'zod'
import { CourseId, CoursePath, LessonId } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import { Cue, LessonView, LinkTarget } from './model.ts'

export const study = {
  /** What the Study place needs to show a lesson. */
  open: carrel
    .input(z.object({ courseId: CourseId, lessonId: LessonId }))
    .output(LessonView)
    .errors(errorsOf('library.course-missing', 'library.lesson-missing', 'library.file-missing')),
  /** What a link to a file of the course (`carrel:lesson/<path>`) leads to. */
  resolve: carrel
    .input(z.object({ courseId: CourseId, path: CoursePath }))
    .output(LinkTarget)
    .errors(errorsOf('library.course-missing', 'library.file-missing')),
  /** The cues of one caption file (WebVTT or SubRip), in time order. */
  transcript: carrel
    .input(z.object({ courseId: CourseId, path: CoursePath }))
    .output(z.array(Cue))
    .errors(errorsOf('library.course-missing', 'library.file-missing')),
}
