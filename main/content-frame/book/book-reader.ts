/** One open book: the library's view, dressed in our style, and what passes between it and the app. */
import 'foliate-js/view.js'
import type { Book, Location, View } from 'foliate-js/view.js'
import type { AppMessage, FrameMessage, ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { applyReadingStyle } from '../reader/reading-style.ts'
import { BookAnnotations } from './annotations.ts'
import { markTypeface } from './book-font.ts'
import { describeBook, languageOf } from './book-metadata.ts'
import { watchKeys, type Turn } from './keys.ts'
import { catchStrayLinks, watchLinks } from './links.ts'
import { elementAt, marksFrom, spanOf, type Mark } from './marks.ts'
import { applyMeasure, measureFor } from './measure.ts'
import { notesBeside } from './notes.ts'
import { watchEdges, wheelTurner } from './pointer.ts'
import { BookSearch } from './search.ts'
import { chapterStyles, OUR_FACES, paperOf } from './theme.ts'
import { through } from './through.ts'
import { wordsFor } from './words.ts'

type Go = Extract<AppMessage, { type: 'go' }>['target']
type Post = (message: FrameMessage) => void

export class BookReader {
  readonly #view: View
  readonly #post: Post
  readonly #search: BookSearch
  readonly #annotations: BookAnnotations
  #style: ReadingStyle
  #marks: Mark[] = []
  #lastTold = ''
  #goes = 0

  private constructor(view: View, style: ReadingStyle, post: Post) {
    this.#view = view
    this.#style = style
    this.#post = post
    this.#search = new BookSearch(view, post)
    this.#annotations = new BookAnnotations(view, post)
  }

  static async open(book: Book, style: ReadingStyle, post: Post): Promise<BookReader> {
    const view = document.createElement('foliate-view')
    document.body.append(view)
    const reader = new BookReader(view, style, post)
    await view.open(book)
    reader.#listen()
    reader.#dress()
    const described = describeBook(book)
    document.title = described.title
    post(described)
    return reader
  }

  /** Does what the app says; resolves when it is done. */
  async handle(message: AppMessage): Promise<void> {
    switch (message.type) {
      case 'style':
        this.#style = message.style
        return this.#dress()
      case 'flow':
        return this.#view.renderer.setAttribute('flow', message.flow)
      case 'zoom':
        return this.#view.renderer.setAttribute('zoom', message.zoom)
      case 'marks':
        this.#marks = marksFrom(this.#view.book, message.starts)
        return this.#report()
      case 'go':
        await this.#go(message.target)
        this.#goes += 1
        return this.#report()
      case 'search': {
        const { query, matchCase = false, wholeWords = false } = message
        // Not awaited: reading goes on while a long book is searched.
        void this.#search.run(query, { matchCase, wholeWords })
        return
      }
      case 'marks-to-draw':
        return this.#annotations.draw(message.marks)
      case 'show-mark':
        await this.#annotations.show(message.id)
        return this.#report()
      case 'unselect':
        return this.#annotations.unselect()
      default:
        return
    }
  }

  get #scrolled(): boolean {
    return this.#view.renderer.scrolled ?? false
  }

  #dress(): void {
    applyReadingStyle(document.documentElement, this.#style)
    document.documentElement.lang = this.#style.locale
    const { renderer } = this.#view
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    renderer.toggleAttribute('animated', !still)
    applyMeasure(renderer, measureFor(this.#style, { width: window.innerWidth, height: window.innerHeight }))
    renderer.setStyles?.(chapterStyles(this.#style, paperOf(document)))
  }

  #listen(): void {
    const view = this.#view
    const notes = notesBeside(
      view,
      () => wordsFor(this.#style.locale),
      (note) => {
        note.renderer.setAttribute('flow', 'scrolled')
        note.renderer.setAttribute('margin', '14px')
        note.renderer.setAttribute('gap', '5%')
        note.renderer.setStyles?.(chapterStyles({ ...this.#style, size: 16 }, paperOf(document)))
      },
    )
    watchLinks(view, {
      note: (event) => notes.show(event),
      outside: (href) => this.#tellOutside(href),
    })
    view.addEventListener('relocate', () => this.#report())
    const onWheel = wheelTurner({
      turnsNow: (direction) => this.#turnsNow(direction),
      turn: (turn) => void this.#turn(turn),
    })
    this.#watchPage(document, onWheel)
    view.addEventListener('load', (event) => {
      const { doc, index } = (event as CustomEvent<{ doc: Document; index: number }>).detail
      this.#watchPage(doc, onWheel)
      this.#watchChapter(doc, index)
      this.#annotations.watch(doc, index)
    })
    window.addEventListener('resize', () =>
      applyMeasure(
        view.renderer,
        measureFor(this.#style, { width: window.innerWidth, height: window.innerHeight }),
      ),
    )
  }

  #watchPage(page: Document, onWheel: (event: WheelEvent) => void): void {
    page.addEventListener('wheel', onWheel, { passive: false })
    watchKeys(page, {
      turn: (turn) => void this.#turn(turn),
      forward: (message) => {
        this.#annotations.flush()
        this.#post(message)
      },
      isScrolled: () => this.#scrolled,
    })
  }

  #watchChapter(chapter: Document, index: number): void {
    const section = this.#view.book.sections[index]
    const frame = chapter.defaultView?.frameElement
    const label = this.#view.getProgressOf(index).tocItem?.label?.trim()
    frame?.setAttribute('title', label || wordsFor(this.#style.locale).chapter)
    // A chapter that does not say its language has the book's: hyphens and line breaks depend on it.
    chapter.documentElement.lang ||= languageOf(this.#view.book) ?? ''
    markTypeface(chapter, OUR_FACES)
    catchStrayLinks(chapter, section, (href) => {
      if (this.#view.book.isExternal(href)) this.#tellOutside(href)
      else void this.#go({ href })
    })
    watchEdges(
      chapter,
      () => this.#scrolled,
      // After the marks have had the press.
      (turn) =>
        setTimeout(() => {
          if (!this.#annotations.tookPress()) void this.#turn(turn)
        }),
    )
  }

  /** The app asks before it opens anything; other schemes are no business of a book. */
  #tellOutside(href: string): void {
    if (/^(https?|mailto):/i.test(href) && href.length <= 4096) this.#post({ type: 'link', href })
  }

  #turn(turn: Turn): Promise<void> {
    switch (turn) {
      case 'next':
        return this.#view.next()
      case 'previous':
        return this.#view.prev()
      case 'left':
        return this.#view.goLeft()
      case 'right':
        return this.#view.goRight()
    }
  }

  /** Whether turning the wheel turns the page: when scrolled, only at the chapter's ends. */
  #turnsNow(direction: 'next' | 'previous'): boolean {
    if (!this.#scrolled) return true
    const { start = 0, end = 0, viewSize = 0 } = this.#view.renderer
    return direction === 'next' ? viewSize - end <= 2 : start <= 0
  }

  async #go(target: Go): Promise<void> {
    if ('step' in target) return this.#turn(target.step)
    if ('fraction' in target) {
      return target.fraction <= 0
        ? this.#goToBeginning()
        : this.#view.goToFraction(Math.min(1, target.fraction))
    }
    const place = 'cfi' in target ? target.cfi : target.href
    const resolved = this.#view.resolveNavigation(place)
    // A place from another edition of the book may be gone.
    if (!resolved || resolved.index < 0) return this.#view.lastLocation ? undefined : this.#goToBeginning()
    const quote = 'quote' in target ? target.quote : undefined
    const words = quote ? await this.#search.placeOf(resolved.index, quote) : null
    await this.#view.goTo(words ?? place)
  }

  async #goToBeginning(): Promise<void> {
    const first = this.#view.book.sections.findIndex((section) => section.linear !== 'no')
    await this.#view.goTo(Math.max(0, first))
  }

  /** The library says where it is after every change of size; the app is told what is new. */
  #report(): void {
    const location = this.#view.lastLocation
    if (!location) return
    const told = this.#describe(location)
    const text = JSON.stringify(told)
    if (text === this.#lastTold) return
    this.#lastTold = text
    this.#post(told)
  }

  #describe(location: Location): FrameMessage {
    const { book } = this.#view
    const section = location.section?.current ?? 0
    // A book of empty chapters has no size to measure by.
    const fraction = Math.min(1, Math.max(0, location.fraction || 0))
    const span = spanOf(
      this.#marks,
      { section, range: location.range, sectionEnds: this.#sectionEnds },
      book.sections,
    )
    return {
      type: 'relocated',
      cfi: location.cfi,
      fraction,
      section,
      href: location.tocItem?.href ?? null,
      label: location.tocItem?.label?.trim().slice(0, 1000) ?? null,
      page: location.pageItem?.label?.slice(0, 100) ?? null,
      ...span,
      goes: this.#goes,
      through: through(this.#marks, Math.max(0, span.to), fraction, {
        sections: this.#view.getSectionFractions(),
        shown: section,
        withinShown: (mark) => this.#withinShown(mark),
      }),
    }
  }

  get #sectionEnds(): boolean {
    const { end = 0, viewSize = 0, page = 0, pages = 0 } = this.#view.renderer
    if (this.#view.isFixedLayout) return true
    return this.#scrolled ? viewSize - end <= 2 : page >= pages - 2
  }

  /** How far into the chapter that is shown a mark stands, along the way pages follow each other. */
  #withinShown({ fragment }: Mark): number | null {
    const doc = this.#view.renderer.getContents()[0]?.doc
    const element = doc && fragment !== null ? elementAt(doc, fragment) : null
    if (!doc || !element || this.#view.isFixedLayout) return null
    const whole = doc.body.getBoundingClientRect()
    const there = element.getBoundingClientRect()
    const { writingMode, direction } = doc.defaultView?.getComputedStyle(doc.body) ?? {}
    const vertical = writingMode?.startsWith('vertical') ?? false
    if (vertical === this.#scrolled)
      return vertical || direction === 'rtl'
        ? (whole.right - there.right) / whole.width
        : (there.left - whole.left) / whole.width
    return (there.top - whole.top) / whole.height
  }
}
