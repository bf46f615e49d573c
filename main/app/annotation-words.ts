/** Puts notes and highlights where search finds them: what was marked, and what was written about it. */
import type { Annotation } from '../../shared/features/annotations/model.ts'
import type { AnnotationId, CourseId } from '../../shared/kernel/brand.ts'
import type { AnnotationsRepository } from '../features/annotations/index.ts'
import type { SearchSink } from '../features/search/index.ts'

const quoteOf = ({ target }: Annotation): string => ('quote' in target ? target.quote.exact : '')

const put = (sink: SearchSink, annotation: Annotation): void => {
  const { id, courseId, lessonId, noteText, tags } = annotation
  const quote = quoteOf(annotation)
  const [first = ''] = noteText.split('\n')
  const text = [noteText, quote].filter((part) => part.trim() !== '').join('\n')
  sink.put('note', id, courseId, lessonId, (first || quote).slice(0, 120), text, tags, {
    kind: 'annotation',
    annotationId: id,
  })
}

/** Called inside the transaction that wrote the rows. */
export const annotationWords =
  (rows: AnnotationsRepository, sink: SearchSink) =>
  (courseId: CourseId, ids: ReadonlySet<AnnotationId>): void => {
    for (const id of ids) {
      const annotation = rows.find(courseId, id)
      if (annotation) put(sink, annotation)
      else sink.remove('note', id, courseId)
    }
  }

/** All of a course's; what is there already and the same is left as it is. */
export const allAnnotationWords = (
  rows: AnnotationsRepository,
  sink: SearchSink,
  courseId: CourseId,
): void => {
  for (const annotation of rows.ofCourse(courseId)) put(sink, annotation)
}
