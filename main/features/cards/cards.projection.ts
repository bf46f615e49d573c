/** Keeps the rows of cards and reviews in step with the study documents. */
import type * as Y from 'yjs'
import type { CardId, CardNoteId } from '../../../shared/features/cards/model.ts'
import { PERSONAL_DECK } from '../../../shared/features/cards/model.ts'
import {
  noteEntriesOf,
  noteEntry,
  optionsOf,
  reviewEntry,
  type NoteEntry,
  type ReviewEvent,
} from '../../../shared/features/cards/crdt.ts'
import { ordinalsOf } from '../../../shared/features/cards/ordinals.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { hlcMillis, type Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type { NamedProjection } from '../../sync/named-docs.ts'
import type { Projection } from '../../sync/personal-docs.ts'
import type { StudyDocs } from '../../sync/rebuild.ts'
import type { NoteRecord, NoteRepository } from './note.repository.ts'
import type { OptionRepository } from './option.repository.ts'
import type { ReviewRepository } from './review.repository.ts'
import type { Schedule } from './schedule.ts'
import type { StateRepository } from './state.repository.ts'
import { wordsOf } from './words.ts'

export interface CardRows {
  readonly notes: NoteRepository
  readonly states: StateRepository
  readonly reviews: ReviewRepository
  readonly options: OptionRepository
  /** By the options as they stand. */
  readonly schedule: () => Schedule
  /** Told of every note whose words may have changed; null words: it is gone. */
  readonly wordsChanged?: (note: NoteRecord, words: string | null) => void
}

const blank = (id: CardNoteId, courseId: CourseId, at: Hlc): NoteRecord => ({
  id,
  courseId,
  stamps: {},
  content: null,
  tags: [],
  source: null,
  suspended: [],
  removed: false,
  words: '',
  createdAt: hlcMillis(at),
  updatedAt: hlcMillis(at),
})

/** The note with an entry applied, if the entry is newer than what stands. */
const applied = (note: NoteRecord, { at, change }: NoteEntry): NoteRecord => {
  const stamp = note.stamps[change.field]
  if (stamp !== undefined && stamp >= at) return note
  const millis = hlcMillis(at)
  const next = {
    ...note,
    stamps: { ...note.stamps, [change.field]: at },
    updatedAt: millis > note.updatedAt ? millis : note.updatedAt,
  }
  switch (change.field) {
    case 'made':
      return { ...next, source: change.value.source, createdAt: millis }
    case 'content':
      return { ...next, content: change.value, words: wordsOf(change.value) }
    case 'tags':
      return { ...next, tags: change.value }
    case 'removed':
      return { ...next, removed: change.value }
    default: {
      const ordinal = Number(change.field.slice('suspended.'.length))
      const others = note.suspended.filter((each) => each !== ordinal)
      return { ...next, suspended: change.value ? [...others, ordinal].sort((a, b) => a - b) : others }
    }
  }
}

/** Folds a card from its reviews again. */
export const foldCard = (rows: CardRows, cardId: CardId): void => {
  const { states, reviews, schedule } = rows
  const state = states.get(cardId)
  if (!state) return
  const memory = schedule().fold(cardId, state.createdAt, reviews.ofCard(cardId), reviews.setStage)
  states.put({ ...state, ...memory })
}

/** The rows of a note's cards: those it makes are there, others are not. */
const syncStates = (rows: CardRows, note: NoteRecord): void => {
  const { states, reviews, schedule } = rows
  const wanted = note.removed || !note.content ? [] : ordinalsOf(note.content)
  const known = new Map(states.ofNote(note.id).map((state) => [state.ordinal, state]))
  for (const ordinal of wanted) {
    const state = known.get(ordinal)
    known.delete(ordinal)
    const suspended = note.suspended.includes(ordinal)
    if (state) {
      if (state.suspended !== suspended) states.put({ ...state, suspended })
      continue
    }
    const cardId = `${note.id}:${ordinal}` as CardId
    states.put({
      ...schedule().fold(cardId, note.createdAt, reviews.ofCard(cardId), reviews.setStage),
      cardId,
      noteId: note.id,
      courseId: note.courseId,
      ordinal,
      buriedUntil: reviews.buriedUntil(cardId),
      suspended,
      createdAt: note.createdAt,
    })
  }
  for (const state of known.values()) states.remove(state.cardId)
}

