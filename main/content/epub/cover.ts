/** The picture on the shelf: the image the book names as its cover, or that of its first page if it is only a picture. */
import type { Source, SourceEntry } from '../source.ts'
import { resolveHref } from './href.ts'
import type { ReadDocument } from './outline.ts'
import type { BookPackage } from './package.ts'
import { readPage } from './page.ts'

export interface BookCover {
  readonly mediaType: string
  /** File name extension, without a dot. */
  readonly extension: string
  readonly bytes: Buffer
}

const largest = 20 * 1024 * 1024
const largestPage = 1024 * 1024
/** A page with no more words than this is a picture with a caption. */
const fewWords = 20

const types: ReadonlyMap<string, { mediaType: string; extension: string }> = new Map([
  ['jpg', { mediaType: 'image/jpeg', extension: 'jpg' }],
  ['jpeg', { mediaType: 'image/jpeg', extension: 'jpg' }],
  ['png', { mediaType: 'image/png', extension: 'png' }],
  ['gif', { mediaType: 'image/gif', extension: 'gif' }],
  ['webp', { mediaType: 'image/webp', extension: 'webp' }],
  ['avif', { mediaType: 'image/avif', extension: 'avif' }],
  ['svg', { mediaType: 'image/svg+xml', extension: 'svg' }],
])

type Find = (path: string) => SourceEntry | undefined

const typeOf = (path: string, book: BookPackage): { mediaType: string; extension: string } | undefined => {
  const declared = book.items.find((item) => item.path === path)?.mediaType
  const byType = [...types.values()].find(({ mediaType }) => mediaType === declared)
  return byType ?? types.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
}

/** The one image of a page. */
const imageOfPage = async (source: Source, path: string, find: Find): Promise<string | undefined> => {
  const entry = find(path)
  if (!entry || entry.size > largestPage) return undefined
  const [image] = readPage(await source.read(entry)).images
  return image === undefined ? undefined : resolveHref(image, path)?.path
}

const firstPicture = (documents: readonly ReadDocument[]): string | undefined => {
  const [first] = documents
  const [image, another] = first?.page?.images ?? []
  const isPicture = image !== undefined && another === undefined && (first?.page?.words ?? 0) <= fewWords
  return isPicture && first ? resolveHref(image, first.path)?.path : undefined
}

/** @param find by exact path */
export const readCover = async (
  source: Source,
  book: BookPackage,
  documents: readonly ReadDocument[],
  find: Find,
): Promise<BookCover | null> => {
  const candidates = [...book.covers, firstPicture(documents)].filter((path) => path !== undefined)
  for (const candidate of candidates) {
    const path = typeOf(candidate, book) ? candidate : await imageOfPage(source, candidate, find)
    const type = path === undefined ? undefined : typeOf(path, book)
    const entry = path === undefined ? undefined : find(path)
    if (type && entry && entry.size > 0 && entry.size <= largest)
      return { ...type, bytes: await source.read(entry) }
  }
  return null
}
