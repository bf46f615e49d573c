/** Cards as an `.apkg`: notes, media, schedule and every review. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import yazl from 'yazl'
import { buffer } from 'node:stream/consumers'
import type { CardContent } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { ankiFields, ankiModels, notetypeId } from './anki-models.ts'
import { writeAnkiCollection, type AnkiCollectionRows } from './anki-writer.repository.ts'
import type { CardRows } from './cards.projection.ts'
import type { NoteRecord } from './note.repository.ts'
import type { Memory, Stage } from './schedule.ts'
import type { StateRecord } from './state.repository.ts'
import { dayStart } from './study-day.ts'

interface Sources {
  readonly rows: CardRows
  readonly deckName: (courseId: CourseId) => string
  /** Bytes of a picture named in a note; null for one that is not here. */
  readonly picture: (courseId: CourseId, name: string) => Uint8Array | null
}

const DAY_MS = 86_400_000

/** Numbers that are times, each used once. */
const unusedIds = () => {
  const used = new Set<number>()
  return (wanted: number): number => {
    let id = Math.max(1, Math.round(wanted))
    while (used.has(id)) id += 1
    used.add(id)
    return id
  }
}

/** Anki's checksum of a note's first field. */
const checksum = (text: string): number =>
  Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)

/** What a note says of where it comes from: our own text, as long as Anki leaves the fields as they were. */
export const carrelMark = (note: NoteRecord, content: CardContent, flds: string): string =>
  JSON.stringify({
    carrel: {
      content,
      source: note.source,
      courseId: note.courseId,
      sum: createHash('sha256').update(flds).digest('hex'),
    },
  })

const deckRow = (id: number, name: string, seconds: number): object => ({
  id,
  name,
  mod: seconds,
  usn: -1,
  lrnToday: [0, 0],
  revToday: [0, 0],
  newToday: [0, 0],
  timeToday: [0, 0],
  collapsed: false,
  browserCollapsed: false,
  desc: '',
  dyn: 0,
  conf: 1,
  extendNew: 0,
  extendRev: 0,
})

const QUEUES: Record<Stage, number> = { 0: 0, 1: 1, 2: 2, 3: 1 }
const REVIEW_TYPES: Record<Stage, number> = { 0: 0, 1: 0, 2: 1, 3: 2 }

const dueOf = (state: StateRecord, position: number, created: number): number => {
  if (state.stage === 0) return position
  if (state.stage === 2) return Math.round((dayStart(state.due) - created) / DAY_MS)
  return Math.floor(state.due / 1000)
}

/** Days, or seconds below zero: how Anki writes an interval. */
const interval = (memory: Memory, time: number): number =>
  memory.scheduledDays > 0 ? memory.scheduledDays : -Math.max(1, Math.round((memory.due - time) / 1000))

type Reviews = AnkiCollectionRows['reviews'][number]

const reviewsOf = (
  rows: CardRows,
  state: StateRecord,
  cid: number,
  unused: (id: number) => number,
): Reviews[] => {
  let memory = rows.schedule().fresh(state.createdAt)
  let lastIvl = 0
  return rows.reviews.ofCard(state.cardId).map((review): Reviews => {
    const type = REVIEW_TYPES[memory.stage]
    memory = rows.schedule().next(state.cardId, memory, review)
    const ivl = interval(memory, review.time)
    const row = {
      id: unused(review.time),
      cid,
      ease: review.rating,
      ivl,
      lastIvl,
      time: review.durationMs,
      type,
    }
    lastIvl = ivl
    return row
  })
}

/** @returns the package's bytes, and how many notes are in it */
export const exportPackage = async (
  courses: readonly CourseId[],
  now: number,
  { rows, deckName, picture }: Sources,
): Promise<{ bytes: Buffer; notes: number }> => {
  const found = courses.flatMap((courseId) => rows.notes.ofCourse(courseId))
  const created = dayStart(Math.min(now, ...found.map((note) => note.createdAt)))
  const seconds = Math.floor(now / 1000)
  const [noteId, cardId, reviewId] = [unusedIds(), unusedIds(), unusedIds()]
  const media = new Map<string, Uint8Array>()
  const out = {
    notes: [] as AnkiCollectionRows['notes'][number][],
    cards: [] as AnkiCollectionRows['cards'][number][],
    reviews: [] as Reviews[],
  }
  const decks: Record<string, object> = { 1: deckRow(1, 'Default', seconds) }
  for (const [index, courseId] of courses.entries()) {
    const id = 1_763_800_000_000 + index
    decks[String(id)] = deckRow(id, deckName(courseId), seconds)
  }
  const add =
    (courseId: CourseId) =>
    (name: string): string | null => {
      const bytes = picture(courseId, name)
      if (!bytes) return null
      const extension = path.posix
        .extname(name)
        .toLowerCase()
        .replace(/[^.a-z0-9]/g, '')
      const kept = `${createHash('sha256').update(bytes).digest('hex')}${extension}`
      media.set(kept, bytes)
      return kept
    }
  for (const note of found) {
    const { content } = note
    if (!content) continue
    const flds = ankiFields(content, add(note.courseId)).join('\x1f')
    const first = note.words.split('\n')[0] ?? ''
    const nid = noteId(note.createdAt)
    out.notes.push({
      id: nid,
      guid: note.id,
      mid: notetypeId(content.kind),
      tags: note.tags.length > 0 ? ` ${note.tags.join(' ')} ` : '',
      flds,
      sfld: first,
      csum: checksum(first),
      mod: Math.floor(note.updatedAt / 1000),
      data: carrelMark(note, content, flds),
    })
    for (const state of rows.states.ofNote(note.id)) {
      const cid = cardId(note.createdAt + state.ordinal)
      out.cards.push({
        id: cid,
        nid,
        did: 1_763_800_000_000 + courses.indexOf(note.courseId),
        ord: state.ordinal,
        mod: seconds,
        type: state.stage,
        queue: state.suspended ? -1 : QUEUES[state.stage],
        due: dueOf(state, out.notes.length, created),
        ivl: state.scheduledDays,
        reps: state.reps,
        lapses: state.lapses,
        left: state.stage === 1 || state.stage === 3 ? 1001 : 0,
        data: state.reps > 0 ? JSON.stringify({ s: state.stability, d: state.difficulty }) : '',
      })
      out.reviews.push(...reviewsOf(rows, state, cid, reviewId))
    }
  }
  const collection = writeAnkiCollection({
    created,
    modified: now,
    models: ankiModels(seconds),
    decks,
    ...out,
  })
  const zip = new yazl.ZipFile()
  zip.addBuffer(collection, 'collection.anki2')
  const names = [...media.keys()]
  for (const [index, name] of names.entries())
    zip.addBuffer(Buffer.from(media.get(name) ?? []), String(index), { compress: false })
  zip.addBuffer(Buffer.from(JSON.stringify(Object.fromEntries(names.entries()))), 'media')
  zip.end()
  return { bytes: await buffer(zip.outputStream), notes: out.notes.length }
}
