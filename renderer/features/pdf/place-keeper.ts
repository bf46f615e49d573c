/**
 * Knows where the reader is and brings them back. pdf.js takes every page for as large as the first until it has
 * read it, so a place far on moves while pages become known: until then, and until the reader moves, it is held.
 */
import { edgeOf, placeAt, type PageBox, type PagePosition } from './place.ts'
import { ScrollMode, type PDFViewer } from './pdfjs.ts'

/** Scrolling that is none: a place kept through a change of size lands within this many pixels. */
const SLACK = 3

export class PlaceKeeper {
  readonly #viewer: PDFViewer
  #held: { page: number; offset: number } | null = null

  constructor(viewer: PDFViewer) {
    this.#viewer = viewer
    const { container } = viewer
    // Only a person's own doing lets go; a scroll event alone may come from pages growing.
    for (const name of ['wheel', 'pointerdown', 'touchmove', 'keydown'])
      container.addEventListener(name, () => this.release(), { passive: true })
  }

  /** Shows a place and keeps showing it until `release`. */
  hold(place: { page: number; offset: number }): void {
    this.#held = place
    this.restore()
  }

  release(): void {
    this.#held = null
  }

  /** After the layout changed. */
  restore(): void {
    if (!this.#held) return
    const { page, offset } = this.#held
    if (this.#viewer.currentPageNumber !== page) this.#viewer.currentPageNumber = page
    const box = this.#box(page)
    const edge = box ? edgeOf(box, offset) : 0
    const { container } = this.#viewer
    if (box && Math.abs(container.scrollTop - edge) > SLACK) container.scrollTop = edge
  }

  now(): PagePosition {
    const pages = Math.max(1, this.#viewer.pagesCount)
    const { container } = this.#viewer
    if (this.#held) return { kind: 'page', pages, ...this.#held }
    if (this.#viewer.scrollMode === ScrollMode.PAGE) {
      const page = this.#viewer.currentPageNumber
      const box = this.#box(page)
      return { kind: 'page', pages, page, offset: placeAt(1, () => box, container.scrollTop).offset }
    }
    return { kind: 'page', pages, ...placeAt(pages, (page) => this.#box(page), container.scrollTop) }
  }

  /** Whether the last page is on screen, or the end of scrolling is reached. */
  atEnd(): boolean {
    const { container, pagesCount } = this.#viewer
    const box = this.#box(pagesCount)
    if (!box) return false
    const foot = container.scrollTop + container.clientHeight
    return foot >= box.top + box.height / 2 && container.scrollTop < box.top + box.height
  }

  #box(page: number): PageBox | null {
    const view = this.#viewer.getPageView(page - 1) as { div?: HTMLElement } | undefined
    const div = view?.div
    if (!div?.isConnected) return null
    // In a spread a page stands in a block of its own: measured from the container, whatever is between.
    const { container } = this.#viewer
    const top = div.getBoundingClientRect().top - container.getBoundingClientRect().top + container.scrollTop
    return { top: top - container.clientTop, height: div.offsetHeight }
  }
}
