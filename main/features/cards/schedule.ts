/**
 * FSRS-6 (ts-fsrs) over our rows. A card's memory is a fold of its reviews in the order they were given, so that
 * every device comes to the same schedule; nothing but the reviews and the options is ever asked.
 */
import {
  createEmptyCard,
  fsrs,
  generatorParameters,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  StrategyMode,
  type Card,
  type Grade,
} from 'ts-fsrs'
import type { CardId, CardRating } from '../../../shared/features/cards/model.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'

/** 0 new, 1 learning, 2 review, 3 relearning: FSRS's own numbers. */
export type Stage = 0 | 1 | 2 | 3

export interface Memory {
  readonly stage: Stage
  /** Milliseconds since the epoch, like every time here. */
  readonly due: number
  readonly stability: number
  readonly difficulty: number
  readonly reps: number
  readonly lapses: number
  /** Place among the learning steps. */
  readonly step: number
  readonly scheduledDays: number
  readonly lastReview: number | null
  readonly lastAt: Hlc | null
  readonly firstReview: number | null
}

export interface Review {
  readonly at: Hlc
  readonly time: number
  readonly rating: CardRating
}

export interface SchedulingOptions {
  readonly retention: number
  /** FSRS-6 weights; null: the defaults, fitted from many learners. */
  readonly weights: readonly number[] | null
  /** Whether intervals are spread a little; they are, but for reference vectors. */
  readonly fuzz?: boolean
}

export interface Schedule {
  /** What is known of a card nobody has answered yet. */
  fresh(createdAt: number): Memory
  /** The memory after one more answer. */
  next(cardId: CardId, memory: Memory, review: Review): Memory
  /** The memory after all of them, oldest first. @param stageOf told of the stage each found the card in */
  fold(
    cardId: CardId,
    createdAt: number,
    reviews: readonly Review[],
    stageOf?: (at: Hlc, stage: Stage) => void,
  ): Memory
  /** Milliseconds until the card comes again after each answer, 1 to 4. */
  intervals(cardId: CardId, memory: Memory, now: number): [number, number, number, number]
}

const STATES: Record<Stage, State> = { 0: State.New, 1: State.Learning, 2: State.Review, 3: State.Relearning }
const GRADES: Record<CardRating, Grade> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
}

type NamedCard = Card & { card_id: string }

const toCard = (cardId: CardId, memory: Memory): NamedCard => ({
  card_id: cardId,
  due: new Date(memory.due),
  stability: memory.stability,
  difficulty: memory.difficulty,
  elapsed_days: 0,
  scheduled_days: memory.scheduledDays,
  learning_steps: memory.step,
  reps: memory.reps,
  lapses: memory.lapses,
  state: STATES[memory.stage],
  ...(memory.lastReview !== null && { last_review: new Date(memory.lastReview) }),
})

/**
 * Intervals are spread a little (fuzz), so that cards learnt together part; by the card's id and its repetitions, so
 * that the button, the answer and another device all say the same.
 */
export const schedule = ({ retention, weights, fuzz = true }: SchedulingOptions): Schedule => {
  const algorithm = fsrs(
    generatorParameters({
      request_retention: retention,
      enable_fuzz: fuzz,
      ...(weights && { w: weights }),
    }),
  ).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'))

  const fresh = (createdAt: number): Memory => {
    const card = createEmptyCard(new Date(createdAt))
    return {
      stage: 0,
      due: createdAt,
      stability: card.stability,
      difficulty: card.difficulty,
      reps: 0,
      lapses: 0,
      step: card.learning_steps,
      scheduledDays: 0,
      lastReview: null,
      lastAt: null,
      firstReview: null,
    }
  }

  const next = (cardId: CardId, memory: Memory, review: Review): Memory => {
    // A clock set back must not make time run backwards for a card.
    const time = Math.max(review.time, memory.lastReview ?? review.time)
    const { card } = algorithm.next(toCard(cardId, memory), new Date(time), GRADES[review.rating])
    return {
      stage: card.state,
      due: card.due.getTime(),
      stability: card.stability,
      difficulty: card.difficulty,
      reps: card.reps,
      lapses: card.lapses,
      step: card.learning_steps,
      scheduledDays: card.scheduled_days,
      lastReview: time,
      lastAt: review.at,
      firstReview: memory.firstReview ?? time,
    }
  }

  return {
    fresh,
    next,
    fold: (cardId, createdAt, reviews, stageOf) =>
      reviews.reduce((memory, review) => {
        stageOf?.(review.at, memory.stage)
        return next(cardId, memory, review)
      }, fresh(createdAt)),
    intervals: (cardId, memory, now) => {
      const time = Math.max(now, memory.lastReview ?? now)
      const preview = algorithm.repeat(toCard(cardId, memory), new Date(time))
      const after = (grade: Grade): number => Math.max(0, preview[grade].card.due.getTime() - time)
      return [after(Rating.Again), after(Rating.Hard), after(Rating.Good), after(Rating.Easy)]
    },
  }
}
