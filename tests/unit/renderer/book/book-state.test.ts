import { describe, expect, test } from 'vitest'
import { nextState, openingState, type Hit } from '../../../../renderer/features/book/book-state.ts'

const hit = (query: string): Hit => ({
  type: 'search-hit',
  query,
  cfi: 'epubcfi(/6/2!/4)',
  label: '',
  before: '',
  match: query,
  after: '',
})

describe('what the frame tells of a book', () => {
  test('hits of an older search are dropped', () => {
    const searching = nextState(openingState, { type: 'searching', query: 'new' })
    expect(nextState(searching, hit('old')).search.hits).toEqual([])
    expect(nextState(searching, hit('new')).search.hits).toHaveLength(1)
    expect(nextState(searching, { type: 'search-done', query: 'old', progress: 1 }).search.progress).toBe(0)
  })

  test('a new search forgets the hits of the one before', () => {
    const found = nextState(nextState(openingState, { type: 'searching', query: 'a' }), hit('a'))
    expect(nextState(found, { type: 'searching', query: 'b' }).search).toEqual({
      query: 'b',
      hits: [],
      progress: 0,
    })
  })

  test('a reason it has no sentence for is told as damage', () => {
    expect(nextState(openingState, { type: 'failed', reason: 'protected' }).trouble).toBe('protected')
    expect(nextState(openingState, { type: 'failed', reason: '<script>' }).trouble).toBe('damaged')
  })
})
