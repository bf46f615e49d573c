/** Order in a course: which lesson to open, what comes before and after. */
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { CourseProgress } from '../../../shared/features/progress/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'

/** The lesson to open a course at: the last one studied, else the first not yet done, else the first. */
export const lessonToOpen = (outline: readonly Lesson[], progress: CourseProgress): LessonId | null => {
  const last = outline.find(({ id }) => id === progress.lastLessonId)
  if (last) return last.id
  const done = new Set(progress.completed.map(({ lessonId }) => lessonId))
  return (outline.find(({ id }) => !done.has(id)) ?? outline[0])?.id ?? null
}

export interface Neighbours {
  readonly lesson: Lesson | null
  readonly previous: Lesson | null
  readonly next: Lesson | null
}

export const neighbours = (outline: readonly Lesson[], lessonId: LessonId): Neighbours => {
  const at = outline.findIndex(({ id }) => id === lessonId)
  if (at < 0) return { lesson: null, previous: null, next: null }
  return { lesson: outline[at] ?? null, previous: outline[at - 1] ?? null, next: outline[at + 1] ?? null }
}
