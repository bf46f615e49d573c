/** Cards: what a learner wants to be asked again, and what is known of each card's memory. */
import { z } from 'zod'
import { CourseId, CoursePath, LessonId, Millis } from '../../kernel/brand.ts'
import { RichText } from '../rich-text/model.ts'
import { Position } from '../progress/model.ts'

/**
 * The personal deck: cards that belong to no course. It is kept like a course's study document, under an id
 * no course can have (course ids are hashes; this one is thirty-two zeros).
 */
export const PERSONAL_DECK = CourseId.parse('0'.repeat(32))

export const CardNoteId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'CardNoteId'>()
export type CardNoteId = z.infer<typeof CardNoteId>

/** `<note id>:<ordinal>`: a note makes one card or several. */
export const CardId = z
  .string()
  .regex(/^[0-9a-f]{32}:\d{1,4}$/)
  .brand<'CardId'>()
export type CardId = z.infer<typeof CardId>

/** Markdown with formulas. */
const field = z.string().max(20_000)
const percent = z.number().min(0).max(100)

/** A covered part of a picture, in percent of its width and height. `n` is its number for life, from 1. */
export const OcclusionShape = z.object({
  n: z.number().int().min(1).max(500),
  x: percent,
  y: percent,
  w: percent,
  h: percent,
})
export type OcclusionShape = z.infer<typeof OcclusionShape>

export const MediaType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
export type MediaType = z.infer<typeof MediaType>

/** A picture of the course, or one of the learner's own, kept by its content. */
export const CardImage = z.discriminatedUnion('from', [
  z.object({ from: z.literal('course'), path: CoursePath }),
  z.object({ from: z.literal('own'), name: z.string().regex(/^[0-9a-f]{64}\.(png|jpg|gif|webp|avif)$/) }),
])
export type CardImage = z.infer<typeof CardImage>

export const CardContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('basic'), front: field, back: field, extra: field }),
  /** Two cards: asked both ways. */
  z.object({ kind: z.literal('reversed'), front: field, back: field, extra: field }),
  /** `{{c1::answer::hint}}`; one card for each number. */
  z.object({ kind: z.literal('cloze'), text: field, extra: field }),
  z.object({
    kind: z.literal('occlusion'),
    front: field,
    extra: field,
    image: CardImage,
    /** `hide-one` covers what is asked, `hide-all` covers everything. */
    mode: z.enum(['hide-one', 'hide-all']),
    shapes: z.array(OcclusionShape).max(200),
  }),
])
export type CardContent = z.infer<typeof CardContent>
export type CardKind = CardContent['kind']

export const CardTag = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s"]+$/)
export const CardTags = z.array(CardTag).max(50)

/** Where a card was made, to lead back there. */
export const CardSource = z.object({
  lessonId: LessonId,
  annotationId: z.string().max(64).nullable(),
  place: Position.nullable(),
})
export type CardSource = z.infer<typeof CardSource>

export const CardNote = z.object({
  id: CardNoteId,
  courseId: CourseId,
  content: CardContent,
  tags: CardTags,
  source: CardSource.nullable(),
  createdAt: Millis,
  updatedAt: Millis,
})
export type CardNote = z.infer<typeof CardNote>

export const CardStage = z.enum(['new', 'learning', 'review', 'relearning'])
export type CardStage = z.infer<typeof CardStage>

/** 1 again, 2 hard, 3 good, 4 easy. */
export const CardRating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type CardRating = z.infer<typeof CardRating>

/** What is known of a card, folded from its reviews. */
export const CardState = z.object({
  cardId: CardId,
  stage: CardStage,
  due: Millis,
  stability: z.number(),
  difficulty: z.number(),
  reps: z.number().int(),
  lapses: z.number().int(),
  scheduledDays: z.number(),
  lastReview: Millis.nullable(),
  suspended: z.boolean(),
})
export type CardState = z.infer<typeof CardState>

/** One side of a card, ready to draw. */
export const CardFace = z.object({
  text: RichText,
  picture: z
    .object({
      url: z.string(),
      /** Covered parts; `asked` is the one in question, `open` is shown with a frame. */
      covers: z.array(
        z.object({
          x: percent,
          y: percent,
          w: percent,
          h: percent,
          look: z.enum(['covered', 'asked', 'open']),
        }),
      ),
    })
    .nullable(),
})
export type CardFace = z.infer<typeof CardFace>

export const CardView = z.object({
  cardId: CardId,
  noteId: CardNoteId,
  courseId: CourseId,
  kind: z.enum(['basic', 'reversed', 'cloze', 'occlusion']),
  front: CardFace,
  back: CardFace,
  extra: RichText,
  tags: CardTags,
  source: CardSource.nullable(),
  state: CardState,
  /** Milliseconds until the card comes again, for the answers 1 to 4. */
  intervals: z.tuple([Millis, Millis, Millis, Millis]),
})
export type CardView = z.infer<typeof CardView>

export const DueCounts = z.object({
  fresh: z.number().int().nonnegative(),
  learning: z.number().int().nonnegative(),
  review: z.number().int().nonnegative(),
})
export type DueCounts = z.infer<typeof DueCounts>

export const Deck = z.object({
  courseId: CourseId,
  /** null: the personal deck, or a course that is no longer on the shelf. */
  title: z.string().nullable(),
  cards: z.number().int(),
  due: DueCounts,
})
export type Deck = z.infer<typeof Deck>

export const CardLimits = z.object({
  newPerDay: z.number().int().min(0).max(9999),
  reviewsPerDay: z.number().int().min(0).max(9999),
})
export type CardLimits = z.infer<typeof CardLimits>

/** FSRS-6 weights fitted from the learner's own reviews. */
export const FittedWeights = z.object({
  w: z.array(z.number().finite()).length(21),
  reviews: z.number().int(),
  /** Mean log-loss on the reviews it was fitted from, with the default weights and with these. */
  lossBefore: z.number(),
  lossAfter: z.number(),
  at: Millis,
})
export type FittedWeights = z.infer<typeof FittedWeights>

export const CardOptions = z.object({
  limits: CardLimits,
  /** Wanted chance of remembering when a card comes due. */
  retention: z.number().min(0.7).max(0.97),
  weights: FittedWeights.nullable(),
})
export type CardOptions = z.infer<typeof CardOptions>

export const CardLine = z.object({
  noteId: CardNoteId,
  courseId: CourseId,
  kind: CardView.shape.kind,
  /** The words of the question, without formatting. */
  words: z.string(),
  tags: CardTags,
  source: CardSource.nullable(),
  cards: z.array(CardState),
})
export type CardLine = z.infer<typeof CardLine>

export const CardFilter = z.enum(['all', 'new', 'due', 'suspended', 'leech'])
export type CardFilter = z.infer<typeof CardFilter>

export const ReviewStats = z.object({
  /** Cards coming due on each of the next days; the first is today with everything overdue. */
  ahead: z.array(z.number().int()),
  /** Each day with reviews: its local midnight at `T00:00Z` as `yyyy-mm-dd`, answers, time. */
  days: z.array(z.object({ day: z.string(), reviews: z.number().int(), ms: z.number() })),
  /** Of cards in review, how many answers were not "again", by month `yyyy-mm`. */
  retention: z.array(z.object({ month: z.string(), asked: z.number().int(), kept: z.number().int() })),
  today: z.object({ reviews: z.number().int(), ms: z.number(), again: z.number().int() }),
  cards: z.object({
    fresh: z.number().int(),
    young: z.number().int(),
    mature: z.number().int(),
    suspended: z.number().int(),
  }),
})
export type ReviewStats = z.infer<typeof ReviewStats>
