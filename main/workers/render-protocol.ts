/** What the render worker is asked and answers. */
import type { ErrorWire } from '../../shared/kernel/errors.ts'
import type { Heading } from '../../shared/features/study/model.ts'

export interface RenderRequest {
  readonly id: number
  readonly text: string
  readonly format: 'markdown' | 'html'
  /** The lesson's own path in the course. */
  readonly path: string
  readonly title: string
  /** Key of the lesson: quiz keys start with it. */
  readonly lessonKey: string
  readonly language: string | null
  /** Every path of the course: what a link may lead to. */
  readonly paths: readonly string[]
  /** Titles of the course's lessons by path, for links without words of their own. */
  readonly titles: readonly (readonly [path: string, title: string])[]
  /** Lessons that define the labels this one refers to. */
  readonly labelled: readonly { readonly path: string; readonly text: string }[]
  /** Origin of the course. */
  readonly origin: string
}

export interface RenderedLesson {
  readonly bodyHtml: string
  readonly headings: Heading[]
  readonly slots: readonly (
    { id: string; kind: 'quiz'; quizKey: string } | { id: string; kind: 'media'; path: string }
  )[]
  readonly language: string | null
  /** Its plain text, as places in it are counted. @see shared/features/annotations/text-anchor.ts */
  readonly text: string
}

export type RenderAnswer =
  | { readonly id: number; readonly ok: true; readonly lesson: RenderedLesson }
  | { readonly id: number; readonly ok: false; readonly error: ErrorWire; readonly detail: string }
