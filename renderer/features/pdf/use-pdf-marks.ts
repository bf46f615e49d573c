/** Marking in a PDF: what is selected, what is drawn, what is pressed, what is gone to. */
import { useEffect, type RefObject } from 'react'
import { lookOf, placed, useLessonMarks } from '../annotations/index.ts'
import type { PdfEngine } from './pdf-engine.ts'

/** Keys extend a selection a letter at a time. */
const PAUSE_MS = 140

/** @param engine null while there are no pages */
export const usePdfMarks = (engine: PdfEngine | null, container: RefObject<HTMLElement | null>): void => {
  const { marks, shown, select, press } = useLessonMarks()

  useEffect(() => {
    engine?.marks.draw(
      placed(marks).flatMap((mark) =>
        mark.target.kind === 'pdf'
          ? [
              {
                id: mark.id,
                page: mark.target.page,
                quads: mark.target.quads,
                color: mark.color,
                look: lookOf(mark),
              },
            ]
          : [],
      ),
    )
  }, [engine, marks])

  useEffect(() => {
    const target = shown?.mark.target
    if (!engine || !shown || target?.kind !== 'pdf') return
    const top = Math.max(...target.quads.map((quad) => quad[1] ?? 0), 0)
    engine.showPlace(target.page, target.quads.length > 0 ? top : null)
    const timer = setTimeout(() => engine.marks.shine(shown.mark.id), 250)
    return () => clearTimeout(timer)
  }, [engine, shown])

  useEffect(() => {
    const element = container.current
    if (!engine || !element) return
    let pressed = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const found = engine.marks.selection()
      if (!found) return select(null)
      const { page, quads, quote, last } = found
      select({
        target: { kind: 'pdf', page, quads, quote },
        where: () => engine.marks.spot(page, last),
        clear: () => document.getSelection()?.removeAllRanges(),
      })
    }
    const onChange = () => {
      clearTimeout(timer)
      const selection = document.getSelection()
      if (selection?.isCollapsed ?? true) return select(null)
      if (!pressed && element.contains(selection?.anchorNode ?? null)) timer = setTimeout(tell, PAUSE_MS)
    }
    const onDown = () => {
      pressed = true
    }
    const onUp = (event: PointerEvent) => {
      if (pressed && event.target instanceof Node && element.contains(event.target)) setTimeout(tell)
      pressed = false
    }
    const onClick = (event: MouseEvent) => {
      if (event.button !== 0 || event.defaultPrevented || !(document.getSelection()?.isCollapsed ?? true))
        return
      if (event.target instanceof Element && event.target.closest('a, button, input')) return
      const hit = engine.marks.at(event.clientX, event.clientY)
      if (hit) press(hit.id, () => engine.marks.spot(hit.page, hit.box))
    }
    document.addEventListener('selectionchange', onChange)
    element.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    element.addEventListener('click', onClick)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
      element.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
      element.removeEventListener('click', onClick)
    }
  }, [engine, container, select, press])
}
