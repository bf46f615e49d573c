import { QueryClient } from '@tanstack/react-query'
import { hasCode } from './carrel-error.ts'

/**
 * The cache of what the brain said. Nothing goes stale by time: the brain is on this machine and says
 * what changed (see library-events.ts), so a refetch on focus would only make windows flicker.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => failures < 3 && hasCode(error, 'connection.lost'),
      retryDelay: 200,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
