/** What to ask, what was answered, and taking it back. */
import type { CardId, CardRating, CardView, Deck, DueCounts } from '../../../shared/features/cards/model.ts'
import type { CourseId, DeviceId, Millis } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { CardDocuments } from './card-documents.ts'
import type { NotesService } from './notes.service.ts'
import type { OptionRepository } from './option.repository.ts'
import type { Moment, QueueRepository } from './queue.repository.ts'
import type { ReviewRepository } from './review.repository.ts'
import type { Schedule } from './schedule.ts'
import type { StateRecord, StateRepository } from './state.repository.ts'
import { dayEnd, dayStart } from './study-day.ts'

/** Lapses that make a card a leech: time to write it anew. */
export const LEECH_AT = 8
export const LEECH_TAG = 'leech'
/** Cards handed out at once. */
const AT_ONCE = 8
/** With nothing else to ask, a card being learnt may come this much early. */
const AHEAD_MS = 20 * 60_000

interface Deps {
  readonly documents: CardDocuments
  readonly notes: NotesService
  readonly states: StateRepository
  readonly reviews: ReviewRepository
  readonly queue: QueueRepository
  readonly options: OptionRepository
  readonly schedule: () => Schedule
  readonly clock: Clock
  readonly device: DeviceId
  readonly titleOf: (courseId: CourseId) => string | null
  readonly changed: (courseId: CourseId) => void
}

export interface Queue {
  due: DueCounts
  cards: CardView[]
  nextAt: Millis | null
  heldBack: boolean
  canUndo: boolean
}

/** One new card after every `step` reviews. */
const mixed = <T>(reviews: readonly T[], fresh: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(reviews.length / (fresh.length + 1)))
  const out: T[] = []
  const [waiting, next] = [[...reviews], [...fresh]]
  while (waiting.length > 0 || next.length > 0) {
    out.push(...waiting.splice(0, step))
    const one = next.shift()
    if (one !== undefined) out.push(one)
  }
  return out
}

/** Of a note only its first card. */
const apart = (states: readonly StateRecord[]): StateRecord[] => {
  const notes = new Set<string>()
  return states.filter(({ noteId }) => !notes.has(noteId) && notes.add(noteId))
}

export type ReviewsService = ReturnType<typeof reviewsService>

export const reviewsService = (deps: Deps) => {
  const { documents, notes, states, reviews, queue, schedule, clock } = deps

  const momentOf = (courseId: CourseId | null): Moment => {
    const now = Math.round(clock.now())
    return { courseId, now, dayStart: dayStart(now), dayEnd: dayEnd(now) }
  }
  /** What today's limits still allow. */
  const left = (moment: Moment): { fresh: number; review: number } => {
    const { newPerDay, reviewsPerDay } = deps.options.get().limits
    const done = queue.doneSince(moment.dayStart)
    return {
      fresh: Math.max(0, newPerDay - done.begun),
      review: Math.max(0, reviewsPerDay - done.reviewed),
    }
  }
  const must = (cardId: CardId): StateRecord => {
    const state = states.get(cardId)
    if (!state) throw new AppError('cards.card-missing', {})
    return state
  }

  const next = (courseId: CourseId | null): Queue => {
    const moment = momentOf(courseId)
    const { now } = moment
    const limits = left(moment)
    const waiting = queue.counts(moment, { fresh: limits.fresh + 1, review: limits.review + 1 })
    const learning = queue.learning(moment, AT_ONCE)
    const ready = learning.filter((state) => state.due <= now)
    const others = mixed(
      queue.review(moment, Math.min(AT_ONCE, limits.review)),
      queue.fresh(moment, Math.min(AT_ONCE, limits.fresh)),
    )
    const asked = apart([...ready, ...others]).slice(0, AT_ONCE)
    const early = asked.length > 0 ? [] : learning.filter((state) => state.due <= now + AHEAD_MS)
    const cards = [...asked, ...early].flatMap(
      (state) => notes.view(state, schedule().intervals(state.cardId, state, now)) ?? [],
    )
    return {
      due: {
        fresh: Math.min(waiting.fresh, limits.fresh),
        review: Math.min(waiting.review, limits.review),
        learning: waiting.learning,
      },
      cards,
      nextAt: cards.length === 0 ? ((learning[0]?.due ?? null) as Millis | null) : null,
      heldBack: waiting.fresh > limits.fresh || waiting.review > limits.review,
      canUndo: reviews.latestOf(deps.device, moment.dayStart) !== null,
    }
  }

  return {
    queue: next,

    decks: (): Deck[] => {
      const moment = momentOf(null)
      const limits = left(moment)
      return queue.sizes().map(({ course_id: courseId, cards }) => ({
        courseId,
        title: deps.titleOf(courseId),
        cards,
        due: queue.counts({ ...moment, courseId }, limits),
      }))
    },

    /** On disk when it returns. A card that was forgotten too often is tagged and suspended. */
    answer: (cardId: CardId, rating: CardRating, durationMs: number): { due: Millis; leech: boolean } => {
      const { courseId, lapses } = must(cardId)
      const time = Math.round(clock.now()) as Millis
      documents.addEvents(courseId, [{ time, event: { type: 'review', cardId, time, rating, durationMs } }])
      const after = must(cardId)
      const beyond = after.lapses - LEECH_AT
      const leech = after.lapses > lapses && beyond >= 0 && beyond % (LEECH_AT / 2) === 0
      if (leech) notes.mark(after, LEECH_TAG, true)
      deps.changed(courseId)
      return { due: after.due as Millis, leech }
    },

    undo: (): { cardId: CardId; courseId: CourseId } | null => {
      const last = reviews.latestOf(deps.device, dayStart(clock.now()))
      if (!last) return null
      const { cardId, courseId, at, time } = last
      documents.addEvents(courseId, [{ time, event: { type: 'undo', of: at } }])
      const state = states.get(cardId)
      if (state?.suspended && state.lapses < LEECH_AT && notes.tagsOf(state.noteId).includes(LEECH_TAG))
        notes.mark(state, LEECH_TAG, false)
      deps.changed(courseId)
      return { cardId, courseId }
    },

    bury: (cardId: CardId): void => {
      const { courseId } = must(cardId)
      const now = clock.now()
      const until = dayEnd(now) as Millis
      documents.addEvents(courseId, [{ time: now, event: { type: 'bury', cardId, until } }])
      deps.changed(courseId)
    },
  }
}
