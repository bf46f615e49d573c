/** The notes that fit a filter, a page at a time as one scrolls. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { ListedAnnotation } from '../../../shared/features/annotations/model.ts'
import { api } from '../../bridge/index.ts'
import type { Wanted } from './notes-filter.tsx'

export interface FoundNotes {
  readonly items: readonly ListedAnnotation[]
  /** Null until the first answer. */
  readonly total: number | null
  /** Asks for the next page, where there is one. */
  readonly more: () => void
}

export const useFoundNotes = (wanted: Wanted): FoundNotes => {
  const filter = useDeferredValue(wanted)
  const query = useInfiniteQuery(
    api.annotations.find.infiniteOptions({
      input: (cursor: string | undefined) => ({
        ...filter,
        limit: 100,
        ...(cursor !== undefined && { cursor }),
      }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  )
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  return {
    items,
    total: data?.pages[0]?.total ?? null,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
  }
}
