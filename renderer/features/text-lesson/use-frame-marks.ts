/** The learner's marks in a text's frame: what is selected in it, what is drawn in it, and where that stands. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { AppMessage, FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import { lookOf, placed, useLessonMarks, type Where } from '../annotations/index.ts'

/** A mark that is gone to stands this share of the window below its upper edge. */
const EYE_LEVEL = 0.28

interface Options {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly post: (message: AppMessage) => void
  /** The text has been laid out. */
  readonly ready: boolean
  readonly goTo: (top: number) => void
  readonly scroller: RefObject<HTMLElement | null>
}

interface FrameMarks {
  /** Tops of the marks that were found, CSS px from the top of the text. */
  readonly tops: ReadonlyMap<string, number>
  readonly onMessage: (message: FrameMessage) => void
}

type Rect = Extract<FrameMessage, { type: 'mark' }>['rect']

export const useFrameMarks = ({ frame, post, ready, goTo, scroller }: Options): FrameMarks => {
  const { marks, shown, select, press } = useLessonMarks()
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map())
  const going = useRef<string | null>(null)

  useEffect(() => {
    if (!ready) return
    post({
      type: 'marks-to-draw',
      marks: placed(marks).flatMap((mark) => {
        const { id, color, target } = mark
        if (target.kind !== 'text') return []
        const { start, end, quote } = target
        return [{ id, color, range: { start, end }, quote, look: lookOf(mark) }]
      }),
    })
  }, [ready, post, marks])

  useEffect(() => {
    if (!ready || !shown) return
    going.current = shown.mark.id
    post({ type: 'show-mark', id: shown.mark.id })
  }, [ready, post, shown])

  /** A rectangle of the frame as one of the window, wherever the text has been scrolled to by then. */
  const whereOf = useCallback(
    (rect: Rect): Where =>
      () => {
        const box = frame.current?.getBoundingClientRect()
        return box ? { ...rect, top: rect.top + box.top, left: rect.left + box.left } : null
      },
    [frame],
  )

  const onMessage = (message: FrameMessage): void => {
    switch (message.type) {
      case 'selection': {
        const { selection } = message
        if (!selection || !('start' in selection.range)) return select(null)
        const { range, exact, prefix, suffix, rect } = selection
        return select({
          target: { kind: 'text', ...range, quote: { exact, prefix, suffix } },
          where: whereOf(rect),
          clear: () => post({ type: 'unselect' }),
        })
      }
      case 'mark':
        return press(message.id, whereOf(message.rect))
      case 'marks-drawn': {
        const id = going.current
        const there = message.marks.find((mark) => mark.id === id)?.top
        if (typeof there === 'number') {
          going.current = null
          goTo(there - (scroller.current?.clientHeight ?? 0) * EYE_LEVEL)
        }
        if (message.marks.length === 1 && marks.length > 1) return
        return setTops(
          new Map(message.marks.flatMap(({ id: each, top }) => (top === null ? [] : [[each, top] as const]))),
        )
      }
      default:
        return
    }
  }
  return { tops, onMessage }
}
