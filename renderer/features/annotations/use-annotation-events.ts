import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { api, client, subscribeTo } from '../../bridge/index.ts'
import { refreshMarks } from './use-mark-changes.ts'

/** Typing in a note changes it with every letter: lists follow a moment later. */
const PAUSE_MS = 350

/** Keeps lists of marks true while this window, another one or an import changes them. */
export const useAnnotationEvents = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    const changed = new Set<CourseId>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = subscribeTo(
      (signal) => client.annotations.watch(undefined, { signal }),
      ({ courseId }) => {
        changed.add(courseId)
        clearTimeout(timer)
        timer = setTimeout(() => {
          for (const each of changed) refreshMarks(queries, each)
          changed.clear()
        }, PAUSE_MS)
      },
      () => void queries.invalidateQueries({ queryKey: api.annotations.key() }),
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queries])
}
