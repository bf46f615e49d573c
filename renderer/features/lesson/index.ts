/**
 * What the Study place hands to the component that shows a lesson, whatever its kind.
 * A lesson component draws and reports; the Study place decides, saves and moves on.
 * A feature of its own, so that Study and the lesson kinds do not import each other in a circle.
 */
import type { LessonId } from '../../../shared/kernel/brand.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { Landing } from './landing.ts'

export type ViewOf<K extends LessonView['kind']> = Extract<LessonView, { kind: K }>

export interface LessonProps<K extends LessonView['kind']> {
  readonly view: ViewOf<K>
  /** Where to open. Read when the component mounts; later changes come from the component itself. */
  readonly position: Position | null
  /** Where the learner is now. Call it as often as it changes: the Study place throttles and flushes. */
  readonly onPosition: (position: Position) => void
  /** The learner reached the end. Safe to call more than once. */
  readonly onComplete: () => void
}

export interface MediaLessonProps<K extends 'video' | 'audio'> extends LessonProps<K> {
  readonly courseTitle: string
  readonly coverUrl: string | null
  /** The learner went on from the lesson before: play without being asked. */
  readonly autoPlay: boolean
  /** The playing element, for the transcript beside it; null when it goes. */
  readonly onElement: (element: HTMLMediaElement | null) => void
  /** Played to the end, and the sleep timer has nothing against going on. */
  readonly onEnded: () => void
}

/** `renderer/features/pdf/pdf-lesson.tsx` exports `PdfLesson`. */
export interface PdfLessonProps extends LessonProps<'pdf'> {
  /** A page to go to. */
  readonly landing?: Landing<'page'> | null
}

/** Where a book's reader is, in the book's own terms. */
export interface BookSection {
  /** Index in the spine. */
  readonly index: number
  /** Table-of-contents address of the chapter, when it has one. */
  readonly href: string | null
  readonly label: string | null
  /** The lesson that holds it, when the view named the book's lessons. */
  readonly lessonId: LessonId | null
}

/** `renderer/features/book/book-lesson.tsx` exports `BookLesson`. */
export interface BookLessonProps extends LessonProps<'epub'> {
  /** A document of the book, and words in it, to go to. */
  readonly landing?: Landing<'href'> | null
  readonly style: ReadingStyle
  /** The reader moved into another chapter: the outline follows without opening the book again. */
  readonly onSection: (section: BookSection) => void
}

export { landingOf, type Landing } from './landing.ts'
export { createPositionSaver, type PositionSaver } from './position-saver.ts'
export { savePosition } from './save-position.ts'
export { spokenTime } from './time-text.ts'
