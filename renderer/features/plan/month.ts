/** The days a month's page shows. */
import { dayAt, dayNumber } from '../../../shared/features/plan/days.ts'
import type { Day } from '../../../shared/features/plan/model.ts'

/** The first day of the month that lies `shift` months from the day's own. */
export const monthAround = (day: Day, shift: number): Day =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + shift, 1))
    .toISOString()
    .slice(0, 10) as Day

/** Whole weeks from Monday that hold the month. @param first the month's first day */
export const monthDays = (first: Day): Day[] => {
  const start = dayNumber(first)
  // Day 0, 1 January 1970, was a Thursday.
  const monday = start - ((((start + 3) % 7) + 7) % 7)
  const end = dayNumber(monthAround(first, 1))
  const weeks = Math.ceil((end - monday) / 7)
  return Array.from({ length: weeks * 7 }, (_, n) => dayAt(monday + n))
}
