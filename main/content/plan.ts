/** What a format reader makes of a Source: everything needed to put a course on the shelf, nothing written yet. */
import type { CoursePath } from '../../shared/kernel/brand.ts'
import type { CourseKind, LessonKind, Unsupported } from '../../shared/features/library/model.ts'
import type { Quiz } from '../../shared/features/quizzes/model.ts'
import type { CaptionTrack, Chapter } from '../../shared/features/study/model.ts'

export interface LessonPlan {
  /**
   * Stable name of the lesson within its course, from which its id is made, so that progress survives an update:
   * an explicit id, or the path without ordering numbers (`episodes/basics`), or the format's own identifier.
   */
  readonly key: string
  readonly title: string
  readonly kind: LessonKind
  /** Section titles above it, outermost first. */
  readonly section: readonly string[]
  /** The file it shows; null for quizzes that come from a bank and for links. */
  readonly path: CoursePath | null
  /** EPUB: where in the book this lesson starts. Text: a fragment. */
  readonly fragment: string | null
  /** Address of a link lesson. */
  readonly url: string | null
  readonly words: number
  readonly durationMs: number | null
  /** Quizzes in the order they stand in the lesson; quiz keys are unique within the course. */
  readonly quizzes: readonly Quiz[]
  /** Captions of the lesson's own medium, and of each medium shown inside a text lesson. */
  readonly media: readonly MediaPlan[]
  /** `image`: alternative text. */
  readonly alt: string | null
}

export interface MediaPlan {
  readonly path: CoursePath
  readonly kind: 'video' | 'audio'
  readonly title: string
  readonly captions: readonly CaptionTrack[]
  readonly chapters: readonly Chapter[]
  readonly poster: CoursePath | null
}

export interface FilePlan {
  /** Path inside the course; also where the Source has it unless `bytes` is given. */
  readonly path: CoursePath
  /** IANA media type. */
  readonly mediaType: string
  readonly role: 'lesson' | 'asset' | 'caption' | 'quiz'
  /** Made by the reader (a rendered page, an extracted cover) rather than read from the Source. */
  readonly bytes?: Uint8Array
  /** The file is the container itself (an EPUB opened as a zip): its bytes are `source.origin`'s. */
  readonly container?: boolean
}

export interface CoursePlan {
  /**
   * Says which course this is, so that the same one again is an update: `folder:<id or title>`,
   * `epub:<dc:identifier>`, `cartridge:<manifest identifier>`, `pdf:<fingerprint or name>`, `media:<name>`.
   */
  readonly identity: string
  readonly kind: CourseKind
  readonly title: string
  readonly language: string | null
  readonly description: string | null
  readonly authors: readonly string[]
  readonly cover: CoursePath | null
  readonly lessons: readonly LessonPlan[]
  readonly files: readonly FilePlan[]
  readonly unsupported: readonly Unsupported[]
}

/** One per format. `accepts` looks at names and a few bytes; `read` does the work. */
export interface FormatReader {
  readonly kind: CourseKind
  accepts(source: import('./source.ts').Source): Promise<boolean>
  /**
   * @param signal aborts between files
   * @throws AppError('imports.malformed') when the whole is unusable; a part that is goes to `unsupported`
   */
  read(source: import('./source.ts').Source, signal: AbortSignal): Promise<CoursePlan>
}
