/** Days of the charts: those with reviews, put among those without. */
interface Day {
  readonly day: string
  readonly reviews: number
  readonly ms: number
}

const DAY_MS = 86_400_000

/** Local noon of `yyyy-mm-dd`: the same day whatever daylight saving does. */
export const dayBack = (day: string): number => new Date(`${day}T12:00:00`).getTime()

/** The study day that holds `time` (it begins at four), as `yyyy-mm-dd`. */
const nameOf = (time: number): string => {
  const date = new Date(time)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const todayOf = (now: number): string => nameOf(now - 4 * 3_600_000)

/** The last days up to today, oldest first. */
export const lastDays = (days: readonly Day[], count: number, now: number): Day[] => {
  const known = new Map(days.map((day) => [day.day, day]))
  const today = dayBack(todayOf(now))
  return Array.from({ length: count }, (_, index) => {
    const day = nameOf(today - (count - 1 - index) * DAY_MS)
    return known.get(day) ?? { day, reviews: 0, ms: 0 }
  })
}

/** A year in columns of weeks, Monday at the top. */
export const weeksOf = (
  days: readonly Day[],
  now: number,
): { day: string; reviews: number; row: number }[][] => {
  const weeks: { day: string; reviews: number; row: number }[][] = []
  for (const { day, reviews } of lastDays(days, 365, now)) {
    const row = (new Date(dayBack(day)).getDay() + 6) % 7
    if (row === 0 || weeks.length === 0) weeks.push([])
    weeks.at(-1)?.push({ day, reviews, row })
  }
  return weeks
}
