import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { search } from '../../../../main/db/migrations/0003-search.ts'
import { searchRepository, searchSink } from '../../../../main/features/search/index.ts'
import { ftsExpression, parseQuery } from '../../../../main/features/search/query.ts'
import type { CourseId } from '../../../../shared/kernel/brand.ts'

const courseId = 'ab'.repeat(16) as CourseId

const indexOf = (texts: readonly string[], tags: readonly string[] = []) => {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE library_course (id TEXT PRIMARY KEY, title TEXT)')
  search.up(db)
  const repository = searchRepository(db)
  const sink = searchSink(repository)
  texts.forEach((text, n) => {
    sink.put('note', String(n), courseId, null, '', text, tags, null)
  })
  /** Numbers of the texts found, from 0. */
  return (typed: string): number[] => {
    const expression = ftsExpression(parseQuery(typed), { courseIds: null, words: 'all' })
    return expression === null ? [] : repository.match(expression, 100).ids.map((id) => id - 1)
  }
}

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
const hanText = fc.array(han, { minLength: 2, maxLength: 40 }).map((all) => all.join(''))

describe('a query', () => {
  test('of any text is understood by FTS5', () => {
    const find = indexOf(['some words', '一些字'])
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc.string({ maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                '"',
                '*',
                '(',
                ')',
                ':',
                '-',
                '^',
                '+',
                'AND',
                'OR',
                'NOT',
                'NEAR(',
                'tag:',
                'kind:',
                '一',
                'a',
                ' ',
                '“',
                '{',
                '}',
                "'",
                '\\',
                '\0',
              ),
              { maxLength: 20 },
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          expect(() => find(text)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    )
  })

  test('finds every two characters that stand side by side in a Chinese text, and every single one', () => {
    fc.assert(
      fc.property(hanText, hanText, fc.nat(), (before, text, at) => {
        const find = indexOf([`${before}，${text}。and more`])
        const start = at % (text.length - 1)
        expect(find(text.slice(start, start + 2))).toEqual([0])
        expect(find(text.slice(start, start + 1))).toEqual([0])
        expect(find(text.slice(start))).toEqual([0])
      }),
      { numRuns: 150 },
    )
  })

  test('of Chinese characters that do not stand side by side finds nothing', () => {
    expect(indexOf(['机器学习'])('机学')).toEqual([])
    expect(indexOf(['机器，学习'])('器学')).toEqual([])
  })

  test('finds words grown together with Chinese from either side', () => {
    const find = indexOf(['用Python学习机器'])
    expect(find('python')).toEqual([0])
    expect(find('python学习')).toEqual([0])
    expect(find('用Py')).toEqual([0])
    expect(indexOf(['学习Python'])('学习python')).toEqual([0])
  })

  test('finds other forms of an English word, and of an unfinished one all that begin so', () => {
    const find = indexOf(['connections run deep', 'universal'])
    expect(find('connected ')).toEqual([0])
    expect(find('running ')).toEqual([0])
    expect(find('connectio')).toEqual([0])
    expect(find('connectio ')).toEqual([])
    expect(find('conn* deep ')).toEqual([0])
  })

  test('in quotes is taken as it stands, in the quotes of either language', () => {
    const find = indexOf(['spaced practice works', 'practice spaced out', '间隔 练习'])
    expect(find('"spaced practice"')).toEqual([0])
    expect(find('“spaced practice”')).toEqual([0])
    expect(find('"works practice"')).toEqual([])
  })

  test('is narrowed by tag, in either language, with a colon of either width', () => {
    const find = indexOf(['one two'], ['机器学习', 'To Do'])
    expect(find('one tag:机器')).toEqual([0])
    expect(find('one 标签：机器学习')).toEqual([0])
    expect(find('one tag:"to do"')).toEqual([0])
    expect(find('one tag:other')).toEqual([])
    expect(find('tag:机器')).toEqual([0])
  })

  test('is narrowed by kind; a kind nobody knows narrows nothing', () => {
    const find = indexOf(['one'])
    expect(find('one kind:note')).toEqual([0])
    expect(find('one 类型:笔记')).toEqual([0])
    expect(find('one kind:card')).toEqual([])
    expect(find('one kind:whatever')).toEqual([0])
  })

  test('of nothing but signs, or of a filter without a word, looks for nothing', () => {
    for (const typed of ['', ' ', '***', '"', '""', 'tag:', 'course:', '（）'])
      expect(ftsExpression(parseQuery(typed), { courseIds: null, words: 'all' })).toBeNull()
  })
})
