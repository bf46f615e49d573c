/** The learner's marks in a book's frame: what is selected in it, drawn in it, pressed in it, gone to. */
import { useCallback, useEffect, type RefObject } from 'react'
import type { AppMessage, FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import { lookOf, placed, useLessonMarks, type Where } from '../annotations/index.ts'

interface Options {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly post: (message: AppMessage) => void
  /** The book is open at a place. */
  readonly ready: boolean
}

type Rect = Extract<FrameMessage, { type: 'mark' }>['rect']

export const useBookMarks = ({ frame, post, ready }: Options) => {
  const { marks, shown, select, press } = useLessonMarks()

  useEffect(() => {
    if (!ready) return
    post({
      type: 'marks-to-draw',
      marks: placed(marks).flatMap((mark) => {
        const { id, color, target } = mark
        if (target.kind !== 'epub') return []
        return [{ id, color, range: { cfi: target.cfi }, quote: target.quote, look: lookOf(mark) }]
      }),
    })
  }, [ready, post, marks])

  useEffect(() => {
    if (ready && shown?.mark.target.kind === 'epub') post({ type: 'show-mark', id: shown.mark.id })
  }, [ready, post, shown])

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
        if (!selection || !('cfi' in selection.range)) return select(null)
        const { range, exact, prefix, suffix, rect } = selection
        return select({
          target: { kind: 'epub', cfi: range.cfi, quote: { exact, prefix, suffix } },
          where: whereOf(rect),
          clear: () => post({ type: 'unselect' }),
        })
      }
      case 'mark':
        return press(message.id, whereOf(message.rect))
      default:
        return
    }
  }
  return { onMessage }
}
