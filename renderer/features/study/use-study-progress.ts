/** Saving where the learner is, and what is done; seen at once, on disk when the brain says so. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import type { CourseProgress, Position } from '../../../shared/features/progress/model.ts'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { createPositionSaver, savePosition, type PositionSaver } from '../lesson/index.ts'

/** Milliseconds between saves while a text is scrolled or pages are turned. */
const INTERVAL = 500

/**
 * Saves places in the lessons of a course; flushes when the window is hidden or left, and at the end.
 * By lesson, because the reader of a book may cross into the next one before anybody else knows.
 */
export const usePositionSaver = (courseId: CourseId): ((lessonId: LessonId, position: Position) => void) => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const savers = useMemo(() => {
    const known = new Map<LessonId, PositionSaver>()
    const make = (lessonId: LessonId) =>
      createPositionSaver({
        save: (position) => savePosition(queries, courseId, lessonId, position),
        interval: INTERVAL,
        onError: (error) => notify(sentence(error), 'bad'),
      })
    return {
      of: (lessonId: LessonId): PositionSaver => {
        const saver = known.get(lessonId) ?? make(lessonId)
        known.set(lessonId, saver)
        return saver
      },
      flush: () => {
        for (const saver of known.values()) void saver.flush()
      },
    }
  }, [queries, courseId, sentence])
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') savers.flush()
    }
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('pagehide', savers.flush)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('pagehide', savers.flush)
      savers.flush()
    }
  }, [savers])
  return useCallback((lessonId, position) => savers.of(lessonId).put(position), [savers])
}

/** Marks lessons of a course as done. */
export const useComplete = (courseId: CourseId): ((lessonId: LessonId) => void) => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  return useCallback(
    (lessonId) => {
      const queryKey = api.progress.get.queryKey({ input: { courseId } })
      const known = queries.getQueryData(queryKey)
      if (known?.completed.some((entry) => entry.lessonId === lessonId)) return
      if (known) {
        const at = Date.now() as CourseProgress['completed'][number]['at']
        queries.setQueryData(queryKey, { ...known, completed: [...known.completed, { lessonId, at }] })
      }
      client.progress.complete({ courseId, lessonId }).catch((error: unknown) => {
        notify(sentence(error), 'bad')
        void queries.invalidateQueries({ queryKey })
      })
    },
    [queries, courseId, sentence],
  )
}

/** The shelf says where one left off: it must ask again after a visit here. */
export const useFreshShelf = (): void => {
  const queries = useQueryClient()
  useEffect(
    () => () => {
      void queries.invalidateQueries({ queryKey: api.library.continue.key() })
      void queries.invalidateQueries({ queryKey: api.library.list.key() })
    },
    [queries],
  )
}
