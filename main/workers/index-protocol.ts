/** What the index worker is asked to read and what it answers. */
import type { LessonId } from '../../shared/kernel/brand.ts'
import type { HitKind, Place } from '../../shared/features/search/model.ts'

export interface IndexedLesson {
  readonly id: LessonId
  readonly title: string
  readonly section: readonly string[]
}

/** A caption file: where its bytes are, and its name, which tells its format. */
export interface CaptionFile {
  readonly file: string
  readonly path: string
}

export type IndexContent =
  | {
      readonly kind: 'text'
      /** Absolute path of the bytes. */
      readonly file: string
      readonly format: 'markdown' | 'html'
      /** The lesson's own path in the course. */
      readonly path: string
      readonly lessonKey: string
      readonly language: string | null
      readonly quizzes: readonly { readonly key: string; readonly text: string }[]
      /** Recordings shown in it, with their captions. */
      readonly media: readonly { readonly path: string; readonly captions: readonly CaptionFile[] }[]
    }
  | { readonly kind: 'media'; readonly captions: readonly CaptionFile[] }
  | { readonly kind: 'pdf'; readonly file: string }
  | {
      readonly kind: 'epub'
      readonly file: string
      /** The book's lessons in reading order; `start` as the reader takes it, null for the beginning. */
      readonly lessons: readonly {
        readonly id: LessonId
        readonly title: string
        readonly start: string | null
      }[]
    }
  | { readonly kind: 'plain'; readonly text: string }

/** What the lessons of a course are drawn with; sent once before its tasks. */
export interface IndexCourse {
  readonly type: 'course'
  readonly paths: readonly string[]
  readonly titles: readonly (readonly [path: string, title: string])[]
}

export interface IndexTask {
  readonly type: 'read'
  readonly id: number
  /** Null for a book, whose words belong to several. */
  readonly lesson: IndexedLesson | null
  readonly content: IndexContent
}

export interface ReadPassage {
  readonly kind: HitKind
  readonly lessonId: LessonId | null
  readonly title: string
  readonly text: string
  readonly marks: [number, number | string | Place][]
  readonly words: { readonly title: string; readonly text: string; readonly stems: string }
}

export type IndexAnswer =
  | { readonly id: number; readonly ok: true; readonly passages: readonly ReadPassage[] }
  | { readonly id: number; readonly ok: false; readonly detail: string }
