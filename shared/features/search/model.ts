/** Finding words in everything there is to read, and the way to the very place. */
import { z } from 'zod'
import { CourseId, LessonId } from '../../kernel/brand.ts'

export const HitKind = z.enum(['course', 'lesson', 'transcript', 'book', 'page', 'note', 'card'])
export type HitKind = z.infer<typeof HitKind>

/** Words as they stand at the place, by which it is found again when numbers have moved. */
const quote = z.string().max(500)

/** Where in a lesson the words are. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('time'), seconds: z.number().min(0).max(1e7) }),
  /** `page` counts from 1. */
  z.object({ kind: z.literal('page'), page: z.number().int().min(1).max(1e6), quote }),
  /** A book: the document as the book's contents name it. */
  z.object({ kind: z.literal('href'), href: z.string().max(4096), quote }),
  /** A text lesson: index of the top-level block. */
  z.object({ kind: z.literal('text'), block: z.number().int().min(0).max(1e6), quote }),
  z.object({ kind: z.literal('annotation'), annotationId: z.string().max(200) }),
  z.object({ kind: z.literal('card'), cardId: z.string().max(200) }),
])
export type Place = z.infer<typeof Place>

/** A piece of a snippet; `hit` where it is what was looked for. */
export const SnippetPart = z.object({ text: z.string(), hit: z.boolean() })
export type SnippetPart = z.infer<typeof SnippetPart>

export const SearchHit = z.object({
  kind: HitKind,
  courseId: CourseId,
  courseTitle: z.string(),
  /** Null for a course, and for notes and cards that belong to no lesson. */
  lessonId: LessonId.nullable(),
  title: z.string(),
  snippet: z.array(SnippetPart),
  /** Null: the beginning. */
  place: Place.nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  /** Nothing has all the words; these have some of them. */
  partly: z.boolean(),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** How far the index is: pieces of courses (a lesson, a caption file, a book) read and still to be read. */
export const SearchStatus = z.object({
  indexed: z.number().int().nonnegative(),
  waiting: z.number().int().nonnegative(),
})
export type SearchStatus = z.infer<typeof SearchStatus>
