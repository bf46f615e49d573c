/** A learner of many years: cards and reviews written in bulk through the repositories, the same from the same seed. */
import * as Y from 'yjs'
import type { Db } from '../../../main/db/open.ts'
import { cardRows } from '../../../main/features/cards/index.ts'
import { seeded } from '../../../main/features/cards/fit-weights.ts'
import type { Memory } from '../../../main/features/cards/schedule.ts'
import { docRepository } from '../../../main/sync/doc.repository.ts'
import { courseDocName } from '../../../main/sync/personal-docs.ts'
import {
  putNoteField,
  putReview,
  reviewsDocName,
  type ReviewEvent,
} from '../../../shared/features/cards/crdt.ts'
import type { CardContent, CardId, CardNoteId, CardRating } from '../../../shared/features/cards/model.ts'
import type { CourseId, DeviceId, Millis } from '../../../shared/kernel/brand.ts'
import type { Hlc } from '../../../shared/kernel/hybrid-clock.ts'

const DAY = 86_400_000
const DEVICE = 'd'.repeat(32) as DeviceId
const hex = (n: number): string => n.toString(16).padStart(32, '0')
/** Another device than the one measured. */
const stamp = (millis: number, counter: number): Hlc =>
  `${Math.round(millis).toString(16).padStart(12, '0')}-${(counter & 0xffffff).toString(16).padStart(6, '0')}-${DEVICE}` as Hlc

/** @param now the time of the newest reviews */
export const fillCards = (
  db: Db,
  size: { courses: number; cards: number; reviews: number },
  now: number,
  say: (line: string) => void,
): CourseId[] => {
  const rows = cardRows(db)
  const docs = docRepository(db)
  const random = seeded(7)
  const each = { cards: size.cards / size.courses, reviews: Math.round(size.reviews / size.cards) }
  const courses: CourseId[] = []
  let serial = 0
  for (let course = 0; course < size.courses; course++) {
    const courseId = hex(0xc000 + course) as CourseId
    courses.push(courseId)
    const months = new Map<string, { at: Hlc; event: ReviewEvent }[]>()
    const notes = new Y.Doc()
    db.transaction(() => {
      notes.transact(() => {
        for (let n = 0; n < each.cards; n++) {
          const noteId = hex(++serial) as CardNoteId
          const cardId = `${noteId}:0` as CardId
          const createdAt = now - Math.floor((0.1 + random() * 0.9) * 5 * 365) * DAY
          const content: CardContent = {
            kind: 'basic',
            front: `What is thing number ${serial}?`,
            back: `It is **${serial}**.`,
            extra: '',
          }
          const at = stamp(createdAt, 0)
          putNoteField(notes, noteId, DEVICE, at, { field: 'made', value: { source: null } })
          putNoteField(notes, noteId, DEVICE, at, { field: 'content', value: content })
          rows.notes.put({
            id: noteId,
            courseId,
            stamps: { made: at, content: at },
            content,
            tags: [],
            source: null,
            suspended: [],
            removed: false,
            words: content.front,
            createdAt: createdAt as Millis,
            updatedAt: createdAt as Millis,
          })
          let memory: Memory = rows.schedule().fresh(createdAt)
          // A twentieth is still new; the others share the reviews, spread over the years since they were made.
          const reviews = n % 20 === 0 ? 0 : Math.round((each.reviews * 20) / 19)
          const step = (now - createdAt) / Math.max(1, reviews)
          for (let i = 0; i < reviews; i++) {
            const time = Math.round(createdAt + (i + 0.1 + random() * 0.8) * step)
            const rating: CardRating = random() < 0.08 ? 1 : random() < 0.15 ? 2 : random() < 0.9 ? 3 : 4
            const review = { at: stamp(time, serial * 64 + i), time, rating }
            const durationMs = 2000 + Math.floor(random() * 9000)
            rows.reviews.insert({
              ...review,
              courseId,
              cardId,
              durationMs,
              stage: memory.stage,
              imported: false,
            })
            memory = rows.schedule().next(cardId, memory, review)
            const name = reviewsDocName(courseId, time)
            const month = months.get(name) ?? []
            months.set(name, month)
            month.push({
              at: review.at,
              event: { type: 'review', cardId, time: time as Millis, rating, durationMs },
            })
          }
          rows.states.put({
            ...memory,
            cardId,
            noteId,
            courseId,
            ordinal: 0,
            buriedUntil: 0,
            suspended: false,
            createdAt,
          })
        }
      })
      docs.append(courseDocName(courseId), Y.encodeStateAsUpdate(notes))
      for (const [name, events] of months) {
        const doc = new Y.Doc()
        doc.transact(() => {
          for (const { at, event } of events) putReview(doc, at, event)
        })
        docs.append(name, Y.encodeStateAsUpdate(doc))
        doc.destroy()
      }
    })()
    notes.destroy()
    say(`course ${course + 1} of ${size.courses}: ${each.cards} cards`)
  }
  return courses
}
