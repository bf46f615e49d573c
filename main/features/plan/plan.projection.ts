/** Keeps the days studied in step with the study documents. */
import type * as Y from 'yjs'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { studiedOf } from '../../../shared/features/plan/crdt.ts'
import type { Projection } from '../../sync/personal-docs.ts'
import type { PlanRepository } from './plan.repository.ts'

/** Writes the rows of the days a transaction touched. */
export const planProjection =
  (repository: PlanRepository): Projection =>
  (courseId, doc, transaction) => {
    const changed = transaction.changed.get(doc.getMap('studied') as never)
    if (!changed) return
    const days = new Set([...changed].map((key) => String(key).slice(0, 10)))
    for (const [day, seconds] of studiedOf(doc)) if (days.has(day)) repository.put(courseId, day, seconds)
  }

/** Makes the rows of a course again from its document. */
export const rebuildPlan = (repository: PlanRepository, courseId: CourseId, doc: Y.Doc): void => {
  repository.clear(courseId)
  for (const [day, seconds] of studiedOf(doc)) repository.put(courseId, day, seconds)
}
