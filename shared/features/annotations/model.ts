/**
 * What a learner marks in a lesson: highlights, underlines, notes and bookmarks, each with a target that finds its
 * place again after the course has been updated.
 *
 * A target keeps several selectors at once (W3C Web Annotation Data Model §4.2): where it stood, and what stood there.
 */
import { z } from 'zod'
import { AnnotationId, CourseId, LessonId, Millis } from '../../kernel/brand.ts'
import { CONTEXT, QUOTE_MAX } from './limits.ts'

export { CONTEXT, QUOTE_MAX } from './limits.ts'

export const AnnotationColor = z.enum(['yellow', 'green', 'blue', 'pink'])
export type AnnotationColor = z.infer<typeof AnnotationColor>

export const AnnotationKind = z.enum(['highlight', 'underline', 'note', 'bookmark'])
export type AnnotationKind = z.infer<typeof AnnotationKind>

const finite = z.number().finite()
const fraction = finite.min(0).max(1)
const offset = z.number().int().min(0).max(100_000_000)

/** W3C TextQuoteSelector. */
export const QuoteSelector = z.object({
  exact: z.string().max(QUOTE_MAX),
  prefix: z.string().max(CONTEXT * 2),
  suffix: z.string().max(CONTEXT * 2),
})
export type QuoteSelector = z.infer<typeof QuoteSelector>

/** Where an annotation is; the kind follows the lesson's medium. */
export const Target = z.discriminatedUnion('kind', [
  /** A text lesson: W3C TextPositionSelector over the lesson's plain text (see `text-anchor.ts`), and the quote. */
  z.object({ kind: z.literal('text'), start: offset, end: offset, quote: QuoteSelector }),
  z.object({
    kind: z.literal('pdf'),
    /** 1-based. */
    page: z.number().int().min(1).max(1e6),
    /** Eight numbers each, corner by corner as in a PDF's QuadPoints, in the page's user space. Empty for a whole page. */
    quads: z.array(z.array(finite).length(8)).max(500),
    quote: QuoteSelector,
  }),
  /** EPUB canonical fragment identifier of the range, and the quote. */
  z.object({ kind: z.literal('epub'), cfi: z.string().min(1).max(4096), quote: QuoteSelector }),
  z.object({
    kind: z.literal('time'),
    /** Seconds; equal for a moment. */
    start: finite.min(0).max(1e7),
    end: finite.min(0).max(1e7),
    /** What is being said there, from the transcript; empty where there is none. */
    quote: QuoteSelector,
  }),
  /** A part of a picture, in fractions of its width and height (W3C FragmentSelector `xywh=percent:`). */
  z.object({
    kind: z.literal('image'),
    /** Course path of the picture. */
    path: z.string().max(1024),
    x: fraction,
    y: fraction,
    width: fraction,
    height: fraction,
  }),
])
export type Target = z.infer<typeof Target>

/**
 * How sure the place is. `placed`: where it was made, or found again without doubt. `review`: the course was updated
 * and the place is weak or ambiguous; it waits for the learner. It is never moved in silence.
 */
export const Anchoring = z.discriminatedUnion('state', [
  z.object({ state: z.literal('placed'), confidence: fraction }),
  z.object({
    state: z.literal('review'),
    /** Best first; empty when nothing is like it any more. */
    candidates: z
      .array(z.object({ target: Target, confidence: fraction, around: z.string().max(400) }))
      .max(5),
  }),
])
export type Anchoring = z.infer<typeof Anchoring>

export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((tag) => !/[\p{Cc}#,]/u.test(tag))
export type Tag = z.infer<typeof Tag>

export const Annotation = z.object({
  id: AnnotationId,
  courseId: CourseId,
  lessonId: LessonId,
  kind: AnnotationKind,
  color: AnnotationColor,
  /** Where it is now: as made, as found again, or as settled by the learner. */
  target: Target,
  anchoring: Anchoring,
  tags: z.array(Tag).max(50),
  /** The note as plain text, for lists and search; empty without one. */
  noteText: z.string(),
  createdAt: Millis,
  changedAt: Millis,
})
export type Annotation = z.infer<typeof Annotation>

/** An annotation as lists across courses show it. */
export const ListedAnnotation = Annotation.extend({
  courseTitle: z.string(),
  /** Null when the lesson is no longer in the course. */
  lessonTitle: z.string().nullable(),
})
export type ListedAnnotation = z.infer<typeof ListedAnnotation>

export const AnnotationFilter = z.object({
  courseId: CourseId.optional(),
  lessonId: LessonId.optional(),
  tag: Tag.optional(),
  color: AnnotationColor.optional(),
  kind: AnnotationKind.optional(),
  /** Created at or after, created before. */
  from: Millis.optional(),
  until: Millis.optional(),
  /** Words to find in quote, note and tags. */
  text: z.string().max(500).optional(),
  state: z.enum(['placed', 'review']).optional(),
})
export type AnnotationFilter = z.infer<typeof AnnotationFilter>

/** Pushed when annotations of a course changed, from this window or another. */
export const AnnotationEvent = z.object({ courseId: CourseId, ids: z.array(AnnotationId).max(1000) })
export type AnnotationEvent = z.infer<typeof AnnotationEvent>
