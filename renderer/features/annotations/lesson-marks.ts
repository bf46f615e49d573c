/**
 * What a lesson of any kind and the marks in it say to each other. The place of study provides it; a lesson that can
 * be marked uses it; where there is none (a lesson shown elsewhere) nothing is marked.
 */
import { createContext, useContext } from 'react'
import type { Annotation, AnnotationKind, Target } from '../../../shared/features/annotations/model.ts'

/** A place in the window, CSS px. */
export interface Spot {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Where something is now; null when it is out of sight for good. Asked again when anything scrolls. */
export type Where = () => Spot | null

/** Something selected that a mark can be made of. */
export interface Passage {
  readonly target: Target
  readonly where: Where
  /** Takes the selection away. */
  readonly clear: () => void
}

/** A mark to bring into sight; `turn` grows with every wish, so that the same one can be wished for again. */
export interface ShownMark {
  readonly mark: Annotation
  readonly turn: number
}

export interface LessonMarks {
  /** Of the lesson; of the whole book where several lessons are one book. In the order of their places. */
  readonly marks: readonly Annotation[]
  readonly shown: ShownMark | null
  /** Told at every change of what is selected. */
  readonly select: (passage: Passage | null) => void
  /** A mark was pressed. */
  readonly press: (id: string, where: Where) => void
  /** Makes a mark without a selection, as at a second of a film. */
  readonly make: (kind: AnnotationKind, target: Target, where: Where) => void
}

const nothing = () => undefined

export const LessonMarksContext = createContext<LessonMarks>({
  marks: [],
  shown: null,
  select: nothing,
  press: nothing,
  make: nothing,
})

export const useLessonMarks = (): LessonMarks => useContext(LessonMarksContext)

/** How a mark looks where it stands. */
export const lookOf = ({ kind, noteText }: Annotation): 'highlight' | 'underline' | 'note' | 'bookmark' =>
  kind === 'highlight' && noteText !== '' ? 'note' : kind

/** The marks whose place is settled: those in the tray of review are drawn nowhere. */
export const placed = (marks: readonly Annotation[]): readonly Annotation[] =>
  marks.filter(({ anchoring }) => anchoring.state === 'placed')
