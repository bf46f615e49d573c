import { describe, expect, test } from 'vitest'
import { outlineRows, parentRow, type Row } from '../../../../renderer/features/outline/outline-rows.ts'
import { Lesson } from '../../../../shared/features/library/model.ts'

const lesson = (n: number, title: string, ...section: string[]) =>
  Lesson.parse({
    id: n.toString(16).padStart(32, '0'),
    title,
    kind: 'text',
    section,
    words: 0,
    durationMs: null,
    bytes: 0,
    quizzes: [],
  })
const course = [
  lesson(1, 'Welcome'),
  lesson(2, 'Loops', 'Basics'),
  lesson(3, 'Branches', 'Basics', 'Choices'),
  lesson(4, '函数', 'Basics', 'Choices'),
  lesson(5, 'Files', 'Beyond'),
]
const show = (rows: Row[]): string[] =>
  rows.map((row) =>
    row.kind === 'section'
      ? `${'  '.repeat(row.depth)}${row.title} ${String(row.completed)}/${String(row.lessons)}`
      : `${'  '.repeat(row.depth)}- ${row.lesson.title}${row.completed ? ' ✓' : ''}`,
  )
const none = { completed: new Set<Lesson['id']>(), closed: new Set<string>(), filter: '' }

describe('the outline', () => {
  test('shows sections above their lessons, with how many are done', () => {
    const completed = new Set(course.slice(1, 3).map(({ id }) => id))
    expect(show(outlineRows(course, { ...none, completed }))).toEqual([
      '- Welcome',
      'Basics 2/3',
      '  - Loops ✓',
      '  Choices 1/2',
      '    - Branches ✓',
      '    - 函数',
      'Beyond 0/1',
      '  - Files',
    ])
  })

  test('a closed section hides what is below it, and counts it still', () => {
    const closed = new Set(
      outlineRows(course, none)
        .filter((row) => row.kind === 'section' && row.title === 'Basics')
        .map((row) => row.key),
    )
    expect(show(outlineRows(course, { ...none, closed }))).toEqual([
      '- Welcome',
      'Basics 0/3',
      'Beyond 0/1',
      '  - Files',
    ])
  })

  test('the filter finds titles and sections, opens what is closed, and drops empty sections', () => {
    const closed = new Set(outlineRows(course, none).map((row) => row.key))
    expect(show(outlineRows(course, { ...none, closed, filter: 'branch' }))).toEqual([
      'Basics 0/1',
      '  Choices 0/1',
      '    - Branches',
    ])
    expect(show(outlineRows(course, { ...none, filter: 'BEYOND' }))).toEqual(['Beyond 0/1', '  - Files'])
    expect(show(outlineRows(course, { ...none, filter: '函数' }))).toContain('    - 函数')
    expect(outlineRows(course, { ...none, filter: 'nowhere' })).toEqual([])
  })

  test('the same name at two places is two sections', () => {
    const twice = [lesson(1, 'a', 'Week'), lesson(2, 'b'), lesson(3, 'c', 'Week')]
    const keys = outlineRows(twice, none).map((row) => row.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toHaveLength(5)
  })

  test('a row knows the row above that holds it', () => {
    const rows = outlineRows(course, none)
    expect([0, 2, 4, 5].map((index) => parentRow(rows, index))).toEqual([-1, 1, 3, 3])
  })

  test('twenty thousand lessons become rows without quadratic work', () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      lesson(i, `Lesson ${i}`, `Part ${Math.floor(i / 1000)}`, `Chapter ${Math.floor(i / 50)}`),
    )
    const start = performance.now()
    expect(outlineRows(many, none)).toHaveLength(20_000 + 20 + 400)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
