/** Draws small pictures of pages, one at a time so that the pages themselves come first, and keeps the last ones. */
import type { PDFDocumentProxy } from './pdfjs.ts'

/** Longest sides of a picture, CSS pixels. */
const WIDTH = 132
const HEIGHT = 168
const KEPT = 80

export class ThumbnailPainter {
  readonly #document: PDFDocumentProxy
  readonly #kept = new Map<number, HTMLCanvasElement>()
  #last: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(document: PDFDocumentProxy) {
    this.#document = document
  }

  stop(): void {
    this.#stopped = true
    this.#kept.clear()
  }

  /**
   * @param page 1-based
   * @param signal given up before its turn came, a picture is not drawn
   * @returns null when it was given up or cannot be drawn
   */
  async paint(page: number, signal: AbortSignal): Promise<HTMLCanvasElement | null> {
    const kept = this.#kept.get(page)
    if (kept) return kept
    const drawing = this.#last.then(() => (signal.aborted || this.#stopped ? null : this.#draw(page)))
    this.#last = drawing.catch(() => null)
    return drawing.catch(() => null)
  }

  async #draw(number: number): Promise<HTMLCanvasElement> {
    const page = await this.#document.getPage(number)
    const whole = page.getViewport({ scale: 1 })
    const scale = Math.min(WIDTH / whole.width, HEIGHT / whole.height)
    const ratio = Math.min(2, window.devicePixelRatio)
    const viewport = page.getViewport({ scale: scale * ratio })
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(viewport.width))
    canvas.height = Math.max(1, Math.round(viewport.height))
    canvas.style.width = `${String(Math.round(whole.width * scale))}px`
    canvas.style.height = `${String(Math.round(whole.height * scale))}px`
    await page.render({ canvas, viewport }).promise
    this.#kept.set(number, canvas)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return canvas
  }
}
