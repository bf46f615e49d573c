import { z } from 'zod'
import { CourseId, CoursePath, JobId, Millis } from '../../kernel/brand.ts'
import { carrel, errorsOf } from '../../kernel/contract.ts'
import {
  CardContent,
  CardFilter,
  CardId,
  CardLimits,
  CardLine,
  CardNote,
  CardNoteId,
  CardOptions,
  CardRating,
  CardSource,
  CardTags,
  CardView,
  Deck,
  DueCounts,
  FittedWeights,
  MediaType,
  ReviewStats,
} from './model.ts'

const missing = errorsOf('cards.note-missing')
const someCourse = z.object({ courseId: CourseId.nullable() })

export const ImportedCards = z.object({
  notes: z.number().int(),
  cards: z.number().int(),
  reviews: z.number().int(),
  pictures: z.number().int(),
  /** Notes that were here already. */
  known: z.number().int(),
  /** Notes that could not be read, with why. */
  skipped: z.array(z.object({ note: z.string(), reason: z.enum(['no-cards', 'too-long', 'unreadable']) })),
})
export type ImportedCards = z.infer<typeof ImportedCards>

export const cards = {
  /** Every course with cards, the personal deck included, with what is due today. */
  decks: carrel.output(z.array(Deck)),
  /** What to ask next: up to eight cards, of one course or (null) of all. */
  queue: carrel.input(someCourse).output(
    z.object({
      due: DueCounts,
      cards: z.array(CardView),
      /** When the next card of those being learnt comes, if it is not time yet. */
      nextAt: Millis.nullable(),
      /** Whether cards wait that today's limits hold back. */
      heldBack: z.boolean(),
      /** Whether there is an answer to take back. */
      canUndo: z.boolean(),
    }),
  ),
  /** Remembers an answer; on disk when it returns. */
  answer: carrel
    .input(
      z.object({
        cardId: CardId,
        rating: CardRating,
        durationMs: z.number().int().min(0).max(86_400_000),
      }),
    )
    .output(z.object({ due: Millis, leech: z.boolean() }))
    .errors(errorsOf('cards.card-missing')),
  /** Takes this device's last answer of today back; null where there is none. */
  undo: carrel.output(z.object({ cardId: CardId, courseId: CourseId }).nullable()),
  /** Puts a card away until tomorrow. */
  bury: carrel
    .input(z.object({ cardId: CardId }))
    .output(z.void())
    .errors(errorsOf('cards.card-missing')),
  suspend: carrel
    .input(z.object({ cardId: CardId, suspended: z.boolean() }))
    .output(z.void())
    .errors(errorsOf('cards.card-missing')),
  list: carrel
    .input(
      someCourse.extend({
        words: z.string().max(200),
        filter: CardFilter,
        offset: z.number().int().min(0).max(10_000_000),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.number().int(), lines: z.array(CardLine) })),
  get: carrel
    .input(z.object({ noteId: CardNoteId }))
    .output(CardNote)
    .errors(missing),
  create: carrel
    .input(
      z.object({
        courseId: CourseId,
        content: CardContent,
        tags: CardTags,
        source: CardSource.nullable(),
      }),
    )
    .output(CardNote)
    .errors(errorsOf('library.course-missing', 'library.lesson-missing', 'cards.no-card')),
  edit: carrel
    .input(z.object({ noteId: CardNoteId, content: CardContent, tags: CardTags }))
    .output(CardNote)
    .errors(errorsOf('cards.note-missing', 'cards.no-card')),
  /** Removes a note and its cards; reviews stay in the log. */
  remove: carrel
    .input(z.object({ noteId: CardNoteId }))
    .output(z.void())
    .errors(missing),
  /** Takes a removal back. */
  restore: carrel
    .input(z.object({ noteId: CardNoteId }))
    .output(z.void())
    .errors(missing),
  /** The cards a note would make, drawn. */
  preview: carrel
    .input(z.object({ courseId: CourseId, content: CardContent }))
    .output(z.array(CardView.pick({ cardId: true, front: true, back: true, extra: true }))),
  /** Keeps a picture by its content. @returns its name */
  addPicture: carrel
    .input(z.object({ mediaType: MediaType, base64: z.string().min(1).max(3_900_000) }))
    .output(z.object({ name: z.string(), url: z.string() }))
    .errors(errorsOf('cards.not-a-picture')),
  /** The pictures of a course, to cover parts of. */
  pictures: carrel
    .input(z.object({ courseId: CourseId }))
    .output(z.array(z.object({ path: CoursePath, url: z.string() }))),
  stats: carrel.input(someCourse.extend({ days: z.number().int().min(1).max(400) })).output(ReviewStats),
  options: carrel.output(CardOptions),
  setOptions: carrel
    .input(z.object({ limits: CardLimits, retention: CardOptions.shape.retention }))
    .output(CardOptions),
  /** Fits the weights to the learner's own reviews, off the main thread; applied when they are better. */
  fit: carrel
    .output(z.object({ applied: z.boolean(), weights: FittedWeights }))
    .errors(errorsOf('cards.too-few-reviews')),
  /** An `.apkg` of a course's cards (null: of all). */
  exportPackage: carrel
    .input(someCourse)
    .output(z.object({ name: z.string(), base64: z.string(), notes: z.number().int() }))
    .errors(errorsOf('cards.nothing-to-export')),
  /** Reads an `.apkg` that was staged (imports.stage) or lies at a path of this machine. */
  importPackage: carrel
    .input(
      z.object({
        courseId: CourseId,
        from: z.union([z.object({ stageId: JobId }), z.object({ path: z.string().min(1).max(4096) })]),
      }),
    )
    .output(ImportedCards)
    .errors(
      errorsOf(
        'cards.not-a-package',
        'imports.not-found',
        'imports.unreadable',
        'imports.stage-missing',
        'library.course-missing',
        'archive.damaged',
        'archive.too-large',
        'archive.too-many-entries',
        'archive.ratio',
      ),
    ),
}
