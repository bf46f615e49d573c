/**
 * Draws the learner's marks with the CSS Custom Highlight API: the lesson's elements stay as they are.
 * @see https://drafts.csswg.org/css-highlight-api-1/
 */
import { findQuote } from '../../../shared/features/annotations/find-quote.ts'
import type { AppMessage, FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import type { PlainText } from './plain-text.ts'
import { lastLineOf } from './selection.ts'

export type MarkToDraw = Extract<AppMessage, { type: 'marks-to-draw' }>['marks'][number]
type Drawn = Extract<FrameMessage, { type: 'marks-drawn' }>
type Pressed = Extract<FrameMessage, { type: 'mark' }>

const SHINE_MS = 1800

interface Placed {
  readonly id: string
  readonly range: Range
  readonly start: number
  readonly end: number
  readonly pressable: boolean
}

export class Marks {
  readonly #text: PlainText
  readonly #tell: (message: Drawn | Pressed) => void
  #told: readonly string[] = []
  #placed = new Map<string, Placed>()
  #last = ''
  #shine = 0

  constructor(text: PlainText, tell: (message: Drawn | Pressed) => void) {
    this.#text = text
    this.#tell = tell
  }

  /** Draws these and no others. */
  draw(marks: readonly MarkToDraw[]): void {
    const layers = new Map<string, Range[]>()
    this.#placed = new Map()
    this.#told = marks.map(({ id }) => id)
    for (const mark of marks) {
      if (!('start' in mark.range)) continue
      const passage = findQuote(this.#text.text, mark.range, mark.quote)
      const range = passage && this.#text.range(passage)
      if (!range) continue
      const pressable = mark.look !== 'bookmark'
      this.#placed.set(mark.id, { id: mark.id, range, ...passage, pressable })
      if (pressable)
        layers.set(`${mark.look}-${mark.color}`, [...(layers.get(`${mark.look}-${mark.color}`) ?? []), range])
    }
    for (const name of [...CSS.highlights.keys()])
      if (name !== 'shine' && !layers.has(name)) CSS.highlights.delete(name)
    for (const [name, ranges] of layers) CSS.highlights.set(name, new Highlight(...ranges))
    this.#last = ''
    this.tellPlaces()
  }

  /** Says where the marks are, if that is new: a changed layout moves them. */
  tellPlaces(): void {
    if (this.#told.length === 0 && this.#last === '') return
    const marks = this.#told.map((id) => ({ id, top: this.#topOf(id) }))
    const said = JSON.stringify(marks)
    if (said === this.#last) return
    this.#last = said
    this.#tell({ type: 'marks-drawn', marks })
  }

  /** Lets a mark shine, and says where it is. */
  show(id: string): void {
    const range = this.#placed.get(id)?.range
    for (let details = parentDetails(range); details; details = parentDetails(details.parentElement))
      details.open = true
    if (range) {
      clearTimeout(this.#shine)
      const shine = new Highlight(range)
      shine.priority = 1
      CSS.highlights.set('shine', shine)
      this.#shine = window.setTimeout(() => CSS.highlights.delete('shine'), SHINE_MS)
    }
    this.#tell({ type: 'marks-drawn', marks: [{ id, top: this.#topOf(id) }] })
  }

  /** Tells a press on a mark; links and buttons keep theirs. */
  watch(lesson: HTMLElement): void {
    lesson.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (event.button !== 0 || event.defaultPrevented || target?.closest('a, button, summary, input')) return
      if (!(lesson.ownerDocument.getSelection()?.isCollapsed ?? true)) return
      const mark = this.#at(event.clientX, event.clientY)
      if (mark) this.#tell({ type: 'mark', id: mark.id, rect: lastLineOf(mark.range) })
    })
  }

  #topOf(id: string): number | null {
    const range = this.#placed.get(id)?.range
    if (!range) return null
    const first = range.getClientRects()[0] ?? range.getBoundingClientRect()
    return Math.round(first.top + window.scrollY)
  }

  /** The shortest mark at a point: of two that overlap, the one that is harder to reach. */
  #at(x: number, y: number): Placed | null {
    const caret = document.caretPositionFromPoint(x, y)
    if (!caret) return null
    const at = this.#text.at(caret.offsetNode, caret.offset)
    const hit = (mark: Placed): boolean =>
      mark.pressable &&
      mark.start <= at &&
      at <= mark.end &&
      [...mark.range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      )
    return (
      [...this.#placed.values()].filter(hit).sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
    )
  }
}

const parentDetails = (from: Range | Element | null | undefined): HTMLDetailsElement | null => {
  const node = from instanceof Range ? from.startContainer.parentElement : from
  return node?.closest<HTMLDetailsElement>('details:not([open])') ?? null
}
