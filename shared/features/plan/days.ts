/** Days of the calendar as text, and runs of them. */
import type { Day } from './model.ts'

/** Days off in a row that do not end a run: a weekend is no failure. */
export const REST_DAYS = 2

const DAY_MS = 86_400_000
const pad = (n: number): string => String(n).padStart(2, '0')

/** The day of the learner's own calendar at a time. @param at milliseconds since the epoch */
export const dayOf = (at: number): Day => {
  const date = new Date(at)
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` as Day
}

/** A number that grows by one a day, free of time zones. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)

/** The reverse of {@link dayNumber}. */
export const dayAt = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10) as Day

/**
 * The run that lasts until now and the longest ever, both counted in days with study.
 * @param days in any order
 */
export const runsOf = (days: readonly Day[], today: Day): { now: number; longest: number } => {
  const numbers = [...new Set(days.map(dayNumber))].sort((a, b) => a - b)
  let length = 0
  let longest = 0
  let last: number | null = null
  for (const number of numbers) {
    length = last !== null && number - last <= REST_DAYS + 1 ? length + 1 : 1
    longest = Math.max(longest, length)
    last = number
  }
  const isGoingOn = last !== null && dayNumber(today) - last <= REST_DAYS + 1
  return { now: isGoingOn ? length : 0, longest }
}
