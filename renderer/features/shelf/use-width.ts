import { useEffect, useState, type RefObject } from 'react'

interface Place {
  /** Inner width of the element. */
  readonly width: number
  /** Distance from the top of what scrolls to the top of the element. */
  readonly top: number
}

/** Where an element lies in its scroller, kept up to date. Both 0 before the first layout. */
export const useWidth = (
  element: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): Place => {
  const [place, setPlace] = useState<Place>({ width: 0, top: 0 })
  useEffect(() => {
    const inner = element.current
    const outer = scroller.current
    if (!inner || !outer) return
    const look = (): void => {
      const top = Math.round(
        inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop,
      )
      const width = Math.floor(inner.clientWidth)
      setPlace((before) => (before.width === width && before.top === top ? before : { width, top }))
    }
    look()
    const observer = new ResizeObserver(look)
    // What stands above pushes it down: watch the siblings' heights through the scroller's children.
    for (const watched of [outer, inner, ...outer.children]) observer.observe(watched)
    return () => observer.disconnect()
  }, [element, scroller])
  return place
}
