/** The lesson's plain text over its DOM. Read before anything is added to the lesson: those text nodes stay what they are. */
import { collapseText, type CollapsedText } from '../../../shared/features/annotations/collapsed-text.ts'
import { isSkipped } from '../../../shared/features/annotations/text-anchor.ts'

const skips = (element: Element): boolean =>
  element.hasAttribute('data-slot') || isSkipped(element.localName, [...element.classList])

const textNodes = (lesson: HTMLElement): Text[] => {
  const walker = lesson.ownerDocument.createTreeWalker(
    lesson,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    {
      acceptNode: (node) =>
        node instanceof Element && skips(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    },
  )
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node)
  return nodes
}

export interface Passage {
  readonly start: number
  readonly end: number
}

export class PlainText {
  readonly #nodes: readonly Text[]
  readonly #index: ReadonlyMap<Node, number>
  readonly #collapsed: CollapsedText

  constructor(lesson: HTMLElement) {
    this.#nodes = textNodes(lesson)
    this.#index = new Map(this.#nodes.map((node, index) => [node, index]))
    this.#collapsed = collapseText(this.#nodes.map((node) => node.data))
  }

  get text(): string {
    return this.#collapsed.text
  }

  /** Where a point of the document lies in the text. */
  at(container: Node, offset: number): number {
    const known = this.#index.get(container)
    if (known !== undefined) return this.#collapsed.at(known, offset)
    const point = document.createRange()
    point.setStart(container, offset)
    let low = 0
    let high = this.#nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isAfter(point, this.#nodes[middle])) high = middle
      else low = middle + 1
    }
    return this.#collapsed.at(low, 0)
  }

  /** A range of the document as a passage without white space at its ends; null when there is nothing in it. */
  passage(range: Range): Passage | null {
    let start = this.at(range.startContainer, range.startOffset)
    let end = this.at(range.endContainer, range.endOffset)
    while (start < end && this.text.charAt(start) === ' ') start += 1
    while (end > start && this.text.charAt(end - 1) === ' ') end -= 1
    return start < end ? { start, end } : null
  }

  /** The reverse. A passage whose text is no longer shown has no range. */
  range({ start, end }: Passage): Range | null {
    const first = this.#collapsed.locate(start)
    const last = this.#collapsed.locate(end - 1)
    const from = first && this.#nodes[first.piece]
    const to = last && this.#nodes[last.piece]
    if (!first || !last || !from?.isConnected || !to?.isConnected) return null
    const range = document.createRange()
    range.setStart(from, Math.min(first.offset, from.length))
    range.setEnd(to, Math.min(last.offset + 1, to.length))
    return range
  }
}

/** What was taken out of the lesson counts as before: it has no place to compare. */
const isAfter = (point: Range, node: Text | undefined): boolean =>
  node?.isConnected === true && point.comparePoint(node, 0) >= 0
