import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, dayNumber, dayOf, runsOf } from '../../../../shared/features/plan/days.ts'
import type { Day } from '../../../../shared/features/plan/model.ts'

const days = (...texts: string[]): Day[] => texts as Day[]
const today = '2026-03-10' as Day

describe('days', () => {
  test('a day and its number lead to each other, over leap years and clock changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(dayNumber(dayAt(number))).toBe(number)
      }),
    )
  })

  test('the day is that of the learner’s own calendar', () => {
    expect(dayOf(new Date(2026, 2, 10, 0, 0, 1).getTime())).toBe('2026-03-10')
    expect(dayOf(new Date(2026, 2, 10, 23, 59, 59).getTime())).toBe('2026-03-10')
  })
})

describe('runs', () => {
  test('days in a row count, and a weekend off does not end the run', () => {
    expect(runsOf(days('2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10'), today)).toEqual({
      now: 4,
      longest: 4,
    })
  })

  test('three days off begin a new run, and the longest one is remembered', () => {
    const all = days('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-07', '2026-03-08')
    expect(runsOf(all, today)).toEqual({ now: 2, longest: 3 })
  })

  test('a run goes on until a third day without study has begun', () => {
    expect(runsOf(days('2026-03-07'), today).now).toBe(1)
    expect(runsOf(days('2026-03-06'), today).now).toBe(0)
  })

  test('no day, no run; one day in any order is one run', () => {
    expect(runsOf([], today)).toEqual({ now: 0, longest: 0 })
    expect(runsOf(days('2026-03-10', '2026-03-09', '2026-03-10'), today)).toEqual({ now: 2, longest: 2 })
  })
})
