/**
 * Cards in the study documents (see progress/crdt.ts for the others of a course).
 *
 * In the course's document, `cards`: Y.Map `<noteId>/<field>/<deviceId>` → {at, value}. Each device writes its own
 * keys; of one field the value with the greatest `at` stands: last writer wins by hybrid logical clock.
 * Fields: `made` {source}, `content`, `tags`, `removed` (a tombstone), `suspended.<ordinal>`.
 *
 * In the personal deck's document, `cardOptions`: Y.Map `<field>/<deviceId>` → {at, value}, fields `limits`, `retention`, `weights`.
 *
 * In the document `reviews:<courseId>:<yyyy-mm>`, `reviews`: Y.Map Hlc → ReviewEvent. Grow-only: a key is written
 * once, so the same event from two places is one event.
 */
import type * as Y from 'yjs'
import { z } from 'zod'
import type { DeviceId } from '../../kernel/brand.ts'
import { CourseId, Millis } from '../../kernel/brand.ts'
import { Hlc } from '../../kernel/hybrid-clock.ts'
import {
  CardContent,
  CardId,
  CardLimits,
  CardNoteId,
  CardRating,
  CardSource,
  CardTags,
  FittedWeights,
} from './model.ts'

/** `time` is the wall clock when it was answered; the key's Hlc is the event's identity. */
export const ReviewEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('review'),
    cardId: CardId,
    time: Millis,
    rating: CardRating,
    durationMs: z.number().int().min(0).max(86_400_000),
    /** Came with an import: not something to undo. */
    imported: z.boolean().optional(),
  }),
  /** Takes a review back. */
  z.object({ type: z.literal('undo'), of: Hlc }),
  /** Not before this time. */
  z.object({ type: z.literal('bury'), cardId: CardId, until: Millis }),
])
export type ReviewEvent = z.infer<typeof ReviewEvent>

export type NoteChange =
  | { field: 'made'; value: { source: CardSource | null } }
  | { field: 'content'; value: CardContent }
  | { field: 'tags'; value: string[] }
  | { field: 'removed'; value: boolean }
  | { field: `suspended.${number}`; value: boolean }

const Stored = z.object({ at: Hlc, value: z.unknown() })
const Made = z.object({ source: CardSource.nullable() })

/** Writes one field of a note. */
export const putNoteField = (
  doc: Y.Doc,
  noteId: CardNoteId,
  device: DeviceId,
  at: Hlc,
  change: NoteChange,
): void => {
  doc.getMap<unknown>('cards').set(`${noteId}/${change.field}/${device}`, { at, value: change.value })
}

const asChange = (field: string, value: unknown): NoteChange | null => {
  if (field === 'made') {
    const made = Made.safeParse(value)
    return made.success ? { field, value: made.data } : null
  }
  if (field === 'content') {
    const content = CardContent.safeParse(value)
    return content.success ? { field, value: content.data } : null
  }
  if (field === 'tags') {
    const tags = CardTags.safeParse(value)
    return tags.success ? { field, value: tags.data } : null
  }
  if (typeof value !== 'boolean') return null
  if (field === 'removed') return { field, value }
  const ordinal = /^suspended\.(\d{1,4})$/.exec(field)?.[1]
  return ordinal === undefined ? null : { field: `suspended.${Number(ordinal)}`, value }
}

export interface NoteEntry {
  readonly noteId: CardNoteId
  readonly at: Hlc
  readonly change: NoteChange
}

/** Reads what a device wrote under a key of `cards`; null for what cannot be read. */
export const noteEntry = (key: string, stored: unknown): NoteEntry | null => {
  const [id, field = ''] = key.split('/')
  const noteId = CardNoteId.safeParse(id)
  const entry = Stored.safeParse(stored)
  if (!noteId.success || !entry.success) return null
  const change = asChange(field, entry.data.value)
  return change && { noteId: noteId.data, at: entry.data.at, change }
}

/** Every readable entry of a course's document. */
export const noteEntriesOf = (doc: Y.Doc): NoteEntry[] => {
  const out: NoteEntry[] = []
  for (const [key, value] of doc.getMap<unknown>('cards')) {
    const entry = noteEntry(key, value)
    if (entry) out.push(entry)
  }
  return out
}

/** Adds an event to a month's document. */
export const putReview = (doc: Y.Doc, at: Hlc, event: ReviewEvent): void => {
  doc.getMap<unknown>('reviews').set(at, event)
}

/** Reads an event; null for what cannot be read. */
export const reviewEntry = (key: string, value: unknown): { at: Hlc; event: ReviewEvent } | null => {
  const at = Hlc.safeParse(key)
  const event = ReviewEvent.safeParse(value)
  return at.success && event.success ? { at: at.data, event: event.data } : null
}

/** The document a review belongs to. @param time decides the month, in UTC so that every device agrees */
export const reviewsDocName = (courseId: CourseId, time: number): string =>
  `reviews:${courseId}:${new Date(time).toISOString().slice(0, 7)}`

/** The course of a reviews document's name; null for another document. */
export const courseOfReviews = (name: string): CourseId | null => {
  const found = /^reviews:([0-9a-f]{32}):\d{4,6}-\d{2}$/.exec(name)?.[1]
  return found === undefined ? null : CourseId.parse(found)
}

export type OptionChange =
  | { field: 'limits'; value: CardLimits }
  | { field: 'retention'; value: number }
  | { field: 'weights'; value: FittedWeights | null }

/** Writes one option. */
export const putOption = (doc: Y.Doc, device: DeviceId, at: Hlc, change: OptionChange): void => {
  doc.getMap<unknown>('cardOptions').set(`${change.field}/${device}`, { at, value: change.value })
}

/** The options that were ever set, newest of each field over all devices. */
export const optionsOf = (
  doc: Y.Doc,
): { limits?: CardLimits; retention?: number; weights?: FittedWeights | null } => {
  const newest = new Map<string, { at: Hlc; value: unknown }>()
  for (const [key, value] of doc.getMap<unknown>('cardOptions')) {
    const entry = Stored.safeParse(value)
    const field = key.split('/')[0] ?? ''
    const best = newest.get(field)
    if (entry.success && (!best || best.at < entry.data.at)) newest.set(field, entry.data)
  }
  const limits = CardLimits.safeParse(newest.get('limits')?.value)
  const retention = z.number().min(0.7).max(0.97).safeParse(newest.get('retention')?.value)
  const weights = FittedWeights.nullable().safeParse(newest.get('weights')?.value)
  return {
    ...(limits.success && { limits: limits.data }),
    ...(retention.success && { retention: retention.data }),
    ...(weights.success && { weights: weights.data }),
  }
}
