/** A lesson opened for study. */
import { z } from 'zod'
import { CourseId, LessonId, QuizId } from '../../kernel/brand.ts'

export const CaptionTrack = z.object({
  /** Course path of the caption file. */
  path: z.string(),
  /** BCP 47; `und` when unknown. */
  language: z.string(),
  label: z.string(),
})
export type CaptionTrack = z.infer<typeof CaptionTrack>

export const Chapter = z.object({ title: z.string(), start: z.number().nonnegative() })
export type Chapter = z.infer<typeof Chapter>

/** A video or audio file with its captions; addresses are on the course's own origin. */
export const MediaView = z.object({
  kind: z.enum(['video', 'audio']),
  path: z.string(),
  url: z.string(),
  mediaType: z.string(),
  title: z.string(),
  captions: z.array(CaptionTrack),
  chapters: z.array(Chapter),
  posterUrl: z.string().nullable(),
})
export type MediaView = z.infer<typeof MediaView>

/** What a placeholder in a text lesson stands for; the app draws it over the frame. */
export const Slot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quiz'), id: z.string(), quizId: QuizId }),
  z.object({ kind: z.literal('media'), id: z.string(), media: MediaView }),
])
export type Slot = z.infer<typeof Slot>

export const Heading = z.object({ id: z.string(), text: z.string(), level: z.number().int().min(1).max(6) })
export type Heading = z.infer<typeof Heading>

const base = { courseId: CourseId, lessonId: LessonId, title: z.string() }
export const LessonView = z.discriminatedUnion('kind', [
  /** `frameUrl`: the rendered lesson on the course's own origin, to show in a sandboxed frame. */
  z.object({
    ...base,
    kind: z.literal('text'),
    frameUrl: z.string(),
    headings: z.array(Heading),
    slots: z.array(Slot),
  }),
  z.object({ ...base, kind: z.literal('video'), media: MediaView }),
  z.object({ ...base, kind: z.literal('audio'), media: MediaView }),
  /** `fileUrl`: app-origin address of the file's bytes (ranges supported). */
  z.object({ ...base, kind: z.literal('pdf'), fileUrl: z.string(), bytes: z.number() }),
  /** `frameUrl`: the book reader on the course's own origin; `start`: where this lesson begins in the book. */
  z.object({
    ...base,
    kind: z.literal('epub'),
    frameUrl: z.string(),
    start: z.string().nullable(),
    /** All lessons of the same book in reading order, this one among them: where one begins, the last one ends. */
    lessons: z.array(z.object({ lessonId: LessonId, start: z.string().nullable() })).optional(),
  }),
  z.object({ ...base, kind: z.literal('quiz'), quizId: QuizId }),
  z.object({ ...base, kind: z.literal('image'), url: z.string(), alt: z.string() }),
  z.object({ ...base, kind: z.literal('link'), url: z.string() }),
])
export type LessonView = z.infer<typeof LessonView>

/** One caption cue. Seconds. Text is plain; voices are kept apart. */
export const Cue = z.object({
  start: z.number().nonnegative(),
  end: z.number().nonnegative(),
  text: z.string(),
  voice: z.string().nullable(),
})
export type Cue = z.infer<typeof Cue>

/** What a link inside a course leads to. */
export const LinkTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lesson'), lessonId: LessonId }),
  /** A file that is no lesson; `url` is an app-origin address that saves it. */
  z.object({ kind: z.literal('file'), name: z.string(), bytes: z.number(), url: z.string() }),
])
export type LinkTarget = z.infer<typeof LinkTarget>
