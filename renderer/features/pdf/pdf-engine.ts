/** One open PDF: pdf.js' own viewer, search and links, and the few things they leave to their application. */
import type { Position } from '../../../shared/features/progress/model.ts'
import { readFile } from './file-ranges.ts'
import { modesOf, type Layout } from './layouts.ts'
import { PdfMarks } from './pdf-marks.ts'
import { initialState, noFind, type FindResult, type PdfState } from './pdf-state.ts'
import { fittingPage, type PagePosition } from './place.ts'
import { PlaceKeeper } from './place-keeper.ts'
import {
  AnnotationMode,
  EventBus,
  FindState,
  openDocument,
  PasswordResponses,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from './pdfjs.ts'
import { createStore, type Store } from './store.ts'
import { troubleOf } from './trouble.ts'
import type { ViewerWords } from './viewer-words.ts'
import { isFit } from './zoom.ts'

export interface FindOptions {
  readonly highlightAll: boolean
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

export interface EngineOptions {
  readonly container: HTMLDivElement
  readonly pages: HTMLDivElement
  readonly words: ViewerWords
  readonly position: Position | null
  readonly onPlace: (place: PagePosition) => void
  /** Told at every move: whether the last page is in sight. */
  readonly onEnd: (inSight: boolean) => void
  readonly onOutsideLink: (url: string) => void
}

const STATUS: Readonly<Record<number, FindResult['status']>> = {
  [FindState.FOUND]: 'found',
  [FindState.NOT_FOUND]: 'none',
  [FindState.WRAPPED]: 'wrapped',
  [FindState.PENDING]: 'searching',
}

/** In points: about an eighth of a page. */
const ROOM_ABOVE = 96

interface MatchesCount {
  readonly current: number
  readonly total: number
}

export class PdfEngine {
  readonly state: Store<PdfState> = createStore(initialState)
  readonly viewer: PDFViewer
  readonly links: PDFLinkService
  readonly marks: PdfMarks
  readonly #bus = new EventBus()
  readonly #place: PlaceKeeper
  readonly #options: EngineOptions
  readonly #gone = new AbortController()
  #task: PDFDocumentLoadingTask | null = null
  #answerPassword: ((password: string) => void) | null = null
  #document: PDFDocumentProxy | null = null
  #query = ''

  constructor(options: EngineOptions) {
    this.#options = options
    const eventBus = this.#bus
    // A link or an outline entry leads to its place at the size the reader chose.
    this.links = new PDFLinkService({ eventBus, ignoreDestinationZoom: true })
    const findController = new PDFFindController({ eventBus, linkService: this.links })
    this.viewer = new PDFViewer({
      container: options.container,
      viewer: options.pages,
      eventBus,
      linkService: this.links,
      findController,
      // Fields show what they hold; filling them in is another program's work.
      annotationMode: AnnotationMode.ENABLE,
      l10n: options.words,
      abortSignal: this.#gone.signal,
    } as unknown as ConstructorParameters<typeof PDFViewer>[0])
    void options.words.translate(options.pages)
    this.links.setViewer(this.viewer)
    this.#place = new PlaceKeeper(this.viewer)
    this.marks = new PdfMarks(this.viewer, this.#bus)
    this.#listen()
  }

  get document(): PDFDocumentProxy | null {
    return this.#document
  }

  async open(url: string): Promise<void> {
    const fail = (error: unknown) => {
      if (!this.#gone.signal.aborted) this.state.set({ phase: 'failed', trouble: troubleOf(error) })
    }
    try {
      const source = await readFile(url, fail, this.#gone.signal)
      if (this.#gone.signal.aborted) return
      const task = openDocument(source)
      this.#task = task
      task.onPassword = (answer: (password: string) => void, reason: number) => {
        this.#answerPassword = answer
        this.state.set({
          phase: 'password',
          wrongPassword: reason === PasswordResponses.INCORRECT_PASSWORD,
        })
      }
      this.#show(await task.promise)
    } catch (error) {
      fail(error)
    }
  }

  #show(document: PDFDocumentProxy): void {
    if (this.#gone.signal.aborted) return
    this.#document = document
    this.state.set({ pages: document.numPages })
    this.viewer.setDocument(document)
    this.links.setDocument(document, null)
    void document.getPageLabels().then((labels) => this.#setLabels(labels))
  }

  tryPassword(password: string): void {
    this.state.set({ phase: 'loading' })
    this.#answerPassword?.(password)
  }

  close(): void {
    this.#gone.abort()
    this.viewer.setDocument(null)
    this.links.setDocument(null)
    void this.#options.words.destroy()
    void this.#task?.destroy()
  }

  // Moving

  goToPage(page: number): void {
    this.#place.release()
    this.viewer.currentPageNumber = Math.min(Math.max(1, Math.round(page)), this.viewer.pagesCount)
  }
  /** @param written a page number or what the document calls the page */
  goToLabel(written: string): boolean {
    const page = this.viewer.pageLabelToPageNumber(written) ?? Number.parseInt(written, 10)
    if (!Number.isInteger(page) || page < 1 || page > this.viewer.pagesCount) return false
    this.goToPage(page)
    return true
  }
  turn(pages: 1 | -1): void {
    this.#place.release()
    if (pages === 1) this.viewer.nextPage()
    else this.viewer.previousPage()
  }
  /** @param screens share of what is visible; at the edge of a single page, the next one comes */
  scroll(screens: number): void {
    this.#place.release()
    const { container } = this.viewer
    const before = container.scrollTop
    container.scrollBy({ top: screens * container.clientHeight })
    if (this.state.get().layout === 'single' && container.scrollTop === before)
      this.turn(screens > 0 ? 1 : -1)
  }
  follow(destination: string | unknown[]): void {
    this.#place.release()
    void this.links.goToDestination(destination as string)
  }

  /** @param top of what is to be seen, in the page's user space; null: the whole page */
  showPlace(page: number, top: number | null): void {
    if (top === null) return this.goToPage(page)
    this.#place.release()
    // A little above it, so that it does not stick to the upper edge.
    this.viewer.scrollPageIntoView({
      pageNumber: page,
      destArray: [null, { name: 'XYZ' }, null, top + ROOM_ABOVE, null],
      ignoreDestinationZoom: true,
    })
  }

  // Looks

  setZoom(zoom: string): void {
    this.#keepingPlace(() => {
      this.viewer.currentScaleValue = zoom
    })
  }
  /** @param origin point that stays where it is, relative to the window; none: the middle of the page */
  zoomBy(change: { steps: number } | { factor: number }, origin?: readonly [x: number, y: number]): void {
    this.#place.release()
    this.viewer.updateScale({
      ...('steps' in change ? { steps: change.steps } : { scaleFactor: change.factor }),
      drawingDelay: 'steps' in change ? 0 : 300,
      ...(origin && { origin: [...origin] }),
    })
  }
  rotate(): void {
    this.#keepingPlace(() => {
      this.viewer.pagesRotation = (this.viewer.pagesRotation + 90) % 360
    })
  }
  setLayout(layout: Layout): void {
    const { scroll, spread } = modesOf[layout]
    this.#keepingPlace(() => {
      this.viewer.scrollMode = scroll
      this.viewer.spreadMode = spread
      if (isFit(this.viewer.currentScaleValue)) this.viewer.currentScaleValue = this.viewer.currentScaleValue
    })
    this.state.set({ layout })
  }
  /** The room around the pages changed: a fitted size fits again. */
  refit(): void {
    if (this.state.get().phase !== 'ready') return
    this.#keepingPlace(() => {
      if (isFit(this.viewer.currentScaleValue)) this.viewer.currentScaleValue = this.viewer.currentScaleValue
      this.viewer.update()
    })
  }

  // Finding

  find(query: string, options: FindOptions, step: 'first' | 'next' | 'previous' | 'changed'): void {
    this.#place.release()
    this.#query = query
    this.#bus.dispatch('find', {
      source: this,
      type: step === 'first' ? '' : step === 'changed' ? 'highlightallchange' : 'again',
      query,
      caseSensitive: options.matchCase,
      entireWord: options.wholeWords,
      highlightAll: options.highlightAll,
      findPrevious: step === 'previous',
      matchDiacritics: false,
    })
    if (!query) this.state.set({ find: noFind })
  }
  endFind(): void {
    this.#query = ''
    this.#bus.dispatch('findbarclose', { source: this })
    this.state.set({ find: noFind })
  }

  #keepingPlace(change: () => void): void {
    const place = this.#place.now()
    change()
    this.#place.hold(place)
  }

  #setLabels(labels: string[] | null): void {
    // Labels that only count from one say nothing new.
    if (!labels || this.#gone.signal.aborted || labels.every((label, index) => label === String(index + 1)))
      return
    this.viewer.setPageLabels(labels)
    this.state.set({ pageLabel: this.viewer.currentPageLabel })
  }

  #listen(): void {
    const on = (name: string, handle: (event: never) => void) => this.#bus.on(name, handle)
    on('pagesinit', () => {
      this.viewer.currentScaleValue = 'auto'
      this.state.set({ phase: 'ready' })
      const { page, offset } = fittingPage(this.#options.position, this.viewer.pagesCount)
      if (page > 1 || offset > 0) this.#place.hold({ page, offset })
    })
    on('pagesloaded', () => this.#place.restore())
    on('updateviewarea', () => {
      if (this.state.get().phase !== 'ready') return
      this.#options.onPlace(this.#place.now())
      this.#options.onEnd(this.#place.atEnd())
    })
    on('pagechanging', ({ pageNumber, pageLabel }: { pageNumber: number; pageLabel: string | null }) =>
      this.state.set({ page: pageNumber, pageLabel }),
    )
    on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      this.state.set({ scale, zoom: presetValue ?? String(scale) }),
    )
    on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) =>
      this.state.set({ rotation: pagesRotation }),
    )
    on('updatefindmatchescount', ({ matchesCount }: { matchesCount: MatchesCount }) => {
      const { find } = this.state.get()
      if (this.#query) this.state.set({ find: { ...find, ...matchesCount } })
    })
    on('updatefindcontrolstate', ({ state, matchesCount }: { state: number; matchesCount: MatchesCount }) => {
      if (!this.#query) return
      this.state.set({ find: { query: this.#query, status: STATUS[state] ?? 'idle', ...matchesCount } })
    })
    // pdf.js' own links lead within the document by `#…`; what leads out is asked about first.
    this.#options.container.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href') ?? ''
      if (!link || href === '' || href.startsWith('#')) return
      event.preventDefault()
      this.#options.onOutsideLink(link.href)
    })
  }
}
