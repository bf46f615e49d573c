/**
 * Reviewing with a long past: 100,000 cards and 2,000,000 reviews. `queueMs` is the median of asking what is next over
 * all courses; `answerP99Ms` is from calling `answer` until it is on disk. The app is opened cold and answers on.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createApp } from '../../main/app/create-app.ts'
import { openDatabase } from '../../main/db/open.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import type { CardRating } from '../../shared/features/cards/model.ts'
import { fillCards } from './support/many-reviews.ts'
import { median, round } from './support/statistics.ts'

const SIZE = { courses: 8, cards: 100_000, reviews: 2_000_000 }
const ANSWERS = 1000

const ms = (call: () => unknown): number => {
  const started = performance.now()
  call()
  return performance.now() - started
}

const p99 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.99) - 1] ?? NaN

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  try {
    const file = path.join(profile, 'carrel.sqlite')
    const db = openDatabase(file)
    db.pragma('synchronous = OFF')
    fillCards(db, SIZE, Date.now(), say)
    const reviews = db.prepare<[], number>('SELECT count(*) FROM card_review').pluck().get() ?? 0
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const app = createApp(nodePorts(profile, '/nowhere'))
    const { cards } = app.services
    cards.options.set({ limits: { newPerDay: 9999, reviewsPerDay: 9999 }, retention: 0.9 })
    const coldQueueMs = ms(() => cards.reviews.queue(null))
    const [queues, answers, decks]: [number[], number[], number[]] = [[], [], []]
    let asked = cards.reviews.queue(null).cards
    for (let n = 0; n < ANSWERS; n++) {
      if (asked.length === 0) {
        queues.push(ms(() => (asked = cards.reviews.queue(null).cards)))
        if (n % 40 === 0) decks.push(ms(() => cards.reviews.decks()))
      }
      const card = asked.shift()
      if (!card) throw new Error('nothing to ask')
      const rating = (n % 9 === 0 ? 1 : 3) as CardRating
      answers.push(ms(() => cards.reviews.answer(card.cardId, rating, 3000)))
    }
    const statsMs = ms(() => cards.stats.get(null, 365))
    await app.close()
    return {
      queueMs: round(median(queues)),
      answerP99Ms: round(p99(answers)),
      queueMaxMs: round(Math.max(...queues)),
      coldQueueMs: round(coldQueueMs),
      answerP50Ms: round(median(answers), 2),
      decksMs: round(median(decks)),
      statsMs: round(statsMs),
      cards: SIZE.cards,
      reviews,
      databaseMb: round(statSync(file).size / 1e6),
    }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
