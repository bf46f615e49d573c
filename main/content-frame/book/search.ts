/** Searches the whole book, a chapter at a time, without holding up reading. */
import { Overlayer } from 'foliate-js/overlayer.js'
import { textWalker } from 'foliate-js/text-walker.js'
import type { View } from 'foliate-js/view.js'
import type { FrameMessage } from '../../../shared/features/study/frame-protocol.ts'
import { findText, type FindOptions, type Found } from './find-text.ts'

/** More hits than this help nobody; the app says that there are more. */
export const MOST_HITS = 500
/** foliate draws an annotation with this prefix as a search hit. */
const PREFIX = 'foliate-search:'

type Hit = Extract<FrameMessage, { type: 'search-hit' }>
type Done = Extract<FrameMessage, { type: 'search-done' }>

/** Hits look like a marker pen, in the theme's own colour (book.css). */
export const drawHitsAsMarker = (): void => {
  Overlayer.outline = (rects) => {
    const drawn = Overlayer.highlight(rects, { padding: 1 })
    drawn.style.fill = 'var(--hit)'
    return drawn
  }
}

/** How long a place that was gone to stays lit. */
const SHOWN_MS = 4000

const breathe = () => new Promise((resolve) => setTimeout(resolve))

export class BookSearch {
  readonly #view: View
  readonly #post: (message: Hit | Done) => void
  readonly #drawn = new Map<number, string[]>()
  #running: AbortController | null = null

  constructor(view: View, post: (message: Hit | Done) => void) {
    this.#view = view
    this.#post = post
    view.addEventListener('create-overlay', (event) => {
      const { index } = (event as CustomEvent<{ index: number }>).detail
      for (const value of this.#drawn.get(index) ?? []) void view.addAnnotation({ value })
    })
  }

  /** Replaces the search before it. */
  async run(query: string, options: FindOptions): Promise<void> {
    this.#running?.abort()
    for (const values of this.#drawn.values())
      for (const value of values) void this.#view.deleteAnnotation({ value })
    this.#drawn.clear()
    if (!query.trim()) return
    const running = new AbortController()
    this.#running = running
    let hits = 0
    const { sections } = this.#view.book
    for (const index of sections.keys()) {
      if (hits >= MOST_HITS) break
      await breathe()
      const found = await this.#inSection(index, query, options, MOST_HITS - hits)
      if (running.signal.aborted) return
      hits += found.length
      for (const hit of found) this.#post(hit)
      this.#draw(index, found)
      this.#post({ type: 'search-done', query, progress: Math.min(0.99, (index + 1) / sections.length) })
    }
    this.#post({ type: 'search-done', query, progress: 1 })
  }

  /** The first place of a quote in a chapter, lit up for a moment. @returns null when it is not there */
  async placeOf(index: number, quote: string): Promise<string | null> {
    const [hit] = await this.#inSection(index, quote, { matchCase: false, wholeWords: false }, 1)
    if (!hit) return null
    const value = PREFIX + hit.cfi
    this.#drawn.set(index, [...(this.#drawn.get(index) ?? []), value])
    setTimeout(() => {
      this.#drawn.set(
        index,
        (this.#drawn.get(index) ?? []).filter((each) => each !== value),
      )
      void this.#view.deleteAnnotation({ value })
    }, SHOWN_MS)
    return hit.cfi
  }

  async #inSection(index: number, query: string, options: FindOptions, most: number): Promise<Hit[]> {
    const doc = await this.#view.book.sections[index]?.createDocument().catch(() => null)
    if (!doc?.body) return []
    const hits: Hit[] = []
    const places = textWalker<[Found, Range]>(doc, function* (texts, makeRange) {
      for (const found of findText(texts, query, options))
        yield [found, makeRange(found.startIndex, found.startOffset, found.endIndex, found.endOffset)]
    })
    for (const [found, range] of places) {
      hits.push({
        type: 'search-hit',
        query,
        cfi: this.#view.getCFI(index, range),
        label: (this.#view.getProgressOf(index, range).tocItem?.label ?? '').slice(0, 1000),
        before: found.before,
        match: found.match.slice(0, 500),
        after: found.after,
      })
      if (hits.length >= most) break
    }
    return hits
  }

  #draw(index: number, hits: readonly Hit[]): void {
    const values = hits.map((hit) => PREFIX + hit.cfi)
    this.#drawn.set(index, values)
    for (const value of values) void this.#view.addAnnotation({ value })
  }
}
