/** Keeps the progress rows in step with the study documents. */
import type * as Y from 'yjs'
import { LessonId, type CourseId } from '../../../shared/kernel/brand.ts'
import { completionOf, positionsOf } from '../../../shared/features/progress/crdt.ts'
import type { Projection } from '../../sync/personal-docs.ts'
import type { ProgressRepository } from './progress.repository.ts'

const changedLessons = (transaction: Y.Transaction, type: Y.Map<unknown>): Set<LessonId> => {
  const out = new Set<LessonId>()
  for (const key of transaction.changed.get(type as never) ?? []) {
    const id = LessonId.safeParse(String(key).slice(0, 32))
    if (id.success) out.add(id.data)
  }
  return out
}

/** Writes the rows of the lessons a transaction touched. */
export const progressProjection =
  (repository: ProgressRepository): Projection =>
  (courseId, doc, transaction) => {
    const completed = changedLessons(transaction, doc.getMap('completion'))
    const moved = changedLessons(transaction, doc.getMap('positions'))
    if (completed.size > 0) {
      const all = completionOf(doc)
      for (const id of completed) {
        const at = all.get(id)
        if (at) repository.setCompleted(courseId, id, at)
      }
    }
    if (moved.size > 0) {
      const all = positionsOf(doc)
      for (const id of moved) {
        const entry = all.get(id)
        if (entry) repository.setPosition(courseId, id, entry.position, entry.at)
      }
    }
  }

/** Makes the rows of a course again from its document. */
export const rebuildProgress = (repository: ProgressRepository, courseId: CourseId, doc: Y.Doc): void => {
  repository.clear(courseId)
  for (const [lessonId, at] of completionOf(doc)) repository.setCompleted(courseId, lessonId, at)
  for (const [lessonId, entry] of positionsOf(doc))
    repository.setPosition(courseId, lessonId, entry.position, entry.at)
}
