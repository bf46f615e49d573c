import { describe, expect, test } from 'vitest'
import type { CourseSummary } from '../../../../shared/features/library/model.ts'
import { arrange, everything, stateOf } from '../../../../renderer/features/shelf/arrange.ts'

let made = 0
const course = (title: string, rest: Partial<CourseSummary> = {}): CourseSummary => {
  made += 1
  return {
    id: String(made).padStart(32, '0'),
    title,
    kind: 'folder',
    language: null,
    authors: [],
    description: null,
    version: 1,
    bytes: made,
    lessons: 10,
    completed: 0,
    lessonKinds: ['text'],
    coverUrl: null,
    addedAt: made,
    studiedAt: null,
    unsupported: 0,
    ...rest,
  } as CourseSummary
}

const titles = (courses: readonly CourseSummary[]): string[] => courses.map(({ title }) => title)
const at = (millis: number): Pick<CourseSummary, 'studiedAt'> =>
  ({ studiedAt: millis }) as Pick<CourseSummary, 'studiedAt'>

describe('the state of a course', () => {
  test('is new until it was opened', () => {
    expect(stateOf(course('a'))).toBe('new')
    expect(stateOf(course('a', at(5)))).toBe('going')
  })

  test('is finished when every lesson is complete', () => {
    expect(stateOf(course('a', { completed: 9 }))).toBe('going')
    expect(stateOf(course('a', { completed: 10 }))).toBe('finished')
  })

  test('without lessons is never finished', () => {
    expect(stateOf(course('a', { lessons: 0, completed: 0 }))).toBe('new')
  })
})

describe('searching the shelf', () => {
  const shelf = [
    course('Pride and Prejudice', { authors: ['Jane Austen'] }),
    course('机器学习基础'),
    course('Ｃａｌｃｕｌｕｓ'),
  ]
  const found = (search: string): string[] => titles(arrange(shelf, { ...everything, search }, 'en'))

  test('finds any words of title and authors, in any order', () => {
    expect(found('austen pride')).toEqual(['Pride and Prejudice'])
    expect(found('austen tolstoy')).toEqual([])
  })

  test('finds two Chinese characters inside a title', () => {
    expect(found('学习')).toEqual(['机器学习基础'])
  })

  test('takes full-width letters for what they are', () => {
    expect(found('calculus')).toEqual(['Ｃａｌｃｕｌｕｓ'])
  })
})

describe('ordering the shelf', () => {
  test('puts the one studied last first, and one just added before one long untouched', () => {
    const shelf = [
      course('old', at(1)),
      course('now', at(9_000)),
      course('fresh', { addedAt: 5_000 as never }),
    ]
    expect(titles(arrange(shelf, everything, 'en'))).toEqual(['now', 'fresh', 'old'])
  })

  test('orders titles as the language does, numbers by value', () => {
    const shelf = [course('Lesson 10'), course('lesson 2'), course('Ärger'), course('Zebra')]
    expect(titles(arrange(shelf, { ...everything, order: 'title' }, 'de'))).toEqual([
      'Ärger',
      'lesson 2',
      'Lesson 10',
      'Zebra',
    ])
    const chinese = [course('中文'), course('阿里'), course('北京')]
    expect(titles(arrange(chinese, { ...everything, order: 'title' }, 'zh-CN'))).toEqual([
      '阿里',
      '北京',
      '中文',
    ])
  })

  test('filters by kind and state together', () => {
    const shelf = [course('a', { kind: 'epub' }), course('b', { kind: 'epub', completed: 10 }), course('c')]
    const choice = { ...everything, kind: 'epub', state: 'finished' } as const
    expect(titles(arrange(shelf, choice, 'en'))).toEqual(['b'])
  })
})
