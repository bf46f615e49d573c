/** Reviews, what was taken back, and what was put away, as rows beside the months' documents. */
import type { CardId, CardRating } from '../../../shared/features/cards/model.ts'
import type { CourseId, DeviceId } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type { Db } from '../../db/open.ts'
import type { Review, Stage } from './schedule.ts'

export interface ReviewRecord extends Review {
  readonly courseId: CourseId
  readonly cardId: CardId
  readonly durationMs: number
  readonly stage: Stage
  readonly imported: boolean
}

interface Row {
  at: Hlc
  course_id: CourseId
  card_id: CardId
  time: number
  rating: CardRating
  duration_ms: number
  stage: Stage
  imported: number
}

const toReview = (row: Row): ReviewRecord => ({
  at: row.at,
  courseId: row.course_id,
  cardId: row.card_id,
  time: row.time,
  rating: row.rating,
  durationMs: row.duration_ms,
  stage: row.stage,
  imported: row.imported === 1,
})

export type ReviewRepository = ReturnType<typeof reviewRepository>

export const reviewRepository = (db: Db) => {
  const insert = db.prepare<Row>(
    `INSERT INTO card_review VALUES (@at, @course_id, @card_id, @time, @rating, @duration_ms, @stage, @imported)
     ON CONFLICT DO NOTHING`,
  )
  const get = db.prepare<[string], Row>('SELECT * FROM card_review WHERE at = ?')
  const remove = db.prepare<[string]>('DELETE FROM card_review WHERE at = ?')
  const ofCard = db.prepare<[string], Row>('SELECT * FROM card_review WHERE card_id = ? ORDER BY time, at')
  const setStage = db.prepare<[number, string, number]>(
    'UPDATE card_review SET stage = ? WHERE at = ? AND stage <> ?',
  )
  const latest = db.prepare<[number], Row>(
    'SELECT * FROM card_review WHERE imported = 0 AND time >= ? ORDER BY at DESC LIMIT 200',
  )
  const undo = db.prepare<[string]>('INSERT INTO card_undo VALUES (?) ON CONFLICT DO NOTHING')
  const undone = db.prepare<[string], number>('SELECT 1 FROM card_undo WHERE of = ?').pluck()
  const bury = db.prepare<[string, number]>(
    `INSERT INTO card_bury VALUES (?, ?)
     ON CONFLICT (card_id) DO UPDATE SET until = max(until, excluded.until)`,
  )
  const buried = db.prepare<[string], number>('SELECT until FROM card_bury WHERE card_id = ?').pluck()
  const clear = db.prepare<[string]>('DELETE FROM card_review WHERE course_id = ?')
  const count = db.prepare<[], number>('SELECT count(*) FROM card_review').pluck()
  const sample = db.prepare<[number], Row>(
    `SELECT r.* FROM card_review r JOIN (SELECT card_id FROM card_state WHERE reps > 1 ORDER BY substr(card_id, 1, 8) LIMIT ?) c
       ON c.card_id = r.card_id ORDER BY r.card_id, r.time, r.at`,
  )

  return {
    /** @returns false when it was there */
    insert: (review: ReviewRecord): boolean =>
      insert.run({
        at: review.at,
        course_id: review.courseId,
        card_id: review.cardId,
        time: review.time,
        rating: review.rating,
        duration_ms: review.durationMs,
        stage: review.stage,
        imported: review.imported ? 1 : 0,
      }).changes === 1,
    get: (at: Hlc): ReviewRecord | null => {
      const row = get.get(at)
      return row ? toReview(row) : null
    },
    remove: (at: Hlc): void => {
      remove.run(at)
    },
    /** In the order they were given. */
    ofCard: (cardId: CardId): ReviewRecord[] => ofCard.all(cardId).map(toReview),
    setStage: (at: Hlc, stage: Stage): void => {
      setStage.run(stage, at, stage)
    },
    /** The newest answer of a device since a time, imports aside. */
    latestOf: (device: DeviceId, since: number): ReviewRecord | null => {
      const row = latest.all(since).find((each) => each.at.endsWith(device))
      return row ? toReview(row) : null
    },
    undo: (of: Hlc): void => {
      undo.run(of)
    },
    isUndone: (at: Hlc): boolean => undone.get(at) === 1,
    bury: (cardId: CardId, until: number): void => {
      bury.run(cardId, until)
    },
    buriedUntil: (cardId: CardId): number => buried.get(cardId) ?? 0,
    clear: (courseId: CourseId): void => {
      clear.run(courseId)
    },
    count: (): number => count.get() ?? 0,
    /** Reviews of at most so many cards, card by card in their order. */
    sample: (cards: number): ReviewRecord[] => sample.all(cards).map(toReview),
  }
}
