import { describe, expect, test } from 'vitest'
import { outlineRows } from '../../../../renderer/features/outline/outline-rows.ts'
import { treeStep } from '../../../../renderer/features/outline/tree-keys.ts'
import { Lesson } from '../../../../shared/features/library/model.ts'

const lesson = (n: number, ...section: string[]) =>
  Lesson.parse({
    id: n.toString(16).padStart(32, '0'),
    title: `Lesson ${n}`,
    kind: 'text',
    section,
    words: 0,
    durationMs: null,
    bytes: 0,
    quizzes: [],
  })
const none = { completed: new Set<Lesson['id']>(), closed: new Set<string>(), filter: '' }
/** 0 Basics · 1 lesson · 2 Choices · 3 lesson · 4 lesson · 5 Beyond · 6 lesson */
const rows = outlineRows(
  [lesson(1, 'Basics'), lesson(2, 'Basics', 'Choices'), lesson(3, 'Basics', 'Choices'), lesson(4, 'Beyond')],
  none,
)
const closed = rows.map((row) => (row.kind === 'section' ? { ...row, open: false } : row))
const long = outlineRows(
  Array.from({ length: 40 }, (_, n) => lesson(n)),
  none,
)

describe('in the outline', () => {
  test('the arrows up and down move by one row and stop at both ends', () => {
    expect(treeStep('ArrowDown', rows, 2)).toEqual({ kind: 'move', to: 3 })
    expect(treeStep('ArrowUp', rows, 2)).toEqual({ kind: 'move', to: 1 })
    expect(treeStep('ArrowDown', rows, 6)).toEqual({ kind: 'move', to: 6 })
    expect(treeStep('ArrowUp', rows, 0)).toEqual({ kind: 'move', to: 0 })
  })

  test('Home and End go to the first and the last row', () => {
    expect(treeStep('Home', rows, 4)).toEqual({ kind: 'move', to: 0 })
    expect(treeStep('End', rows, 4)).toEqual({ kind: 'move', to: 6 })
  })

  test('Page Down and Page Up move by a dozen rows, no further than there are', () => {
    expect(treeStep('PageDown', long, 5)).toEqual({ kind: 'move', to: 17 })
    expect(treeStep('PageUp', long, 17)).toEqual({ kind: 'move', to: 5 })
    expect(treeStep('PageDown', long, 35)).toEqual({ kind: 'move', to: 39 })
    expect(treeStep('PageUp', long, 3)).toEqual({ kind: 'move', to: 0 })
  })

  test('the right arrow opens a closed section and steps into an open one', () => {
    expect(treeStep('ArrowRight', closed, 2)).toEqual({ kind: 'open' })
    expect(treeStep('ArrowRight', rows, 2)).toEqual({ kind: 'move', to: 3 })
  })

  test('the right arrow means nothing on a lesson', () => {
    expect(treeStep('ArrowRight', rows, 3)).toBeNull()
  })

  test('the left arrow closes an open section and leaves a lesson or a closed section for the one above', () => {
    expect(treeStep('ArrowLeft', rows, 2)).toEqual({ kind: 'close' })
    expect(treeStep('ArrowLeft', rows, 4)).toEqual({ kind: 'move', to: 2 })
    expect(treeStep('ArrowLeft', closed, 2)).toEqual({ kind: 'move', to: 0 })
  })

  test('the left arrow means nothing where nothing is above', () => {
    expect(treeStep('ArrowLeft', closed, 5)).toBeNull()
    expect(treeStep('ArrowLeft', long, 5)).toBeNull()
  })

  test('Enter presses; the space bar is left to what plays', () => {
    expect(treeStep('Enter', rows, 3)).toEqual({ kind: 'press' })
    expect(treeStep(' ', rows, 3)).toBeNull()
    expect(treeStep('a', rows, 3)).toBeNull()
  })
})
