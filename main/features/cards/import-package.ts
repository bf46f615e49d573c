/** An `.apkg` becomes notes and reviews of a deck. What is here already is not doubled. */
import { createHash } from 'node:crypto'
import type { ImportedCards } from '../../../shared/features/cards/contract.ts'
import type { NoteChange, ReviewEvent } from '../../../shared/features/cards/crdt.ts'
import {
  CardTag,
  type CardId,
  type CardNoteId,
  type CardRating,
} from '../../../shared/features/cards/model.ts'
import type { CourseId, Millis } from '../../../shared/kernel/brand.ts'
import { contentsOf } from './anki-contents.ts'
import type { AnkiCard } from './anki-reader.repository.ts'
import type { CardDocuments } from './card-documents.ts'
import type { CardRows } from './cards.projection.ts'
import type { CardMedia } from './media.ts'
import type { AnkiPackage } from './open-package.ts'

interface Deps {
  readonly rows: CardRows
  readonly documents: CardDocuments
  readonly media: CardMedia
  readonly hasCourseFile: (courseId: CourseId, path: string) => boolean
}

const hashed = (text: string): CardNoteId =>
  createHash('sha256').update(text).digest('hex').slice(0, 32) as CardNoteId

/** The same note of the same package is the same note here, on every device. */
const noteIdOf = (guid: string, index: number): CardNoteId =>
  index === 0 && /^[0-9a-f]{32}$/.test(guid) ? (guid as CardNoteId) : hashed(`anki:${guid}:${index}`)

/** Keeps the pictures notes use. @returns by their name in the notes */
const keepPictures = async (from: AnkiPackage, media: CardMedia): Promise<Map<string, string>> => {
  const wanted = new Set<string>()
  for (const note of from.collection.notes())
    for (const field of note.fields)
      for (const [, src = ''] of field.matchAll(/src\s*=\s*["']?([^"'>]+)["'>]/gi)) {
        wanted.add(src)
        try {
          wanted.add(decodeURIComponent(src))
        } catch {
          // A stray percent sign: the name is as it stands.
        }
      }
  const kept = new Map<string, string>()
  for (const [entry, name] of from.media) {
    if (!wanted.has(name)) continue
    const bytes = await from.readMedium(entry)
    if (!bytes) continue
    try {
      kept.set(name, media.add(bytes))
    } catch {
      // Not a picture a page may draw, an SVG for instance: its words stay.
    }
  }
  return kept
}

const tagsOf = (tags: string, deck: string, isOurs: boolean): string[] => {
  const found = tags.split(/\s+/).filter(Boolean)
  // A stranger's deck is a tag here, as far as it says more than "Default".
  if (!isOurs && deck !== '' && deck !== 'Default') found.push(deck.replace(/[\s"]+/g, '_'))
  return [...new Set(found)].filter((tag) => CardTag.safeParse(tag).success).slice(0, 50)
}

export const importPackage = async (
  from: AnkiPackage,
  courseId: CourseId,
  { rows, documents, media, hasCourseFile }: Deps,
): Promise<ImportedCards> => {
  const { collection } = from
  const pictures = await keepPictures(from, media)
  const cardsOf = new Map<number, AnkiCard[]>()
  for (const card of collection.cards()) {
    const siblings = cardsOf.get(card.noteId)
    if (siblings) siblings.push(card)
    else cardsOf.set(card.noteId, [card])
  }
  const ours = new Map<number, { cardId: CardId; courseId: CourseId }>()
  const changes: { noteId: CardNoteId; change: NoteChange }[] = []
  const report: ImportedCards = {
    notes: 0,
    cards: 0,
    reviews: 0,
    pictures: pictures.size,
    known: 0,
    skipped: [],
  }
  const around = {
    picture: (name: string) => pictures.get(name) ?? null,
    courseId,
    hasCourseFile: (path: string) => hasCourseFile(courseId, path),
  }
  for (const note of collection.notes()) {
    const cards = cardsOf.get(note.id) ?? []
    const found = contentsOf(note, collection.notetypes.get(note.notetype), cards, around)
    if (found.length === 0) {
      const reason = cards.length === 0 ? 'no-cards' : 'unreadable'
      if (report.skipped.length < 200)
        report.skipped.push({ note: (note.fields[0] ?? '').slice(0, 80), reason })
      continue
    }
    for (const [index, { content, ordinals, source, isOurs }] of found.entries()) {
      const noteId = noteIdOf(note.guid, index)
      const here = rows.notes.get(noteId)
      const isHere = here !== null && !here.removed
      for (const card of cards) {
        const ordinal = ordinals.get(card.ordinal)
        if (ordinal === undefined) continue
        ours.set(card.id, {
          cardId: `${noteId}:${ordinal}` as CardId,
          courseId: isHere ? here.courseId : courseId,
        })
        if (!isHere && card.suspended)
          changes.push({ noteId, change: { field: `suspended.${ordinal}`, value: true } })
      }
      if (isHere) {
        report.known += 1
        continue
      }
      report.notes += 1
      report.cards += ordinals.size
      const tags = tagsOf(note.tags, collection.decks.get(cards[0]?.deck ?? '') ?? '', isOurs)
      changes.push(
        { noteId, change: { field: 'made', value: { source } } },
        { noteId, change: { field: 'content', value: content } },
      )
      if (tags.length > 0) changes.push({ noteId, change: { field: 'tags', value: tags } })
      if (here?.removed) changes.push({ noteId, change: { field: 'removed', value: false } })
    }
  }
  report.reviews = addReviews(from, ours, rows, documents)
  // Reviews first: each card is then folded once, when it comes.
  if (changes.length > 0) documents.changeNotes(courseId, changes)
  return report
}

const addReviews = (
  { collection }: AnkiPackage,
  ours: ReadonlyMap<number, { cardId: CardId; courseId: CourseId }>,
  rows: CardRows,
  documents: CardDocuments,
): number => {
  const events = new Map<CourseId, { time: number; event: ReviewEvent }[]>()
  const known = new Map<CardId, Set<number>>()
  let added = 0
  for (const { cardId: ankiCard, time, ease, durationMs } of collection.reviews()) {
    const own = ours.get(ankiCard)
    // Ease 0 is a card moved by hand: no answer.
    if (!own || ![1, 2, 3, 4].includes(ease) || time <= 0 || time > 8e15) continue
    const { cardId, courseId } = own
    const times = known.get(cardId) ?? new Set(rows.reviews.ofCard(cardId).map((review) => review.time))
    known.set(cardId, times)
    if (times.has(time)) continue
    times.add(time)
    const ofCourse = events.get(courseId) ?? []
    events.set(courseId, ofCourse)
    ofCourse.push({
      time,
      event: {
        type: 'review',
        cardId,
        time: time as Millis,
        rating: ease as CardRating,
        durationMs: Math.min(86_400_000, Math.max(0, durationMs)),
        imported: true,
      },
    })
    added += 1
  }
  for (const [courseId, ofCourse] of events) documents.addEvents(courseId, ofCourse)
  return added
}
