/**
 * The part of foliate-js 1.0.1 we use; the library ships no types.
 * @see https://github.com/johnfactotum/foliate-js
 */
declare module 'foliate-js/view.js' {
  /** Where something is: a section of the spine and a place within its document (element, range or fraction). */
  export interface Resolved {
    index: number
    anchor?: (doc: Document) => Element | Range | number | null
  }
  export interface Section {
    /** Path in the book, decoded, without a fragment. */
    id: string
    linear?: string | null
    size: number
    load(): Promise<string | null>
    /** A fresh, inert document; nothing in it runs or loads. */
    createDocument(): Promise<Document>
    resolveHref(href: string): string
  }
  export interface TocEntry {
    label?: string | null
    href?: string | null
    subitems?: TocEntry[] | null
  }
  type Text = string | Record<string, string>
  export interface Book {
    sections: Section[]
    toc?: TocEntry[] | null
    dir?: string | null
    metadata?: { title?: Text; language?: string | string[] }
    rendition?: { layout?: string; spread?: string; viewport?: unknown }
    /** Fires `data` for every file before it becomes a `blob:` address. */
    transformTarget?: EventTarget
    resolveHref(href: string): Resolved | null
    isExternal(href: string): boolean
  }
  export interface FileTransform {
    readonly name: string
    type: string
    data: unknown
  }
  export interface RendererRelocation {
    reason?: string | null
    range: Range | null
    index: number
    fraction?: number
    size?: number
  }
  /** foliate-paginator or foliate-fxl. */
  export interface Renderer extends HTMLElement {
    /** Reflowable only. */
    setStyles?(styles: string | [string, string]): void
    getContents(): { doc: Document; index?: number }[]
    readonly scrolled?: boolean
    /** Pixels in reading direction; reflowable only. */
    readonly start?: number
    readonly end?: number
    readonly viewSize?: number
    readonly page?: number
    readonly pages?: number
  }
  export interface Location {
    fraction?: number
    cfi: string
    range: Range | null
    section?: { current: number; total: number }
    tocItem?: TocEntry | null
    pageItem?: TocEntry | null
  }
  export class View extends HTMLElement {
    book: Book
    renderer: Renderer
    isFixedLayout: boolean
    lastLocation?: Location | null
    open(book: Book): Promise<void>
    close(): void
    goTo(target: string | number | { fraction: number }): Promise<Resolved | undefined>
    goToFraction(fraction: number): Promise<void>
    resolveNavigation(target: string | number): Resolved | null | undefined
    /** Where each section begins, as a share of the book; one more for the end. */
    getSectionFractions(): number[]
    getCFI(index: number, range?: Range | null): string
    getProgressOf(index: number, range?: Range | null): { tocItem?: TocEntry | null }
    addAnnotation(annotation: { value: string }): Promise<unknown>
    deleteAnnotation(annotation: { value: string }): Promise<unknown>
    next(distance?: number): Promise<void>
    prev(distance?: number): Promise<void>
    goLeft(): Promise<void>
    goRight(): Promise<void>
  }
  global {
    interface HTMLElementTagNameMap {
      'foliate-view': View
    }
  }
}

declare module 'foliate-js/epub.js' {
  import type { Book } from 'foliate-js/view.js'
  export interface Files {
    loadText(name: string): Promise<string> | null
    loadBlob(name: string, type?: string): Promise<Blob> | null
    getSize(name: string): number
  }
  export class EPUB {
    constructor(files: Files)
    init(): Promise<Book>
  }
}

declare module 'foliate-js/vendor/zip.js' {
  interface Entry {
    readonly filename: string
    readonly directory: boolean
    readonly uncompressedSize: number
    readonly encrypted: boolean
    getData<T>(writer: Writer<T>): Promise<T>
  }
  interface Writer<T> {
    readonly writes: T
  }
  export class BlobReader {
    constructor(blob: Blob)
  }
  export class TextWriter implements Writer<string> {
    readonly writes: string
  }
  export class BlobWriter implements Writer<Blob> {
    constructor(type?: string)
    readonly writes: Blob
  }
  export class ZipReader {
    constructor(reader: BlobReader)
    getEntries(): Promise<Entry[]>
  }
  export function configure(options: { useWebWorkers: boolean }): void
}

declare module 'foliate-js/footnotes.js' {
  import type { Book, View } from 'foliate-js/view.js'
  export class FootnoteHandler extends EventTarget {
    detectFootnotes: boolean
    /** A promise when the link is a note and is being shown; undefined when it is an ordinary link. */
    handle(book: Book, event: CustomEvent<{ a: Element; href: string }>): Promise<void> | undefined
  }
  export interface NoteRendering {
    view: View
    href: string
    type: string | null
  }
}

declare module 'foliate-js/overlayer.js' {
  type Draw = (rects: DOMRect[], options?: Record<string, unknown>) => SVGElement
  export class Overlayer {
    static highlight: Draw
    static outline: Draw
    static underline: Draw
  }
}

declare module 'foliate-js/text-walker.js' {
  export type MakeRange = (
    startIndex: number,
    startOffset: number,
    endIndex: number,
    endOffset: number,
  ) => Range
  /** Yields what `find` makes of the text nodes of a document. */
  export function textWalker<T>(
    doc: Document,
    find: (texts: string[], makeRange: MakeRange) => Iterable<T>,
  ): Generator<T>
}
