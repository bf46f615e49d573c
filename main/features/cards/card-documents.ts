/** Where cards and reviews are written: the course's study document, and the month's document of its reviews. */
import {
  putNoteField,
  putOption,
  putReview,
  reviewsDocName,
  type NoteChange,
  type OptionChange,
  type ReviewEvent,
} from '../../../shared/features/cards/crdt.ts'
import { PERSONAL_DECK, type CardNoteId } from '../../../shared/features/cards/model.ts'
import type { CourseId, DeviceId } from '../../../shared/kernel/brand.ts'
import type { HybridClock, Hlc } from '../../../shared/kernel/hybrid-clock.ts'
import type { NamedDocs } from '../../sync/named-docs.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'

export interface CardDocuments {
  /** Changes notes of one course; on disk when it returns. */
  changeNotes(courseId: CourseId, changes: readonly { noteId: CardNoteId; change: NoteChange }[]): void
  /** Adds events of one course, those of a month together. @param time of the review decides the month */
  addEvents(courseId: CourseId, events: readonly { time: number; event: ReviewEvent }[]): void
  setOptions(changes: readonly OptionChange[]): void
}

export const cardDocuments = (
  docs: PersonalDocs,
  reviewDocs: NamedDocs<string>,
  hybrid: HybridClock,
  device: DeviceId,
): CardDocuments => ({
  changeNotes: (courseId, changes) => {
    docs.change(courseId, (doc) => {
      for (const { noteId, change } of changes) putNoteField(doc, noteId, device, hybrid.next(), change)
    })
  },
  addEvents: (courseId, events) => {
    const stamped = events.map(({ time, event }): { time: number; at: Hlc; event: ReviewEvent } => ({
      time,
      at: hybrid.next(),
      event,
    }))
    for (const [name, ofMonth] of Map.groupBy(stamped, ({ time }) => reviewsDocName(courseId, time)))
      reviewDocs.change(name, (doc) => {
        for (const { at, event } of ofMonth) putReview(doc, at, event)
      })
  },
  setOptions: (changes) => {
    docs.change(PERSONAL_DECK, (doc) => {
      for (const change of changes) putOption(doc, device, hybrid.next(), change)
    })
  },
})
