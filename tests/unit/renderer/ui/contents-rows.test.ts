import { describe, expect, test } from 'vitest'
import {
  ancestorsOf,
  contentsRows,
  treeMove,
  type ContentsItem,
} from '../../../../renderer/ui/contents-rows.ts'

const item = (id: string, ...children: ContentsItem[]): ContentsItem => ({ id, label: id, children })
const tree = [item('a'), item('b', item('b1', item('b1x')), item('b2')), item('c')]
const ids = (open: string[]) => contentsRows(tree, new Set(open)).map(({ item: { id } }) => id)

describe('a table of contents', () => {
  test('shows what is under open entries only', () => {
    expect(ids([])).toEqual(['a', 'b', 'c'])
    expect(ids(['b'])).toEqual(['a', 'b', 'b1', 'b2', 'c'])
    // An open entry under a closed one stays hidden.
    expect(ids(['b1'])).toEqual(['a', 'b', 'c'])
  })

  test('knows level and parent of each row, and which can be opened', () => {
    const rows = contentsRows(tree, new Set(['b', 'b1']))
    expect(rows.find(({ item: { id } }) => id === 'b1x')).toMatchObject({
      level: 3,
      parent: 'b1',
      open: null,
    })
    expect(rows.find(({ item: { id } }) => id === 'b')).toMatchObject({ level: 1, parent: null, open: true })
  })

  test('finds what must be open for an entry to be seen', () => {
    expect(ancestorsOf(tree, 'b1x')).toEqual(['b', 'b1'])
    expect(ancestorsOf(tree, 'a')).toEqual([])
    expect(ancestorsOf(tree, 'nowhere')).toEqual([])
  })

  const move = (open: string[], id: string, key: string) =>
    treeMove(contentsRows(tree, new Set(open)), id, key)

  test('up and down go through what is seen', () => {
    expect(move(['b'], 'b', 'ArrowDown')).toEqual({ kind: 'focus', id: 'b1' })
    expect(move(['b'], 'c', 'ArrowUp')).toEqual({ kind: 'focus', id: 'b2' })
    expect(move([], 'c', 'ArrowDown')).toBeNull()
    expect(move([], 'c', 'Home')).toEqual({ kind: 'focus', id: 'a' })
    expect(move([], 'a', 'End')).toEqual({ kind: 'focus', id: 'c' })
  })

  test('right opens, then goes in; left closes, then goes out', () => {
    expect(move([], 'b', 'ArrowRight')).toEqual({ kind: 'toggle', id: 'b' })
    expect(move(['b'], 'b', 'ArrowRight')).toEqual({ kind: 'focus', id: 'b1' })
    expect(move(['b'], 'b', 'ArrowLeft')).toEqual({ kind: 'toggle', id: 'b' })
    expect(move(['b'], 'b2', 'ArrowLeft')).toEqual({ kind: 'focus', id: 'b' })
    expect(move([], 'a', 'ArrowRight')).toBeNull()
    expect(move([], 'a', 'ArrowLeft')).toBeNull()
  })
})
