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
    const byMonth = new Map<string, { asked: number; kept: number }>()
    const from = begin - (days - 1) * DAY_MS
    for (const { time, reviews, ms, asked, kept } of repository.slots(
      courseId,
      Math.min(from, begin - 365 * DAY_MS),
    )) {
      const day = dayName(time)
      const known = byDay.get(day) ?? { reviews: 0, ms: 0 }
      if (time >= from) byDay.set(day, { reviews: known.reviews + reviews, ms: known.ms + ms })
      const month = byMonth.get(day.slice(0, 7)) ?? { asked: 0, kept: 0 }
      if (asked > 0) byMonth.set(day.slice(0, 7), { asked: month.asked + asked, kept: month.kept + kept })
    }
    return {
      ahead,
      days: [...byDay].map(([day, of]) => ({ day, ...of })),
      retention: [...byMonth].map(([month, of]) => ({ month, ...of })),
      today: repository.today(courseId, begin),
      cards: repository.cards(courseId),
    }
  },
})
