/** The view of another lesson of the same book, without asking: the book stays open while its pages are turned. */
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'

/** @returns the view as it is for anything but a book, and for a lesson the book does not have */
export const viewOfLesson = (view: LessonView, lessonId: LessonId): LessonView => {
  if (view.kind !== 'epub' || view.lessonId === lessonId) return view
  const found = view.lessons?.find((each) => each.lessonId === lessonId)
  return found ? { ...view, lessonId, start: found.start } : view
}

/** A lesson that was reached by turning pages, until the address says so, too. */
export interface Turned {
  readonly from: LessonId
  readonly to: LessonId
}

/** The lesson that is open: the one turned to, while the address still names the one turned from. */
export const lessonInHand = (turned: Turned | null, named: LessonId): LessonId =>
  turned?.from === named ? turned.to : named
