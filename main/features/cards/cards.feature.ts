/** The cards' parts put together over one database. */
import { PERSONAL_DECK } from '../../../shared/features/cards/model.ts'
import { courseOfReviews } from '../../../shared/features/cards/crdt.ts'
import type { CourseId, DeviceId, JobId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import type { HybridClock } from '../../../shared/kernel/hybrid-clock.ts'
import type { Db } from '../../db/open.ts'
import type { Log } from '../../ports/index.ts'
import type { DocRepository } from '../../sync/doc.repository.ts'
import { namedDocs } from '../../sync/named-docs.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import { cardDocuments } from './card-documents.ts'
import { reviewsProjection, type CardRows } from './cards.projection.ts'
import type { CardMedia } from './media.ts'
import { noteRepository } from './note.repository.ts'
import { notesService } from './notes.service.ts'
import { optionRepository } from './option.repository.ts'
import { currentSchedule, optionsService } from './options.service.ts'
import { packagesService } from './packages.service.ts'
import { queueRepository } from './queue.repository.ts'
import { reviewRepository } from './review.repository.ts'
import { reviewsService } from './reviews.service.ts'
import { stateRepository } from './state.repository.ts'
import { statsRepository } from './stats.repository.ts'
import { statsService } from './stats.service.ts'

/** Where a card's words are put to be found, inside the transaction that writes its row. */
export interface CardSearch {
  put(
    kind: 'card',
    id: string,
    courseId: CourseId,
    lessonId: LessonId | null,
    title: string,
    text: string,
    tags: readonly string[],
    place: null,
  ): void
  remove(kind: 'card', id: string, courseId: CourseId): void
}

/** The cards' repositories. @param search told of words as they change */
export const cardRows = (db: Db, search?: CardSearch): CardRows => {
  const options = optionRepository(db)
  return {
    notes: noteRepository(db),
    states: stateRepository(db),
    reviews: reviewRepository(db),
    options,
    schedule: currentSchedule(options.get),
    ...(search && {
      wordsChanged: (note, words) => {
        if (words === null) search.remove('card', note.id, note.courseId)
        else {
          const [title = '', ...rest] = words.split('\n')
          const lessonId = note.source?.lessonId ?? null
          search.put('card', note.id, note.courseId, lessonId, title, rest.join('\n'), note.tags, null)
        }
      },
    }),
  }
}

interface Deps {
  readonly db: Db
  readonly rows: CardRows
  readonly docs: PersonalDocs
  readonly docRows: DocRepository
  readonly hybrid: HybridClock
  readonly device: DeviceId
  readonly clock: Clock
  readonly newId: () => string
  readonly log: Log
  readonly media: CardMedia
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  readonly titleOf: (courseId: CourseId) => string | null
  /** Address of a course's file; null for one it has not. */
  readonly courseFile: (courseId: CourseId, path: string) => string | null
  readonly coursePictures: (courseId: CourseId) => string[]
  /** Address of one of the learner's own pictures. */
  readonly ownUrl: (name: string) => string
  /** Folder for what is only needed while it is read. */
  readonly tmp: string
  /** Where an upload lies, and how to remove it. */
  readonly staging: { origin(id: JobId): string; remove(id: JobId): void }
  /** Bytes of a course's file; null for one it has not. */
  readonly courseBytes: (courseId: CourseId, path: string) => Uint8Array | null
  readonly changed: (courseId: CourseId) => void
}

export type CardsFeature = ReturnType<typeof cardsFeature>

export const cardsFeature = (deps: Deps) => {
  const { db, rows, docs, docRows, hybrid, device, clock, media, changed, log } = deps
  const reviewDocs = namedDocs<string>(
    db,
    docRows,
    (name) => name,
    [reviewsProjection(rows, courseOfReviews)],
    (doc) => void doc.getMap('reviews'),
  )
  const documents = cardDocuments(docs, reviewDocs, hybrid, device)
  const pictures = {
    ownUrl: deps.ownUrl,
    url: (courseId: CourseId, name: string): string | null =>
      media.file(name) ? deps.ownUrl(name) : deps.courseFile(courseId, name),
    ofCourse: (courseId: CourseId) =>
      deps.coursePictures(courseId).flatMap((path) => {
        const url = deps.courseFile(courseId, path)
        return url === null ? [] : [{ path, url }]
      }),
  }
  const notes = notesService({
    documents,
    notes: rows.notes,
    states: rows.states,
    pictures,
    clock,
    newId: deps.newId,
    mustHave: deps.mustHave,
    changed,
  })
  const options = optionsService({
    db,
    rows,
    documents,
    clock,
    log,
    changed: () => changed(PERSONAL_DECK),
  })
  const reviews = reviewsService({
    documents,
    notes,
    states: rows.states,
    reviews: rows.reviews,
    queue: queueRepository(db),
    options: rows.options,
    schedule: rows.schedule,
    clock,
    device,
    titleOf: deps.titleOf,
    changed,
  })
  const packages = packagesService({ ...deps, documents, media })
  return {
    notes,
    reviews,
    packages,
    options,
    pictures,
    media,
    documents,
    reviewDocs,
    stats: statsService(statsRepository(db), clock),
    close: options.close,
  }
}
