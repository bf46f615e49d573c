/** Turning pages with the mouse: a click at the side, a turn of the wheel. Swipes are foliate's own. */
import type { Turn } from './keys.ts'

/** The outer part of the page, on each side, that turns it. */
const EDGE = 0.22
/** Wheel travel that counts as one page, and the rest after it, so that one flick turns one page. */
const TRAVEL = 40
const REST_MS = 260

/** Which way a click at `x` of `width` turns, null in the middle. */
export const edgeOf = (x: number, width: number): Turn | null =>
  x < width * EDGE ? 'left' : x > width * (1 - EDGE) ? 'right' : null

/** Where in the window of book.html an event in a chapter happened: its frame is as wide as all its pages. */
const xInBook = (event: MouseEvent, chapter: Document): number =>
  event.clientX + (chapter.defaultView?.frameElement?.getBoundingClientRect().left ?? 0)

export const watchEdges = (chapter: Document, isScrolled: () => boolean, turn: (turn: Turn) => void): void =>
  chapter.addEventListener('click', (event) => {
    const target = event.target as Partial<Element> | null
    if (isScrolled() || event.button !== 0 || event.defaultPrevented) return
    if (target?.closest?.('a, area, button, input, select, textarea, audio, video, summary, label')) return
    if (!(chapter.getSelection()?.isCollapsed ?? true)) return
    const edge = edgeOf(xInBook(event, chapter), window.innerWidth)
    if (edge) turn(edge)
  })

export interface WheelTurns {
  /** Whether scrolling on goes to the next or previous chapter: always when paginated, at its ends when scrolled. */
  turnsNow(direction: 'next' | 'previous'): boolean
  turn(turn: Turn): void
}

/** One listener for book.html and all chapters, which share the travel. */
export const wheelTurner = (turns: WheelTurns, now: () => number = () => performance.now()) => {
  let travel = 0
  let quietUntil = 0
  return (event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'ctrlKey' | 'preventDefault'>): void => {
    if (event.ctrlKey) return
    const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY
    const direction = delta > 0 ? 'next' : 'previous'
    if (delta === 0 || !turns.turnsNow(direction)) {
      travel = 0
      return
    }
    event.preventDefault()
    if (now() < quietUntil) return
    travel = Math.sign(travel) === Math.sign(delta) ? travel + delta : delta
    if (Math.abs(travel) < TRAVEL) return
    travel = 0
    quietUntil = now() + REST_MS
    turns.turn(direction)
  }
}
