/** The marks of the lesson that is open, and what is being done with them. */
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type {
  Annotation,
  AnnotationColor,
  AnnotationKind,
} from '../../../shared/features/annotations/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { AnnotationId, CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { lastColor, rememberColor } from './last-color.ts'
import type { LessonMarks, Passage, ShownMark, Where } from './lesson-marks.ts'
import { inOrder } from './order.ts'
import { useAnnotationEvents } from './use-annotation-events.ts'
import { useMarkChanges, type MarkChanges } from './use-mark-changes.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A mark to bring into sight once the lesson is there. */
    mark?: string
  }
}

/** What the menu is about. */
export type Held =
  | { readonly kind: 'passage'; readonly passage: Passage }
  | { readonly kind: 'mark'; readonly id: AnnotationId; readonly where: Where; readonly writing: boolean }

export interface MarkDesk {
  readonly courseId: CourseId
  readonly lessonId: LessonId
  /** For the lesson. */
  readonly lesson: LessonMarks
  /** Of this lesson alone, for the list beside it. */
  readonly marks: readonly Annotation[]
  /** There were marks in it when it was opened: the list beside it is of use. */
  readonly marked: boolean
  readonly held: Held | null
  readonly changes: MarkChanges
  readonly hold: (held: Held | null) => void
  readonly show: (mark: Annotation) => void
  /** Makes a mark of what is selected; a note is opened for writing. */
  readonly mark: (kind: AnnotationKind, color?: AnnotationColor) => void
}

const NONE: readonly Annotation[] = []

/** Lessons whose marks are drawn together: all of a book, else the one. */
const lessonsOf = (view: LessonView | undefined): ReadonlySet<LessonId> | null =>
  view?.kind === 'epub' && view.lessons && view.lessons.length > 1
    ? new Set(view.lessons.map(({ lessonId }) => lessonId))
    : null

export const useMarkDesk = (
  courseId: CourseId,
  lessonId: LessonId,
  view: LessonView | undefined,
): MarkDesk => {
  useAnnotationEvents()
  const book = lessonsOf(view)
  const { data } = useQuery(
    api.annotations.ofCourse.queryOptions({ input: book ? { courseId } : { courseId, lessonId } }),
  )
  const together = useMemo(
    () => (data ? inOrder(book ? data.filter((mark) => book.has(mark.lessonId)) : data) : NONE),
    // The set is made anew at every render; the book it is of does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [data, book?.size],
  )
  const marks = useMemo(() => together.filter((mark) => mark.lessonId === lessonId), [together, lessonId])
  const changes = useMarkChanges(courseId)
  const [held, setHeld] = useState<Held | null>(null)
  const [shown, setShown] = useState<ShownMark | null>(null)
  const show = useCallback(
    (mark: Annotation) => setShown((before) => ({ mark, turn: (before?.turn ?? 0) + 1 })),
    [],
  )

  // The address named a mark to come to: once, when the marks are there.
  const wish = useRouterState({ select: ({ location: { state } }) => state.mark })
  const wishKey = useRouterState({ select: ({ location: { state } }) => state.key })
  const [granted, setGranted] = useState<string | undefined>(undefined)
  const wished =
    wish !== undefined && granted !== wishKey ? together.find(({ id }) => id === wish) : undefined
  if (wished) {
    setGranted(wishKey)
    setShown((before) => ({ mark: wished, turn: (before?.turn ?? 0) + 1 }))
  }

  const [begun, setBegun] = useState<{ lessonId: LessonId; marked: boolean } | null>(null)
  if (data && begun?.lessonId !== lessonId) setBegun({ lessonId, marked: marks.length > 0 })

  const [at, setAt] = useState(lessonId)
  if (at !== lessonId) {
    setAt(lessonId)
    setHeld(null)
    if (shown && shown.mark.lessonId !== lessonId) setShown(null)
  }

  const { create } = changes
  const make = useCallback(
    (kind: AnnotationKind, target: Passage['target'], where: Where, color = lastColor()) => {
      const made = create({ lessonId, kind, color, target })
      if (kind !== 'note') return
      void made.then((mark) => mark && setHeld({ kind: 'mark', id: mark.id, where, writing: true }))
    },
    [create, lessonId],
  )
  const select = useCallback(
    (passage: Passage | null) =>
      setHeld((now) => (passage ? { kind: 'passage', passage } : now?.kind === 'passage' ? null : now)),
    [],
  )
  const press = useCallback(
    (id: string, where: Where) => setHeld({ kind: 'mark', id: id as AnnotationId, where, writing: false }),
    [],
  )
  const mark = useCallback(
    (kind: AnnotationKind, color?: AnnotationColor) => {
      if (held?.kind !== 'passage') return
      const { target, where, clear } = held.passage
      if (color) rememberColor(color)
      setHeld(null)
      make(kind, target, where, color)
      clear()
    },
    [held, make],
  )
  const lesson = useMemo<LessonMarks>(
    () => ({ marks: together, shown, select, press, make }),
    [together, shown, select, press, make],
  )
  const marked = begun?.lessonId === lessonId && begun.marked
  return { courseId, lessonId, lesson, marks, marked, held, changes, hold: setHeld, show, mark }
}