const applyEntries = (rows: CardRows, courseId: CourseId, entries: readonly NoteEntry[]): void => {
  const byNote = Map.groupBy(entries, (entry) => entry.noteId)
  for (const [noteId, ofNote] of byNote) {
    const first = ofNote[0]
    if (!first) continue
    const before = rows.notes.get(noteId) ?? blank(noteId, courseId, first.at)
    const note = ofNote.reduce(applied, before)
    if (note === before) continue
    rows.notes.put(note)
    syncStates(rows, note)
    rows.wordsChanged?.(note, note.removed ? null : note.words)
  }
}

/** For the courses' documents: writes the notes a transaction touched, and the options. */
export const cardsProjection =
  (rows: CardRows): Projection =>
  (courseId, doc, transaction) => {
    const map = doc.getMap<unknown>('cards')
    const entries: NoteEntry[] = []
    for (const key of transaction.changed.get(map as never) ?? []) {
      const entry = key === null ? null : noteEntry(key, map.get(key))
      if (entry) entries.push(entry)
    }
    if (entries.length > 0) applyEntries(rows, courseId, entries)
    if (courseId === PERSONAL_DECK && transaction.changed.has(doc.getMap('cardOptions') as never))
      rows.options.put(optionsOf(doc))
  }

const applyEvent = (rows: CardRows, courseId: CourseId, at: Hlc, event: ReviewEvent): void => {
  const { states, reviews, schedule } = rows
  if (event.type === 'bury') {
    reviews.bury(event.cardId, event.until)
    const state = states.get(event.cardId)
    if (state && state.buriedUntil < event.until) states.put({ ...state, buriedUntil: event.until })
    return
  }
  if (event.type === 'undo') {
    reviews.undo(event.of)
    const review = reviews.get(event.of)
    if (!review) return
    reviews.remove(event.of)
    foldCard(rows, review.cardId)
    return
  }
  if (reviews.isUndone(at)) return
  const { cardId, time, rating, durationMs, imported = false } = event
  const state = states.get(cardId)
  const review = { at, courseId, cardId, time, rating, durationMs, imported, stage: state?.stage ?? 0 }
  if (!reviews.insert(review) || !state) return
  const isNewest =
    state.lastReview === null ||
    state.lastAt === null ||
    time > state.lastReview ||
    (time === state.lastReview && at > state.lastAt)
  // A review from another device may belong between those that are here.
  if (isNewest) states.put({ ...state, ...schedule().next(cardId, state, review) })
  else foldCard(rows, cardId)
}

/** For the reviews' documents. @param courseOf the course of a document's name */
export const reviewsProjection =
  (rows: CardRows, courseOf: (name: string) => CourseId | null): NamedProjection<string> =>
  (name, doc, transaction) => {
    const courseId = courseOf(name)
    if (courseId === null) return
    const map = doc.getMap<unknown>('reviews')
    for (const key of [...(transaction.changed.get(map as never) ?? [])].sort()) {
      const found = key === null ? null : reviewEntry(key, map.get(key))
      if (found) applyEvent(rows, courseId, found.at, found.event)
    }
  }

const reviewMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('reviews')

/** Makes a course's rows again from its documents. */
export const rebuildCards = (rows: CardRows, courseId: CourseId, docs: StudyDocs): void => {
  const { notes, states, reviews, options } = rows
  if (courseId === PERSONAL_DECK) {
    options.clear()
    options.put(optionsOf(docs.course))
  }
  notes.clear(courseId)
  states.clear(courseId)
  reviews.clear(courseId)
  const events: { at: Hlc; event: ReviewEvent }[] = []
  for (const { doc } of docs.further('reviews'))
    for (const [key, value] of reviewMap(doc)) {
      const found = reviewEntry(key, value)
      if (found) events.push(found)
    }
  const undone = new Set(events.flatMap(({ event }) => (event.type === 'undo' ? [event.of] : [])))
  for (const { at, event } of events) {
    if (event.type === 'undo') reviews.undo(event.of)
    else if (event.type === 'bury') reviews.bury(event.cardId, event.until)
    else if (!undone.has(at)) {
      const { cardId, time, rating, durationMs, imported = false } = event
      reviews.insert({ at, courseId, cardId, time, rating, durationMs, imported, stage: 0 })
    }
  }
  // Cards come after their reviews: each is folded once.
  applyEntries(rows, courseId, noteEntriesOf(docs.course))
}
