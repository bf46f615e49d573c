/** Saves a place and lets this window know it, so that coming back to the lesson finds it without asking. */
import type { QueryClient } from '@tanstack/react-query'
import type { CourseProgress, Position } from '../../../shared/features/progress/model.ts'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { api, client } from '../../bridge/index.ts'

/** Progress with a newer place in it. */
export const withPosition = (
  progress: CourseProgress,
  lessonId: LessonId,
  position: Position,
  at: CourseProgress['positions'][number]['at'],
): CourseProgress => ({
  ...progress,
  lastLessonId: lessonId,
  positions: [
    ...progress.positions.filter((entry) => entry.lessonId !== lessonId),
    { lessonId, position, at },
  ],
})

/** Resolves when the place is on disk. */
export const savePosition = async (
  queries: QueryClient,
  courseId: CourseId,
  lessonId: LessonId,
  position: Position,
): Promise<void> => {
  await client.progress.setPosition({ courseId, lessonId, position })
  // The brain is silent about places, because they change all the time: the shelf asks when it is shown.
  void queries.invalidateQueries({ queryKey: api.library.continue.key() })
  void queries.invalidateQueries({ queryKey: api.library.list.key() })
  const queryKey = api.progress.get.queryKey({ input: { courseId } })
  const known = queries.getQueryData(queryKey)
  if (!known) return
  const at = Date.now() as CourseProgress['positions'][number]['at']
  queries.setQueryData(queryKey, withPosition(known, lessonId, position, at))
}
