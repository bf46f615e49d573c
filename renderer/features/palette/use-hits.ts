/** What search finds for what is being typed, a moment behind the keys; and how far the index is. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import type { SearchHit } from '../../../shared/features/search/model.ts'
import { api } from '../../bridge/index.ts'

const BEHIND_MS = 90
const MOST = 30
/** How often the index is asked how far it is while it is being made. */
const LOOK_MS = 1500

export interface Hits {
  readonly hits: readonly SearchHit[]
  /** Nothing has all the words; these have some. */
  readonly partly: boolean
  /** An answer to what stands in the field now is there. */
  readonly settled: boolean
  /** Parts of courses that have not been read yet. */
  readonly waiting: number
}

export const useHits = (typed: string): Hits => {
  const [text] = useDebouncedValue(typed, BEHIND_MS)
  const asked = text.trim() !== ''
  // What is no longer waited for is cancelled by the query client.
  const answer = useQuery({
    ...api.search.query.queryOptions({ input: { text: text.slice(0, 500), limit: MOST } }),
    enabled: asked,
    placeholderData: keepPreviousData,
    staleTime: 2000,
  })
  const status = useQuery({
    ...api.search.status.queryOptions(),
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 1) > 0 ? LOOK_MS : false),
  })
  const shown = asked && typed.trim() !== ''
  return {
    hits: shown ? (answer.data?.hits ?? []) : [],
    partly: shown && (answer.data?.partly ?? false),
    settled: !shown || (text === typed && !answer.isFetching),
    waiting: status.data?.waiting ?? 0,
  }
}
