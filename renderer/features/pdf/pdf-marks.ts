/** The learner's marks on the pages of a PDF: a layer per page between the picture and the words. */
import type { Annotation } from '../../../shared/features/annotations/model.ts'
import { boxOf, linesOf, quadOf, type Box, type PageGeometry } from './mark-shapes.ts'
import type { EventBus, PDFViewer } from './pdfjs.ts'

export interface PdfSelection {
  readonly page: number
  readonly quads: number[][]
  readonly quote: { exact: string; prefix: string; suffix: string }
  /** The last line, in shares of its page. */
  readonly last: Box
}

export interface DrawnMark {
  readonly id: string
  readonly page: number
  readonly quads: readonly (readonly number[])[]
  readonly color: Annotation['color']
  readonly look: 'highlight' | 'underline' | 'note' | 'bookmark'
}

interface PageView {
  readonly div: HTMLElement
  readonly viewport: PageGeometry
}

const LAYER = 'mark-layer'
const SHINE_MS = 1800
const QUOTE_MAX = 4000
const CONTEXT = 64

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

export class PdfMarks {
  readonly #viewer: PDFViewer
  #byPage = new Map<number, DrawnMark[]>()

  constructor(viewer: PDFViewer, bus: EventBus) {
    this.#viewer = viewer
    // pdf.js empties a page when it draws it anew: at another size, turned, or back in sight.
    bus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => this.#drawPage(pageNumber))
  }

  /** Draws these and no others. */
  draw(marks: readonly DrawnMark[]): void {
    const before = [...this.#byPage.keys()]
    this.#byPage = Map.groupBy(marks, (mark) => mark.page)
    for (const page of new Set([...before, ...this.#byPage.keys()])) this.#drawPage(page)
  }

  /** The mark at a point of the window; of several the smallest. */
  at(x: number, y: number): { id: string; page: number; box: Box } | null {
    const div = document.elementFromPoint(x, y)?.closest<HTMLElement>('.page[data-page-number]')
    const page = Number(div?.dataset['pageNumber'])
    const view = this.#page(page)
    if (!div || !view) return null
    const area = div.getBoundingClientRect()
    const [px, py] = [(x - area.left) / area.width, (y - area.top) / area.height]
    const size = (box: Box): number => (box.right - box.left) * (box.bottom - box.top)
    const hits = (this.#byPage.get(page) ?? []).flatMap((mark) =>
      mark.quads
        .map((quad) => boxOf(quad, view.viewport))
        .filter((box) => px >= box.left && px <= box.right && py >= box.top && py <= box.bottom)
        .map((box) => ({ id: mark.id, page, box })),
    )
    return hits.sort((a, b) => size(a.box) - size(b.box))[0] ?? null
  }

  /** A box of a page as it lies in the window now. */
  spot(page: number, box: Box): DOMRect | null {
    const area = this.#page(page)?.div.getBoundingClientRect()
    if (!area) return null
    const { left, top, width, height } = area
    return new DOMRect(
      left + box.left * width,
      top + box.top * height,
      (box.right - box.left) * width,
      (box.bottom - box.top) * height,
    )
  }

  /** What is selected on the pages: on the first of them, where there are several. */
  selection(): PdfSelection | null {
    const selection = document.getSelection()
    const range =
      selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    const from = range?.startContainer.parentElement?.closest<HTMLElement>('.page[data-page-number]')
    if (!range || !from || !this.#viewer.container.contains(from)) return null
    const layer = from.querySelector('.textLayer')
    const page = Number(from.dataset['pageNumber'])
    const view = this.#page(page)
    const exact = oneLine(range.toString()).trim()
    if (!view || !layer || exact === '') return null
    const area = from.getBoundingClientRect()
    // The page may be shown at another size than the one it was last drawn at.
    const scale = view.viewport.width / area.width
    const lines = linesOf(
      [...range.getClientRects()]
        .filter((box) => box.top < area.bottom && box.bottom > area.top && box.width < area.width * 0.98)
        .map((box) => ({
          left: (box.left - area.left) * scale,
          right: (box.right - area.left) * scale,
          top: (box.top - area.top) * scale,
          bottom: (box.bottom - area.top) * scale,
        })),
    )
    const quads = lines.slice(0, 500).map((line) => quadOf(line, view.viewport))
    const last = quads.at(-1)
    if (!last) return null
    const around = document.createRange()
    around.selectNodeContents(layer)
    around.setEnd(range.startContainer, range.startOffset)
    const prefix = oneLine(around.toString()).slice(-CONTEXT)
    around.selectNodeContents(layer)
    if (layer.contains(range.endContainer)) around.setStart(range.endContainer, range.endOffset)
    else around.collapse(false)
    const suffix = oneLine(around.toString()).slice(0, CONTEXT)
    return {
      page,
      quads,
      quote: { exact: exact.slice(0, QUOTE_MAX), prefix, suffix },
      last: boxOf(last, view.viewport),
    }
  }

  /** Lets a mark shine, once its page is drawn. */
  shine(id: string): void {
    const found = [...this.#viewer.container.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`)]
    for (const element of found) element.classList.add('shine')
    setTimeout(() => {
      for (const element of found) element.classList.remove('shine')
    }, SHINE_MS)
  }

  #page(page: number): PageView | null {
    if (!Number.isInteger(page) || page < 1) return null
    return (this.#viewer.getPageView(page - 1) as PageView | undefined) ?? null
  }

  #drawPage(page: number): void {
    const view = this.#page(page)
    if (!view?.div.isConnected) return
    view.div.querySelector(`:scope > .${LAYER}`)?.remove()
    const marks = this.#byPage.get(page)
    if (!marks || marks.length === 0) return
    const layer = document.createElement('div')
    layer.className = LAYER
    layer.setAttribute('aria-hidden', 'true')
    const percent = (share: number): string => `${String(share * 100)}%`
    for (const mark of marks) {
      for (const quad of mark.quads) {
        const { left, top, right, bottom } = boxOf(quad, view.viewport)
        const element = document.createElement('i')
        element.dataset['mark'] = mark.id
        element.dataset['color'] = mark.color
        element.dataset['look'] = mark.look
        Object.assign(element.style, {
          left: percent(left),
          top: percent(top),
          width: percent(right - left),
          height: percent(bottom - top),
        })
        layer.append(element)
      }
    }
    // Below the words, which take the pointer, and above the picture.
    const picture = view.div.querySelector(':scope > .canvasWrapper')
    if (picture) picture.after(layer)
    else view.div.append(layer)
  }
}
