/** Daily limits, the wanted retention, and weights fitted from the learner's own log. */
import { Worker } from 'node:worker_threads'
import type { CardLimits, CardOptions, FittedWeights } from '../../../shared/features/cards/model.ts'
import type { Millis } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Db } from '../../db/open.ts'
import type { Log } from '../../ports/index.ts'
import { workerUrl } from '../../workers/worker-url.ts'
import type { CardDocuments } from './card-documents.ts'
import { foldCard, type CardRows } from './cards.projection.ts'
import type { Fit } from './fit-weights.ts'
import type { Step } from './fsrs-loss.ts'
import type { ReviewRecord } from './review.repository.ts'
import { schedule, type Schedule } from './schedule.ts'
import { dayStart } from './study-day.ts'

/** Fewer than this say little about a memory (FSRS's own advice: some hundreds). */
export const REVIEWS_NEEDED = 400
/** Cards the fit reads at most: enough for 21 weights. */
const CARDS_READ = 6000
/** Cards folded again at one go. */
const AT_ONCE = 200

/** Each card's answers with the days between them. @param reviews card by card, in order */
export const stepsOf = (reviews: readonly ReviewRecord[]): Step[][] => {
  const out: Step[][] = []
  let card: string | null = null
  let last = 0
  for (const { cardId, time, rating } of reviews) {
    if (cardId !== card) out.push([])
    const days = cardId === card ? Math.round((dayStart(time) - dayStart(last)) / 86_400_000) : 0
    out.at(-1)?.push({ days: Math.max(0, days), rating })
    card = cardId
    last = time
  }
  return out
}

const runFit = (steps: Step[][]): Promise<Fit> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl('fit'), { workerData: steps })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new AppError('internal.unexpected', {})))
  })

/** The schedule of the options as they stand, made anew only when they change. */
export const currentSchedule = (options: () => CardOptions): (() => Schedule) => {
  let key = ''
  let made: Schedule | null = null
  return () => {
    const { retention, weights } = options()
    const now = JSON.stringify([retention, weights?.w ?? null])
    if (!made || now !== key) made = schedule({ retention, weights: weights?.w ?? null })
    key = now
    return made
  }
}

interface Deps {
  readonly db: Db
  readonly rows: CardRows
  readonly documents: CardDocuments
  readonly clock: Clock
  readonly log: Log
  readonly changed: () => void
}

export type OptionsService = ReturnType<typeof optionsService>

export const optionsService = ({ db, rows, documents, clock, log, changed }: Deps) => {
  let closed = false
  let folding: Promise<void> | null = null

  /** What rows are folded with, as text; the default weights' name changes with the library's. */
  const basis = (): string => {
    const { retention, weights } = rows.options.get()
    return JSON.stringify([retention, weights?.w ?? 'fsrs-6'])
  }

  const foldAll = async (): Promise<void> => {
    const wanted = basis()
    let after = ''
    for (;;) {
      if (closed || basis() !== wanted) return
      const cards = rows.states.after(after, AT_ONCE)
      const last = cards.at(-1)
      if (!last) break
      db.transaction(() => {
        for (const { cardId } of cards) foldCard(rows, cardId)
      }).immediate()
      after = last.cardId
      await new Promise((resolve) => setImmediate(resolve))
    }
    rows.options.setFolded(wanted)
    changed()
  }

  /** Folds every card again if the options are not those the rows were folded with; in the background. */
  const refold = (): Promise<void> => {
    if (rows.options.folded() === basis()) return Promise.resolve()
    folding ??= foldAll()
      .catch((error: unknown) => log('error', 'cards.fold-failed', { cause: String(error) }))
      .finally(() => {
        folding = null
      })
    return folding
  }

  return {
    get: (): CardOptions => rows.options.get(),
    set: ({ limits, retention }: { limits: CardLimits; retention: number }): CardOptions => {
      documents.setOptions([
        { field: 'limits', value: limits },
        { field: 'retention', value: retention },
      ])
      void refold()
      changed()
      return rows.options.get()
    },
    /** @throws AppError('cards.too-few-reviews') */
    fit: async (): Promise<{ applied: boolean; weights: FittedWeights }> => {
      const steps = stepsOf(rows.reviews.sample(CARDS_READ))
      const found = steps.reduce((sum, each) => sum + each.filter(({ days }) => days > 0).length, 0)
      if (found < REVIEWS_NEEDED)
        throw new AppError('cards.too-few-reviews', { found, needed: REVIEWS_NEEDED })
      const { w, lossBefore, lossAfter, better } = await runFit(steps)
      const at = Math.round(clock.now()) as Millis
      const weights = { w, reviews: found, lossBefore, lossAfter, at }
      if (better) {
        documents.setOptions([{ field: 'weights', value: weights }])
        void refold()
      }
      return { applied: better, weights }
    },
    refold,
    close: (): void => {
      closed = true
    },
  }
}
