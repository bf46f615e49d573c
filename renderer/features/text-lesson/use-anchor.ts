/**
 * Keeps the learner's place while a text changes its shape. The place is the truth, pixels follow it: each new
 * layout (a font, a picture, another type size, another window) is scrolled to the same words. Only the
 * learner's own scrolling changes the place.
 */
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { positionAt, topFor, type TextLayout, type TextPosition } from './anchor.ts'

/** How much of the end may be out of sight and the lesson still counts as read: its bottom margin. */
const END_SLACK = 56

interface Options {
  readonly scroller: RefObject<HTMLElement | null>
  /** The element that is as tall as the frame; what stands above it in the scroller does not move with the text. */
  readonly page: RefObject<HTMLElement | null>
  readonly start: TextPosition | null
  /** The learner moved. `atEnd`: the last line is in sight. */
  readonly onMove: (position: TextPosition, atEnd: boolean) => void
}

export interface Anchor {
  /** The text was laid out: `fits` when all of it is in sight at once. */
  layOut(layout: TextLayout): { fits: boolean }
  /** Goes to a distance from the top of the text, and that is the new place. */
  goTo(top: number): void
}

export const useAnchor = ({ scroller, page, start, onMove }: Options): Anchor => {
  const place = useRef<TextPosition>(start ?? { kind: 'text', block: 0, offset: 0, fraction: 0 })
  const layout = useRef<TextLayout | null>(null)
  /** Where the view stood when place and pixels last agreed: anything else is the learner's scrolling. */
  const agreed = useRef(0)
  const latest = useRef(onMove)
  useEffect(() => {
    latest.current = onMove
  })

  const above = useCallback(() => page.current?.offsetTop ?? 0, [page])
  /** Pixels follow the place. */
  const follow = useCallback(() => {
    const view = scroller.current
    if (!view || !layout.current) return
    const top = topFor(layout.current, place.current)
    view.scrollTop = top <= 0 ? 0 : above() + top
    agreed.current = view.scrollTop
  }, [scroller, above])
  /** The place follows the pixels. */
  const read = useCallback(() => {
    const view = scroller.current
    if (!view || !layout.current) return
    agreed.current = view.scrollTop
    const top = view.scrollTop - above()
    place.current = positionAt(layout.current, top, view.clientHeight)
    latest.current(place.current, top + view.clientHeight >= layout.current.height - END_SLACK)
  }, [scroller, above])
  /** Takes note of scrolling, also of that whose event has not come yet: a new layout must not undo it. */
  const notice = useCallback(() => {
    if (Math.abs((scroller.current?.scrollTop ?? 0) - agreed.current) >= 1) read()
  }, [scroller, read])

  useEffect(() => {
    const view = scroller.current
    if (!view) return
    const onResize = () => {
      notice()
      follow()
    }
    view.addEventListener('scroll', notice, { passive: true })
    const observer = new ResizeObserver(onResize)
    observer.observe(view)
    return () => {
      view.removeEventListener('scroll', notice)
      observer.disconnect()
    }
  }, [scroller, notice, follow])

  return {
    layOut: useCallback(
      (next) => {
        notice()
        layout.current = next
        // The page must have its new height before it can be scrolled there.
        if (page.current) page.current.style.height = `${String(next.height)}px`
        follow()
        return { fits: (scroller.current?.clientHeight ?? 0) >= next.height - END_SLACK }
      },
      [notice, follow, scroller, page],
    ),
    goTo: useCallback(
      (top) => {
        const view = scroller.current
        if (!view || !layout.current) return
        view.scrollTop = above() + Math.max(0, top)
        read()
      },
      [scroller, above, read],
    ),
  }
}
