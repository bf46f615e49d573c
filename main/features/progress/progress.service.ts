/** Where a learner is: completion that only grows, positions by hybrid clock. */
import type { CourseId, DeviceId, LessonId } from '../../../shared/kernel/brand.ts'
import { hlcMillis, type HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import { addCompletion, putPosition } from '../../../shared/features/progress/crdt.ts'
import type { CourseProgress, Position } from '../../../shared/features/progress/model.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import type { ProgressRepository } from './progress.repository.ts'

interface Deps {
  readonly docs: PersonalDocs
  readonly hybrid: HybridClock
  readonly device: DeviceId
  readonly repository: ProgressRepository
  /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly changed: (courseId: CourseId) => void
}

export type ProgressService = ReturnType<typeof progressService>

export const progressService = ({ docs, hybrid, device, repository, mustHave, changed }: Deps) => ({
  /** @throws AppError('library.course-missing') */
  get: (courseId: CourseId): CourseProgress => {
    mustHave(courseId)
    const rows = repository.ofCourse(courseId)
    return {
      courseId,
      completed: rows.flatMap((row) =>
        row.completedAt ? [{ lessonId: row.lessonId, at: hlcMillis(row.completedAt) }] : [],
      ),
      positions: rows.flatMap((row) =>
        row.position && row.positionAt
          ? [{ lessonId: row.lessonId, position: row.position, at: hlcMillis(row.positionAt) }]
          : [],
      ),
      lastLessonId: repository.latest(courseId)?.lessonId ?? null,
    }
  },

  /** On disk when it returns. */
  setPosition: (courseId: CourseId, lessonId: LessonId, position: Position): void => {
    mustHave(courseId, lessonId)
    docs.change(courseId, (doc) => {
      putPosition(doc, lessonId, device, hybrid.next(), position)
    })
  },

  /** On disk when it returns; a lesson complete already stays so. */
  complete: (courseId: CourseId, lessonId: LessonId): void => {
    mustHave(courseId, lessonId)
    const added = docs.change(courseId, (doc) => addCompletion(doc, lessonId, hybrid.next()))
    if (added) changed(courseId)
  },
})
