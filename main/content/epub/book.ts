/** Reads a whole EPUB 2 or 3: what it is, its lessons, its cover, and what of it can't be used. */
import type { Unsupported } from '../../../shared/features/library/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { openZipBytes } from '../archive/index.ts'
import type { Source, SourceEntry } from '../source.ts'
import { auditPackage, createAudit } from './audit.ts'
import type { Audit } from './audit.ts'
import { readContents } from './contents.ts'
import type { Contents } from './contents.ts'
import { readCover } from './cover.ts'
import type { BookCover } from './cover.ts'
import { displayOptions } from './display-options.ts'
import { outlineBook } from './outline.ts'
import type { BookLesson, ReadDocument } from './outline.ts'
import { readPackage } from './package.ts'
import type { BookPackage, ManifestItem } from './package.ts'
import { readPage } from './page.ts'
import type { BookPage } from './page.ts'
import { refuseProtected } from './protection.ts'
import { cssAddresses, isVertical } from './style.ts'

export interface Book {
  /** The package's unique identifier; null when the book has none. */
  readonly identifier: string | null
  readonly title: string
  readonly authors: readonly string[]
  readonly language: string | null
  readonly description: string | null
  readonly layout: 'reflowable' | 'fixed'
  /** Which way pages are turned. */
  readonly direction: 'ltr' | 'rtl' | 'default'
  readonly writing: 'horizontal' | 'vertical'
  readonly lessons: readonly BookLesson[]
  readonly cover: BookCover | null
  readonly unsupported: readonly Unsupported[]
}

const largestPage = 32 * 1024 * 1024
const pageTypes = new Set(['application/xhtml+xml', 'text/html', 'image/svg+xml', 'text/x-oeb1-document'])

interface Reading {
  readonly source: Source
  readonly book: BookPackage
  readonly audit: Audit
  readonly find: (path: string) => SourceEntry | undefined
  readonly signal: AbortSignal
  /** By path: the ids the contents lead to. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>
}

const anchorsOf = (contents: Contents): Map<string, Set<string>> => {
  const anchors = new Map<string, Set<string>>()
  for (const { path, fragment } of contents.entries) {
    if (path === null || fragment === '') continue
    anchors.set(path, (anchors.get(path) ?? new Set()).add(fragment))
  }
  return anchors
}

/** A file of another type is shown by its fallback, if it names one that is a page (EPUB 3.3, 3.5.1). */
const isShown = (item: ManifestItem, book: BookPackage): boolean => {
  const seen = new Set<ManifestItem>()
  for (let at: ManifestItem | undefined = item; at && !seen.has(at);) {
    if (pageTypes.has(at.mediaType)) return true
    seen.add(at)
    const next: string = at.fallback
    at = book.items.find((candidate) => candidate.id === next)
  }
  return false
}

const auditPage = (reading: Reading, path: string, page: BookPage): void => {
  if (page.scripted) reading.audit.add({ path, reason: 'script' })
  for (const href of page.resources) reading.audit.address(href, path)
}

const readDocument = async (reading: Reading, item: ManifestItem): Promise<ReadDocument | null> => {
  if (reading.signal.aborted) throw new AppError('imports.cancelled', {})
  const entry = reading.find(item.path)
  if (!entry) return null
  if (!isShown(item, reading.book)) {
    reading.audit.add({ path: item.path, reason: 'unknown-type', detail: item.mediaType })
    return null
  }
  if (entry.size > largestPage) {
    reading.audit.add({ path: item.path, reason: 'too-large' })
    return { path: item.path, page: null }
  }
  if (!pageTypes.has(item.mediaType)) return { path: item.path, page: null }
  const page = readPage(await reading.source.read(entry), reading.anchors.get(item.path))
  auditPage(reading, item.path, page)
  return { path: item.path, page }
}

/** Linear documents in reading order, each once; the others are only looked through. */
const readDocuments = async (reading: Reading): Promise<ReadDocument[]> => {
  const documents: ReadDocument[] = []
  const seen = new Set<string>()
  for (const { item, linear } of reading.book.spine) {
    if (seen.has(item.path)) continue
    seen.add(item.path)
    const document = await readDocument(reading, item)
    if (document && linear) documents.push(document)
  }
  return documents
}

/** Looks through the styles. @returns whether one of them makes lines run downwards */
const readStyles = async (reading: Reading): Promise<boolean> => {
  let vertical = false
  for (const item of reading.book.items) {
    const entry = item.mediaType === 'text/css' ? reading.find(item.path) : undefined
    if (!entry || entry.size > largestPage) continue
    const css = (await reading.source.read(entry)).toString('utf8')
    vertical ||= isVertical(css)
    for (const href of cssAddresses(css)) reading.audit.address(href, item.path)
  }
  return vertical
}

/**
 * @param source the opened container
 * @throws AppError('imports.protected') for a locked book, 'imports.malformed' for one that can't be opened,
 *   'archive.*' for a container that lies
 */
export const readBook = async (source: Source, signal: AbortSignal): Promise<Book> => {
  const byPath = new Map(source.entries.map((entry) => [entry.path as string, entry]))
  const find = (path: string): SourceEntry | undefined => byPath.get(path.normalize('NFC'))
  const has = (path: string): boolean => find(path) !== undefined
  await refuseProtected(source)
  const opened = await readPackage(source)
  const book = {
    ...opened,
    layout: (await displayOptions(source)).fixed ? ('fixed' as const) : opened.layout,
  }
  const audit = createAudit(has)
  const contents = await readContents(source, book)
  const reading: Reading = { source, book, audit, find, signal, anchors: anchorsOf(contents) }
  const documents = await readDocuments(reading)
  auditPackage(audit, book, contents, has)
  if (documents.length === 0)
    throw new AppError('imports.malformed', { path: book.path, detail: 'no readable document' })
  const vertical =
    (await readStyles(reading)) || documents.some((document) => document.page?.vertical === true)
  return {
    identifier: book.identifier,
    title: book.title,
    authors: book.authors,
    language: book.language,
    description: book.description,
    layout: book.layout,
    direction: book.direction,
    writing: vertical || book.verticalByMetadata ? 'vertical' : 'horizontal',
    lessons: outlineBook(book, documents, contents),
    cover: await readCover(source, book, documents, find),
    unsupported: audit.list(),
  }
}

/**
 * A book found as a file inside a folder or a cartridge.
 *
 * @param bytes the whole .epub
 * @param path where it was found, for errors and as the title of last resort
 * @throws as {@link readBook}, and AppError('archive.*') when it is no sound zip
 */
export const readBookBytes = async (bytes: Uint8Array, path: string, signal: AbortSignal): Promise<Book> => {
  const source = await openZipBytes(bytes, path, { signal })
  try {
    return await readBook(source, signal)
  } finally {
    await source.close()
  }
}
