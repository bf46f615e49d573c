import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endSeen, follow, type Seen } from '../../../../renderer/features/book/follow-lessons.ts'

const page = (from: number, to = from, ended = false): Seen => ({ from, to, ended })

describe('turning pages through the lessons of a book', () => {
  test('within a lesson nothing changes', () => {
    expect(follow(1, page(1), page(1))).toEqual({ finished: [], now: 1 })
  })

  test('a page that shows the end of this lesson and the beginning of the next still belongs to this one', () => {
    expect(follow(1, page(1), page(1, 2))).toEqual({ finished: [], now: 1 })
  })

  test('turning past the end of a lesson finishes it and enters the next', () => {
    expect(follow(1, page(1, 1, true), page(2))).toEqual({ finished: [1], now: 2 })
    expect(follow(1, page(1, 2), page(2))).toEqual({ finished: [1], now: 2 })
  })

  test('lessons that begin and end on one page are all finished by turning it', () => {
    expect(follow(3, page(3, 6), page(6))).toEqual({ finished: [3, 4, 5], now: 6 })
  })

  test('a jump over the rest of a lesson does not finish it', () => {
    expect(follow(1, page(1), page(7))).toEqual({ finished: [], now: 7 })
    expect(follow(1, null, page(7))).toEqual({ finished: [], now: 7 })
  })

  test('turning back enters the lesson before at its end, and finishes nothing', () => {
    expect(follow(4, page(4), page(2, 3, true))).toEqual({ finished: [], now: 3 })
  })

  test('pages before the first lesson belong to none: the lesson stays', () => {
    expect(follow(0, page(0), page(-1))).toEqual({ finished: [], now: 0 })
  })

  test('the end of a lesson is seen where the next one begins, or where the book or chapter ends', () => {
    expect(endSeen(page(1, 2), 1)).toBe(true)
    expect(endSeen(page(1, 1, true), 1)).toBe(true)
    expect(endSeen(page(1, 2), 2)).toBe(false)
    expect(endSeen(page(3), 1)).toBe(false)
  })

  test('reading straight on finishes every lesson once, in order, wherever pages break', () => {
    // A book as lengths of lessons in lines; a page holds ten lines.
    const lengths = fc.array(fc.integer({ min: 1, max: 35 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(lengths, (lines) => {
        const starts: number[] = []
        let total = 0
        for (const length of lines) {
          starts.push(total)
          total += length
        }
        const at = (line: number) => starts.findLastIndex((start) => start <= line)
        let lesson = 0
        let before: Seen | null = null
        const finished: number[] = []
        for (let top = 0; top < total; top += 10) {
          const foot = Math.min(total, top + 10)
          const to = at(foot - 1)
          const seen: Seen = { from: at(top), to, ended: starts[to + 1] === foot || foot === total }
          const step = follow(lesson, before, seen)
          finished.push(...step.finished)
          lesson = step.now
          before = seen
        }
        for (let last = lesson; before && last <= before.to && endSeen(before, last); last += 1)
          finished.push(last)
        expect(finished).toEqual(lines.map((_, index) => index))
      }),
    )
  })
})
