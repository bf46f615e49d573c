/** The charts' figures by the learner's days. */
import type { ReviewStats } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import type { StatsRepository } from './stats.repository.ts'
import { dayEnd, dayName, dayStart } from './study-day.ts'

const DAYS_AHEAD = 30
const DAY_MS = 86_400_000

export const statsService = (repository: StatsRepository, clock: Clock) => ({
  /** @param days how many days back the heat map and the times reach */
  get: (courseId: CourseId | null, days: number): ReviewStats => {
    const now = clock.now()
    const begin = dayStart(now)
    const end = dayEnd(now)
    const ahead = Array.from({ length: DAYS_AHEAD }, () => 0)
    for (const { slot, n } of repository.ahead(courseId, end, end + (DAYS_AHEAD - 1) * DAY_MS))
      ahead[Math.trunc(slot)] = n
    const byDay = new Map<string, { reviews: number; ms: number }>()
    for (const { time, ms } of repository.reviews(courseId, begin - (days - 1) * DAY_MS)) {
      const day = dayName(time)
      const known = byDay.get(day) ?? { reviews: 0, ms: 0 }
      byDay.set(day, { reviews: known.reviews + 1, ms: known.ms + ms })
    }
    return {
      ahead,
      days: [...byDay].map(([day, of]) => ({ day, ...of })).sort((a, b) => a.day.localeCompare(b.day)),
      retention: repository.retention(courseId, begin - 365 * DAY_MS),
      today: repository.today(courseId, begin),
      cards: repository.cards(courseId),
    }
  },
})
