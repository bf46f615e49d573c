/** What stands on the shelf: courses, their outline, what they weigh and how far the learner is. */
import { z } from 'zod'
import { CourseId, LessonId, Millis, QuizId } from '../../kernel/brand.ts'
import { Position } from '../progress/model.ts'

export const CourseKind = z.enum(['folder', 'epub', 'pdf', 'cartridge', 'media'])
export type CourseKind = z.infer<typeof CourseKind>

export const LessonKind = z.enum(['text', 'video', 'audio', 'pdf', 'epub', 'quiz', 'image', 'link'])
export type LessonKind = z.infer<typeof LessonKind>

export const Lesson = z.object({
  id: LessonId,
  title: z.string(),
  kind: LessonKind,
  /** Titles of the sections above it, outermost first. */
  section: z.array(z.string()),
  words: z.number().int().nonnegative(),
  /** Play time where the container says it. */
  durationMs: Millis.nullable(),
  /** Bytes of its main file, 0 for a quiz or a link. */
  bytes: z.number().int().nonnegative(),
  /** The quizzes it holds, in order. */
  quizzes: z.array(QuizId),
})
export type Lesson = z.infer<typeof Lesson>

/** Why something in the source could not be used; the renderer's i18n owns the sentence (`unsupported.<reason>`). */
export const UnsupportedReason = z.enum([
  'unknown-type',
  'missing-file',
  'external-resource',
  'external-tool',
  'discussion',
  'assignment',
  'script',
  'malformed',
  'encrypted',
  'question-kind',
  'too-large',
  'unsafe-link',
  'unreadable-text',
])
export type UnsupportedReason = z.infer<typeof UnsupportedReason>

export const Unsupported = z.object({
  /** Path in the source, with `#fragment` for a part of a file. */
  path: z.string(),
  reason: UnsupportedReason,
  /** A word more: the question's type, the URL, the parser's message. */
  detail: z.string().optional(),
})
export type Unsupported = z.infer<typeof Unsupported>

export const CourseSummary = z.object({
  id: CourseId,
  title: z.string(),
  kind: CourseKind,
  language: z.string().nullable(),
  authors: z.array(z.string()),
  description: z.string().nullable(),
  /** 1 for the first import, +1 with every update that changed something. */
  version: z.number().int().positive(),
  /** Bytes on this disk. */
  bytes: z.number().int().nonnegative(),
  lessons: z.number().int().nonnegative(),
  completed: z.number().int().nonnegative(),
  /** The kinds of lesson it has, for the shelf's filters and icons. */
  lessonKinds: z.array(LessonKind),
  coverUrl: z.string().nullable(),
  addedAt: Millis,
  studiedAt: Millis.nullable(),
  unsupported: z.number().int().nonnegative(),
})
export type CourseSummary = z.infer<typeof CourseSummary>

export const CourseDetail = CourseSummary.extend({
  outline: z.array(Lesson),
  unsupportedItems: z.array(Unsupported),
})
export type CourseDetail = z.infer<typeof CourseDetail>

/** One line of "continue where you left off". */
export const ContinueItem = z.object({
  courseId: CourseId,
  courseTitle: z.string(),
  lessonId: LessonId,
  lessonTitle: z.string(),
  lessonKind: LessonKind,
  position: Position.nullable(),
  completed: z.number().int(),
  lessons: z.number().int(),
  studiedAt: Millis,
})
export type ContinueItem = z.infer<typeof ContinueItem>

/** Pushed when something the shelf or an outline shows has changed. */
export const LibraryEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('course-changed'), courseId: CourseId }),
  z.object({ type: z.literal('course-removed'), courseId: CourseId }),
  z.object({ type: z.literal('progress-changed'), courseId: CourseId }),
  z.object({ type: z.literal('cards-changed'), courseId: CourseId }),
])
export type LibraryEvent = z.infer<typeof LibraryEvent>
