/** What the frame has told about an open book. */
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

type Told<T extends FrameMessage['type']> = Extract<FrameMessage, { type: T }>
export type Book = Told<'book'>
export type Place = Told<'relocated'>
export type Hit = Told<'search-hit'>

export type BookTrouble = 'missing' | 'protected' | 'damaged'

export interface BookSearch {
  /** What was searched for; empty when nothing was. */
  readonly query: string
  readonly hits: readonly Hit[]
  /** 0–1. */
  readonly progress: number
}

export interface BookState {
  readonly book: Book | null
  readonly place: Place | null
  readonly trouble: BookTrouble | null
  readonly search: BookSearch
}

export const noSearch: BookSearch = { query: '', hits: [], progress: 1 }
export const openingState: BookState = { book: null, place: null, trouble: null, search: noSearch }

export type BookEvent = FrameMessage | { readonly type: 'searching'; readonly query: string }

const TROUBLES: readonly BookTrouble[] = ['missing', 'protected', 'damaged']

export const nextState = (state: BookState, event: BookEvent): BookState => {
  const { search } = state
  switch (event.type) {
    case 'book':
      return { ...state, book: event, trouble: null }
    case 'relocated':
      return { ...state, place: event }
    case 'failed':
      return { ...state, trouble: TROUBLES.find((trouble) => trouble === event.reason) ?? 'damaged' }
    case 'searching':
      return { ...state, search: { query: event.query, hits: [], progress: event.query ? 0 : 1 } }
    case 'search-hit':
      // A hit of the search before this one may still be on its way.
      return event.query === search.query
        ? { ...state, search: { ...search, hits: [...search.hits, event] } }
        : state
    case 'search-done':
      return event.query === search.query
        ? { ...state, search: { ...search, progress: event.progress } }
        : state
    default:
      return state
  }
}
