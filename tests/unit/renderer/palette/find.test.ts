import { describe, expect, test } from 'vitest'
import { find, type Entry } from '../../../../renderer/features/palette/find.ts'

const entries: readonly Entry[] = [
  { id: '1', kind: 'place', label: 'Shelf' },
  { id: '2', kind: 'course', label: 'How to shelf books' },
  { id: '3', kind: 'course', label: 'Bookshelf building', also: 'Jane Austen' },
  { id: '4', kind: 'course', label: '机器学习基础' },
]
const ids = (typed: string): string[] => find(entries, typed).map(({ id }) => id)

describe('the palette', () => {
  test('offers everything before anything is typed', () => {
    expect(ids('  ')).toEqual(['1', '2', '3', '4'])
  })

  test('puts a beginning before the middle of a text', () => {
    expect(ids('shelf')).toEqual(['1', '2', '3'])
  })

  test('wants every word', () => {
    expect(ids('shelf how')).toEqual(['2'])
    expect(ids('shelf zebra')).toEqual([])
  })

  test('finds by other words last', () => {
    expect(ids('austen')).toEqual(['3'])
  })

  test('finds Chinese inside a label', () => {
    expect(ids('学习')).toEqual(['4'])
  })

  test('never lists hundreds', () => {
    const many = Array.from({ length: 500 }, (_, n): Entry => ({
      id: String(n),
      kind: 'course',
      label: 'Course',
    }))
    expect(find(many, 'course')).toHaveLength(30)
  })
})
