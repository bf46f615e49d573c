/** Figures over the reviews and the cards, for the charts. */
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Db } from '../../db/open.ts'

/** Cards whose interval is this long are said to be known well (Anki's word: mature). */
const MATURE_DAYS = 21
const SLOT_MS = 900_000

interface SlotRow {
  slot: number
  reviews: number
  ms: number
  /** Answers to cards in review, and those of them that were not "again". */
  asked: number
  kept: number
}

export const statsRepository = (db: Db) => {
  const OF = '(@courseId IS NULL OR course_id = @courseId)'
  const ahead = db.prepare<[object], { slot: number; n: number }>(
    `SELECT CASE WHEN due < @dayEnd THEN 0 ELSE 1 + (due - @dayEnd) / 86400000 END AS slot, count(*) AS n
     FROM card_state WHERE suspended = 0 AND stage > 0 AND due < @until AND ${OF} GROUP BY 1`,
  )
  const slots = db.prepare<[object], SlotRow>(
    `SELECT time / ${SLOT_MS} AS slot, count(*) AS reviews, sum(duration_ms) AS ms, sum(stage = 2) AS asked,
       sum(stage = 2 AND rating > 1) AS kept
     FROM card_review WHERE time >= @since AND ${OF} GROUP BY 1 ORDER BY 1`,
  )
  const today = db.prepare<[object], { reviews: number; ms: number; again: number }>(
    `SELECT count(*) AS reviews, coalesce(sum(duration_ms), 0) AS ms, coalesce(sum(rating = 1), 0) AS again
     FROM card_review WHERE time >= @dayStart AND ${OF}`,
  )
  const cards = db.prepare<[object], { fresh: number; young: number; mature: number; suspended: number }>(
    `SELECT coalesce(sum(suspended = 0 AND stage = 0), 0) AS fresh,
       coalesce(sum(suspended = 0 AND stage > 0 AND scheduled_days < ${MATURE_DAYS}), 0) AS young,
       coalesce(sum(suspended = 0 AND stage > 0 AND scheduled_days >= ${MATURE_DAYS}), 0) AS mature,
       coalesce(sum(suspended = 1), 0) AS suspended
     FROM card_state WHERE ${OF}`,
  )
  const none = { reviews: 0, ms: 0, again: 0 }
  return {
    /** Cards by the day they come due; slot 0 is today and everything overdue. */
    ahead: (courseId: CourseId | null, dayEnd: number, until: number) =>
      ahead.all({ courseId, dayEnd, until }),
    /** Reviews since a time by quarter of an hour: no day begins within one, in any time zone. */
    slots: (courseId: CourseId | null, since: number) =>
      slots.all({ courseId, since }).map(({ slot, ...of }) => ({ time: slot * SLOT_MS, ...of })),
    today: (courseId: CourseId | null, dayStart: number) => today.get({ courseId, dayStart }) ?? none,
    cards: (courseId: CourseId | null) =>
      cards.get({ courseId }) ?? { fresh: 0, young: 0, mature: 0, suspended: 0 },
  }
}

export type StatsRepository = ReturnType<typeof statsRepository>
