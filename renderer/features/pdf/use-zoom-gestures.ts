import { useEffect, type RefObject } from 'react'
import type { PdfEngine } from './pdf-engine.ts'
import { TouchManager } from './pdfjs.ts'
import { accumulate } from './zoom.ts'

/** A mouse wheel's notch; a trackpad reports far smaller steps, and more of them. */
const NOTCH = 30

/** Ctrl with the wheel, a pinch on a trackpad (which says it is Ctrl with the wheel), two fingers on a screen. */
export const useZoomGestures = (
  engine: PdfEngine | null,
  container: RefObject<HTMLDivElement | null>,
): void =>
  useEffect(() => {
    const element = container.current
    if (!engine || !element) return
    const gone = new AbortController()
    let rest = 1
    const zoom = (factor: number, origin: readonly [number, number]) => {
      const next = accumulate(engine.viewer.currentScale, factor, rest)
      rest = next.rest
      if (next.factor !== 1) engine.zoomBy({ factor: next.factor }, origin)
    }
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const origin = [event.clientX, event.clientY] as const
      if (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(event.deltaY) < NOTCH)
        return zoom(Math.exp(-event.deltaY / 100), origin)
      engine.zoomBy({ steps: event.deltaY < 0 ? 1 : -1 }, origin)
    }
    element.addEventListener('wheel', onWheel, { passive: false, signal: gone.signal })
    new TouchManager({
      container: element,
      onPinching: (origin: [number, number], before: number, now: number) => zoom(now / before, origin),
      signal: gone.signal,
    })
    return () => gone.abort()
  }, [engine, container])
