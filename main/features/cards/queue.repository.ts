/** What is due: every question here is answered from an index and bounded by the day's limits. */
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { Db } from '../../db/open.ts'
import { toState, type StateRecord, type StateRow } from './state.repository.ts'

/** What the queue is asked at: all times in milliseconds. */
export interface Moment {
  readonly courseId: CourseId | null
  readonly now: number
  readonly dayStart: number
  readonly dayEnd: number
}

export type QueueRepository = ReturnType<typeof queueRepository>

/** Siblings of a card answered today wait until tomorrow. */
const APART = 'note_id NOT IN (SELECT note_id FROM card_state WHERE last_review >= @dayStart)'
const OPEN = 'suspended = 0 AND buried_until <= @now'
const FRESH = `stage = 0 AND ${OPEN} AND ${APART}`
const REVIEW = `stage = 2 AND due < @dayEnd AND ${OPEN} AND ${APART}`
const LEARNING = `stage IN (1, 3) AND due < @dayEnd AND ${OPEN}`

export const queueRepository = (db: Db) => {
  const both = <T>(sql: (course: string) => string) => ({
    all: db.prepare<[object], T>(sql('')),
    one: db.prepare<[object], T>(sql('course_id = @courseId AND')),
  })
  const pick = <T>(pair: { all: T; one: T }, { courseId }: Moment): T =>
    courseId === null ? pair.all : pair.one
  const counting = (where: string) =>
    both<{ n: number }>(
      (course) =>
        `SELECT count(*) AS n FROM (SELECT DISTINCT note_id FROM card_state WHERE ${course} ${where} LIMIT @limit)`,
    )
  const freshCount = counting(FRESH)
  const reviewCount = counting(REVIEW)
  const learningCount = both<{ n: number }>(
    (course) => `SELECT count(*) AS n FROM card_state WHERE ${course} ${LEARNING}`,
  )
  const listing = (where: string) =>
    both<StateRow>(
      (course) => `SELECT * FROM card_state WHERE ${course} ${where} ORDER BY due, card_id LIMIT @limit`,
    )
  const fresh = listing(FRESH)
  const review = listing(REVIEW)
  const learning = listing(LEARNING)
  const begun = db
    .prepare<[number], number>('SELECT count(*) FROM card_state WHERE first_review >= ?')
    .pluck()
  const reviewed = db
    .prepare<[number], number>('SELECT count(*) FROM card_review WHERE time >= ? AND stage = 2')
    .pluck()
  const sizes = db.prepare<[], { course_id: CourseId; cards: number }>(
    'SELECT course_id, count(*) AS cards FROM card_state GROUP BY course_id',
  )
  const of = ({ courseId, now, dayStart, dayEnd }: Moment, limit: number): object => ({
    ...(courseId !== null && { courseId }),
    now,
    dayStart,
    dayEnd,
    limit,
  })

  return {
    /** New notes and notes due for review, up to a limit each; cards being learnt that come today. */
    counts: (moment: Moment, limits: { fresh: number; review: number }) => ({
      fresh: pick(freshCount, moment).get(of(moment, limits.fresh))?.n ?? 0,
      review: pick(reviewCount, moment).get(of(moment, limits.review))?.n ?? 0,
      learning: pick(learningCount, moment).get(of(moment, 0))?.n ?? 0,
    }),
    fresh: (moment: Moment, limit: number): StateRecord[] =>
      pick(fresh, moment).all(of(moment, limit)).map(toState),
    review: (moment: Moment, limit: number): StateRecord[] =>
      pick(review, moment).all(of(moment, limit)).map(toState),
    learning: (moment: Moment, limit: number): StateRecord[] =>
      pick(learning, moment).all(of(moment, limit)).map(toState),
    /** Cards first answered, and reviews given, since the day began. */
    doneSince: (dayStart: number): { begun: number; reviewed: number } => ({
      begun: begun.get(dayStart) ?? 0,
      reviewed: reviewed.get(dayStart) ?? 0,
    }),
    /** How many cards each course has. */
    sizes: () => sizes.all(),
  }
}
