/** Tells the app what is selected: at once when the pointer is lifted, soon while keys extend it. */
import { CONTEXT, QUOTE_MAX } from '../../../shared/features/annotations/limits.ts'
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import type { PlainText } from './plain-text.ts'

type Told = Extract<FrameMessage, { type: 'selection' }>

/** Keys extend a selection a letter at a time. */
const PAUSE_MS = 140

/** The line a menu belongs to: the last one of the selection. */
export const lastLineOf = (range: Range): { top: number; left: number; width: number; height: number } => {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
  const { top, left, width, height } = lines.at(-1) ?? range.getBoundingClientRect()
  return { top: top + window.scrollY, left: left + window.scrollX, width, height }
}

const read = (lesson: HTMLElement, text: PlainText): Told['selection'] => {
  const selection = lesson.ownerDocument.getSelection()
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  if (!range || !lesson.contains(range.commonAncestorContainer)) return null
  const passage = text.passage(range)
  if (!passage) return null
  const { start, end } = passage
  return {
    range: passage,
    exact: text.text.slice(start, Math.min(end, start + QUOTE_MAX)),
    prefix: text.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.text.slice(end, end + CONTEXT),
    rect: lastLineOf(range),
  }
}

/** @returns tells now what has not been told yet: a key that acts on the selection follows it */
export const watchSelection = (
  lesson: HTMLElement,
  text: PlainText,
  tell: (message: Told) => void,
): (() => void) => {
  const page = lesson.ownerDocument
  let timer = 0
  let pressed = false
  let last = 'null'
  const now = () => {
    clearTimeout(timer)
    timer = 0
    const selection = read(lesson, text)
    const said = JSON.stringify(selection)
    if (said === last) return
    last = said
    tell({ type: 'selection', selection })
  }
  page.addEventListener('selectionchange', () => {
    clearTimeout(timer)
    const gone = page.getSelection()?.isCollapsed ?? true
    // Pressing elsewhere takes a selection away, and that is seen at once.
    if (gone) now()
    else if (!pressed) timer = window.setTimeout(now, PAUSE_MS)
  })
  page.addEventListener('pointerdown', () => {
    pressed = true
  })
  for (const name of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(name, () => {
      pressed = false
      // The browser settles the selection after the event.
      setTimeout(now)
    })
  return now
}
