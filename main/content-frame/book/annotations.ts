/** The learner's marks in a book: drawn over its chapters, pressed, shown; and what is selected to become one. */
import { Overlayer } from 'foliate-js/overlayer.js'
import type { View } from 'foliate-js/view.js'
import { wordsRange } from './words-range.ts'
import { CONTEXT, QUOTE_MAX } from '../../../shared/features/annotations/limits.ts'
import type { AppMessage, FrameMessage } from '../../../shared/features/study/frame-protocol.ts'

export type MarkToDraw = Extract<AppMessage, { type: 'marks-to-draw' }>['marks'][number]
type Told = Extract<FrameMessage, { type: 'selection' | 'mark' | 'marks-drawn' }>
type Rect = Extract<FrameMessage, { type: 'mark' }>['rect']

const PAUSE_MS = 140
const SHINE_MS = 1800

interface Draw {
  draw(how: typeof Overlayer.highlight, options?: Record<string, unknown>): void
  annotation: { value: string }
}
interface Pressed {
  value: string
  range: Range
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** The last line of a range, in pixels of book.html: a chapter's frame is as wide as all its pages. */
const lastLineOf = (range: Range): Rect => {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
  const line = lines.at(-1) ?? range.getBoundingClientRect()
  const frame = range.startContainer.ownerDocument?.defaultView?.frameElement?.getBoundingClientRect()
  const { width, height } = line
  return { top: line.top + (frame?.top ?? 0), left: line.left + (frame?.left ?? 0), width, height }
}

const textAround = (range: Range, side: 'before' | 'after'): string => {
  const { ownerDocument } = range.startContainer
  if (!ownerDocument) return ''
  const around = ownerDocument.createRange()
  around.selectNodeContents(ownerDocument.body)
  if (side === 'before') around.setEnd(range.startContainer, range.startOffset)
  else around.setStart(range.endContainer, range.endOffset)
  const text = oneLine(around.toString())
  return side === 'before' ? text.slice(-CONTEXT) : text.slice(0, CONTEXT)
}

export class BookAnnotations {
  readonly #view: View
  readonly #post: (message: Told) => void
  readonly #chapters = new Map<number, Document>()
  #marks = new Map<string, MarkToDraw>()
  #shining: string | null = null
  #pressed = false
  #last = 'null'

  constructor(view: View, post: (message: Told) => void) {
    this.#view = view
    this.#post = post
    view.addEventListener('draw-annotation', (event) => this.#paint((event as CustomEvent<Draw>).detail))
    view.addEventListener('show-annotation', (event) => this.#press((event as CustomEvent<Pressed>).detail))
    view.addEventListener('create-overlay', (event) => {
      const { index } = (event as CustomEvent<{ index: number }>).detail
      for (const value of this.#marks.keys())
        if (this.#view.resolveNavigation(value)?.index === index) void this.#redraw(value)
    })
  }

  /** Draws these and no others. */
  async draw(marks: readonly MarkToDraw[]): Promise<void> {
    const next = new Map(
      marks.flatMap((mark) => ('cfi' in mark.range ? [[mark.range.cfi, mark] as const] : [])),
    )
    const gone = [...this.#marks.keys()].filter((value) => !next.has(value))
    this.#marks = next
    for (const value of gone) await this.#view.deleteAnnotation({ value }).catch(() => undefined)
    for (const value of next.keys()) await this.#redraw(value)
    this.#post({ type: 'marks-drawn', marks: marks.map(({ id }) => ({ id, top: null })) })
  }

  /** Goes to a mark and lets it shine. */
  async show(id: string): Promise<void> {
    const value = [...this.#marks].find(([, mark]) => mark.id === id)?.[0]
    if (value === undefined) return
    await this.#view.goTo(value)
    this.#shining = value
    await this.#redraw(value)
    setTimeout(() => {
      this.#shining = null
      void this.#redraw(value)
    }, SHINE_MS)
  }

  unselect(): void {
    for (const chapter of this.#chapters.values()) chapter.getSelection()?.removeAllRanges()
  }

  /** Told now what has not been told yet: a key that acts on the selection follows it. */
  flush(): void {
    for (const [index, chapter] of this.#chapters) this.#tell(index, chapter)
  }

  /** A press that hit a mark must not turn the page as well. Answers once for each. */
  tookPress(): boolean {
    const took = this.#pressed
    this.#pressed = false
    return took
  }

  /** A chapter was opened: what is selected in it is told. */
  watch(chapter: Document, index: number): void {
    this.#chapters.clear()
    this.#chapters.set(index, chapter)
    let timer: ReturnType<typeof setTimeout> | undefined
    let down = false
    const tell = () => this.#tell(index, chapter)
    chapter.addEventListener('selectionchange', () => {
      clearTimeout(timer)
      if (chapter.getSelection()?.isCollapsed ?? true) tell()
      else if (!down) timer = setTimeout(tell, PAUSE_MS)
    })
    chapter.addEventListener('pointerdown', () => {
      down = true
    })
    for (const name of ['pointerup', 'pointercancel'] as const)
      chapter.addEventListener(name, () => {
        down = false
        // The browser settles the selection after the event.
        setTimeout(tell)
      })
  }

  #tell(index: number, chapter: Document): void {
    const selection = chapter.getSelection()
    const selected = selection && !selection.isCollapsed && selection.rangeCount > 0
    const range = selected ? wordsRange(selection.getRangeAt(0)) : null
    const exact = range ? oneLine(range.toString()).trim() : ''
    const cfi = range && exact !== '' ? this.#view.getCFI(index, range) : ''
    const told: Extract<Told, { type: 'selection' }> = {
      type: 'selection',
      selection:
        range && cfi !== '' && cfi.length <= 4096
          ? {
              range: { cfi },
              exact: exact.slice(0, QUOTE_MAX),
              prefix: textAround(range, 'before'),
              suffix: textAround(range, 'after'),
              rect: lastLineOf(range),
            }
          : null,
    }
    const said = JSON.stringify(told.selection && [told.selection.range, told.selection.rect])
    if (said === this.#last) return
    this.#last = said
    this.#post(told)
  }

  async #redraw(value: string): Promise<void> {
    // A place that this edition of the book does not have is drawn nowhere.
    await this.#view.addAnnotation({ value }).catch(() => undefined)
  }

  #paint({ draw, annotation }: Draw): void {
    const mark = this.#marks.get(annotation.value)
    if (!mark) return
    const lined = mark.look === 'underline' || mark.look === 'bookmark'
    const shines = this.#shining === annotation.value
    draw((rects) => {
      const drawn = lined && !shines ? Overlayer.underline(rects, { width: 2 }) : Overlayer.highlight(rects)
      drawn.style.fill = shines ? 'var(--shine)' : `var(--${mark.color}${lined ? '-line' : ''})`
      drawn.style.opacity = '1'
      drawn.style.mixBlendMode = lined && !shines ? 'normal' : 'var(--mark-blend)'
      return drawn
    })
  }

  #press({ value, range }: Pressed): void {
    const mark = this.#marks.get(value)
    if (!mark) return
    this.#pressed = true
    this.#post({ type: 'mark', id: mark.id, rect: lastLineOf(range) })
  }
}
