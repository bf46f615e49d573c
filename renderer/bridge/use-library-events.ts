import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from './client.ts'
import { subscribeTo } from './subscription.ts'

/** Refetches what a LibraryEvent made stale, and everything after a gap. Used once, in the shell. */
export const useLibraryEvents = (): void => {
  const queries = useQueryClient()
  useEffect(
    () =>
      subscribeTo(
        (signal) => client.library.watch(undefined, { signal }),
        (event) => {
          if (event.type === 'cards-changed') {
            void queries.invalidateQueries({ queryKey: api.cards.key() })
            return
          }
          const input = { courseId: event.courseId }
          void queries.invalidateQueries({ queryKey: api.library.list.key() })
          void queries.invalidateQueries({ queryKey: api.library.continue.key() })
          if (event.type === 'course-removed') return
          void queries.invalidateQueries({ queryKey: api.library.get.key({ input }) })
          void queries.invalidateQueries({ queryKey: api.progress.get.key({ input }) })
          if (event.type !== 'course-changed') return
          void queries.invalidateQueries({ queryKey: api.study.open.key({ input }) })
          void queries.invalidateQueries({ queryKey: api.quizzes.get.key({ input }) })
        },
        () => void queries.invalidateQueries(),
      ),
    [queries],
  )
}
