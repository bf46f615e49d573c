import { describe, expect, test } from 'vitest'
import { monthAround, monthDays } from '../../../../renderer/features/plan/month.ts'
import type { Day } from '../../../../shared/features/plan/model.ts'

describe('a month’s page', () => {
  test('begins with a Monday, ends with a Sunday and holds every day of the month', () => {
    const days = monthDays('2026-11-01' as Day)
    expect(days[0]).toBe('2026-10-26')
    expect(days.at(-1)).toBe('2026-12-06')
    expect(days).toHaveLength(42)
    expect(days.filter((day) => day.startsWith('2026-11'))).toHaveLength(30)
  })

  test('needs four weeks for a February that begins on a Monday', () => {
    expect(monthDays('2027-02-01' as Day)).toHaveLength(28)
  })

  test('months before and after cross the year', () => {
    expect(monthAround('2026-11-22' as Day, 0)).toBe('2026-11-01')
    expect(monthAround('2026-11-22' as Day, 2)).toBe('2027-01-01')
    expect(monthAround('2026-01-31' as Day, -1)).toBe('2025-12-01')
  })
})
