/** Keeps the annotations' rows in step with the study documents. */
import type * as Y from 'yjs'
import type { AnnotationId, CourseId } from '../../../shared/kernel/brand.ts'
import { annotationOfKey, annotationsOf, noteOf } from '../../../shared/features/annotations/crdt.ts'
import type { Projection } from '../../sync/personal-docs.ts'
import type { AnnotationsRepository } from './annotations.repository.ts'
import { noteText } from './note-text.ts'

/** The annotations a transaction touched: a field of theirs, or a list of their note's updates. */
const touched = (doc: Y.Doc, transaction: Y.Transaction): Set<AnnotationId> => {
  const annotations: unknown = doc.getMap('annotations')
  const notes: unknown = doc.getMap('notes')
  const out = new Set<AnnotationId>()
  const add = (key: string | null | undefined): void => {
    const id = key ? annotationOfKey(key) : null
    if (id) out.add(id)
  }
  for (const [type, keys] of transaction.changed) {
    if (type === annotations || type === notes) for (const key of keys) add(key)
    else if (type._item?.parent === notes) add(type._item?.parentSub)
  }
  return out
}

/** Writes the rows of the annotations a transaction touched. @param told of each, inside the transaction */
export const annotationsProjection =
  (
    repository: AnnotationsRepository,
    told: (courseId: CourseId, ids: ReadonlySet<AnnotationId>) => void = () => undefined,
  ): Projection =>
  (courseId, doc, transaction) => {
    const ids = touched(doc, transaction)
    if (ids.size === 0) return
    for (const [id, stored] of annotationsOf(doc, ids))
      repository.put(courseId, stored, noteText(noteOf(doc, id)))
    told(courseId, ids)
  }

/** Makes the rows of a course again from its document. */
export const rebuildAnnotations = (
  repository: AnnotationsRepository,
  courseId: CourseId,
  doc: Y.Doc,
): void => {
  repository.clear(courseId)
  for (const [id, stored] of annotationsOf(doc)) repository.put(courseId, stored, noteText(noteOf(doc, id)))
  repository.dropStrayPlaces(courseId)
}
