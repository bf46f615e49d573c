import { createEmptyCard, default_w, fsrs, FSRSAlgorithm, generatorParameters, Rating, State } from 'ts-fsrs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitWeights, seeded } from '../../../../main/features/cards/fit-weights.ts'
import { meanLoss, nextKnown, recallChance, type Step } from '../../../../main/features/cards/fsrs-loss.ts'
import { schedule, type Memory, type Review } from '../../../../main/features/cards/schedule.ts'
import { dayEnd, dayName, dayStart } from '../../../../main/features/cards/study-day.ts'
import type { CardId, CardRating } from '../../../../shared/features/cards/model.ts'
import type { Hlc } from '../../../../shared/kernel/hybrid-clock.ts'

const grades = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const
const cardId = `${'a'.repeat(32)}:0` as CardId
const review = (time: number, rating: number): Review => ({
  at: `${time.toString(16).padStart(12, '0')}-000000-${'b'.repeat(32)}` as Hlc,
  time,
  rating: rating as CardRating,
})

describe('the schedule agrees with ts-fsrs’s reference vectors', () => {
  // ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts: one card reviewed when due, its memory after six answers.
  test('memory state: Again, Good ×5 over 0, 0, 1, 3, 8, 21 days', () => {
    const w = default_w
    const algorithm = new FSRSAlgorithm(generatorParameters({ w: [...w] }))
    const ratings = [Rating.Again, Rating.Good, Rating.Good, Rating.Good, Rating.Good, Rating.Good]
    const days = [0, 0, 1, 3, 8, 21]
    let reference: { stability: number; difficulty: number } | null = null
    let ours: { s: number; d: number } | null = null
    for (const [i, rating] of ratings.entries()) {
      reference = algorithm.next_state(reference, days[i] ?? 0, rating)
      ours = nextKnown([...w], ours, { days: days[i] ?? 0, rating })
    }
    // Published with the FSRS-6 vectors.
    expect(reference?.stability).toBeCloseTo(53.62691, 4)
    expect(reference?.difficulty).toBeCloseTo(6.3574867, 4)
    expect(ours?.s).toBeCloseTo(53.62691, 3)
    expect(ours?.d).toBeCloseTo(6.3574867, 4)
  })

  test('intervals: Good ×6, Again ×2, Good ×5, each when it is due', () => {
    const of = schedule({ retention: 0.9, weights: default_w, fuzz: false })
    let time = new Date(2022, 11, 29, 12, 30).getTime()
    let memory: Memory = of.fresh(time)
    const intervals = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((rating) => {
      memory = of.next(cardId, memory, review(time, rating))
      time = memory.due
      return memory.scheduledDays
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  test('any answers at any times give ts-fsrs’s own card', () => {
    const answers = fc.array(
      fc.record({ rating: fc.integer({ min: 1, max: 4 }), wait: fc.integer({ min: 0, max: 90 * 1440 }) }),
      {
        minLength: 1,
        maxLength: 25,
      },
    )
    const reference = fsrs(generatorParameters({ request_retention: 0.9, enable_fuzz: false }))
    fc.assert(
      fc.property(answers, (given) => {
        let time = Date.UTC(2026, 0, 5, 9)
        let card = createEmptyCard(new Date(time))
        let memory: Memory = schedule({ retention: 0.9, weights: null }).fresh(time)
        for (const { rating, wait } of given) {
          time += wait * 60_000
          card = reference.next(card, new Date(time), grades[rating - 1] ?? Rating.Good).card
          memory = schedule({ retention: 0.9, weights: null }).next(cardId, memory, review(time, rating))
          expect(memory.stability).toBe(card.stability)
          expect(memory.difficulty).toBe(card.difficulty)
          expect([memory.stage, memory.reps, memory.lapses]).toEqual([card.state, card.reps, card.lapses])
          // Fuzz moves days, never learning steps.
          if (card.state !== State.Review) expect(memory.due).toBe(card.due.getTime())
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the arithmetic of the fit is ts-fsrs’s, whatever the weights', () => {
    const algorithm = new FSRSAlgorithm(generatorParameters({ w: [...default_w] }))
    const steps = fc.array(
      fc.record({ rating: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 0, max: 400 }) }),
      { minLength: 1, maxLength: 15 },
    )
    fc.assert(
      fc.property(steps, (given) => {
        let [reference, ours]: [
          { stability: number; difficulty: number } | null,
          { s: number; d: number } | null,
        ] = [null, null]
        for (const [i, step] of given.entries()) {
          const days = i === 0 ? 0 : step.days
          reference = algorithm.next_state(reference, days, step.rating)
          ours = nextKnown([...default_w], ours, { ...step, days })
          expect(Math.abs(ours.s / reference.stability - 1)).toBeLessThan(1e-3)
          expect(ours.d).toBeCloseTo(reference.difficulty, 3)
          expect(recallChance([...default_w], 10, ours.s)).toBeCloseTo(
            algorithm.forgetting_curve(10, reference.stability),
            3,
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a clock set back does not make time run backwards for a card', () => {
    const now = Date.UTC(2026, 5, 1)
    const of = schedule({ retention: 0.9, weights: null })
    const memory = of.fold(cardId, now, [review(now, 4), review(now - 400 * 86_400_000, 3)])
    expect(memory.lastReview).toBe(now)
    expect(memory.due).toBeGreaterThan(now)
  })
})

/** A learner whose memory follows other weights than the usual ones, answering by chance. */
const generated = (w: readonly number[], cards: number, random: () => number): Step[][] =>
  Array.from({ length: cards }, () => {
    const steps: Step[] = [{ days: 0, rating: 1 + Math.floor(random() * 4) }]
    let known = nextKnown(w, null, steps[0] ?? { days: 0, rating: 3 })
    for (let i = 0; i < 7; i++) {
      const days = Math.max(1, Math.round(known.s * (0.3 + random() * 1.6)))
      const kept = random() < recallChance(w, days, known.s)
      const rating = kept ? (random() < 0.2 ? 2 : random() < 0.85 ? 3 : 4) : 1
      steps.push({ days, rating })
      known = nextKnown(w, known, { days, rating })
    }
    return steps
  })

describe('weights fitted to a learner’s own log', () => {
  /** Forgets twice as fast at first, and gains less with each review. */
  const learner = default_w.map((each, i) =>
    i < 4 ? each * 0.35 : i === 8 ? each * 0.7 : i === 20 ? 0.3 : each,
  )

  test('predict a generated history better, and one they have not seen, too', () => {
    const history = generated(learner, 500, seeded(1))
    const unseen = generated(learner, 500, seeded(2))
    const { w, lossBefore, lossAfter, better } = fitWeights(history, seeded(3))
    expect(better).toBe(true)
    expect(lossAfter).toBeLessThan(lossBefore * 0.985)
    expect(lossAfter).toBeCloseTo(meanLoss(w, history), 10)
    expect(meanLoss(w, unseen)).toBeLessThan(meanLoss([...default_w], unseen))
    // Nearly as good as knowing the learner.
    expect(meanLoss(w, unseen)).toBeLessThan(meanLoss(learner, unseen) + 0.02)
    expect(() => fsrs(generatorParameters({ w }))).not.toThrow()
  }, 60_000)

  test('are the same from the same log', () => {
    const history = generated(learner, 60, seeded(4))
    expect(fitWeights(history, seeded(5)).w).toEqual(fitWeights(history, seeded(5)).w)
  })

  test('of an empty log are the usual ones', () => {
    const { w, better } = fitWeights([], seeded(6))
    expect(w).toEqual([...default_w])
    expect(better).toBe(false)
  })
})

describe('a study day', () => {
  const at = (day: number, hour: number): number => new Date(2026, 2, day, hour).getTime()
  test('begins at four in the morning', () => {
    expect(dayStart(at(10, 3))).toBe(at(9, 4))
    expect(dayStart(at(10, 4))).toBe(at(10, 4))
    expect(dayEnd(at(10, 3))).toBe(at(10, 4))
    expect(dayEnd(at(10, 23), 2)).toBe(at(13, 4))
    expect(dayName(at(1, 2))).toBe('2026-02-28')
  })
  test('ends a day later through every hour of a year, however long the day is', () => {
    for (let time = at(1, 0); time < at(1, 0) + 366 * 86_400_000; time += 3_600_000) {
      expect(dayStart(time)).toBeLessThanOrEqual(time)
      expect(dayEnd(time)).toBeGreaterThan(time)
      expect(new Date(dayEnd(time)).getHours()).toBe(4)
    }
  })
})
