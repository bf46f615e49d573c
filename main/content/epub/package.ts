/** The package document of a book (OPF): what it is, which files it has, in which order they are read. */
import { AppError } from '../../../shared/kernel/errors.ts'
import { childOf, childrenOf, parseXml, XmlError } from '../cartridge/xml.ts'
import type { Source } from '../source.ts'
import { isExternal, resolveHref } from './href.ts'
import type { XmlElement } from './markup.ts'
import { allIn, valueOf } from './markup.ts'
import { readMetadata } from './metadata.ts'
import type { BookMetadata } from './metadata.ts'

export interface ManifestItem {
  readonly id: string
  /** Path inside the container. */
  readonly path: string
  readonly mediaType: string
  readonly properties: ReadonlySet<string>
  readonly fallback: string
}

export interface SpineItem {
  readonly item: ManifestItem
  /** Off the main path: notes, answers. */
  readonly linear: boolean
}

export interface BookPackage extends BookMetadata {
  readonly path: string
  readonly items: readonly ManifestItem[]
  readonly spine: readonly SpineItem[]
  /** Ids the spine names and the manifest does not. */
  readonly unknownIds: readonly string[]
  /** Addresses of manifest items that lie on the network. */
  readonly remote: readonly string[]
  readonly direction: 'ltr' | 'rtl' | 'default'
  readonly navPath: string | null
  readonly ncxPath: string | null
  /** Candidates for the cover, best first: image or page. */
  readonly covers: readonly string[]
}

const largest = 16 * 1024 * 1024
const packageType = 'application/oebps-package+xml'

/**
 * @param path inside the container
 * @throws AppError('imports.malformed') when it is missing or not XML
 */
export const readBookXml = async (source: Source, path: string): Promise<XmlElement> => {
  const entry = source.entries.find((candidate) => candidate.path === path.normalize('NFC'))
  if (!entry) throw new AppError('imports.malformed', { path, detail: 'missing' })
  try {
    return parseXml(await source.read(entry, largest))
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    throw new AppError('imports.malformed', { path, detail: error.message }, { cause: error })
  }
}

/** @returns null when the container names no package */
export const packagePath = async (source: Source): Promise<string | null> => {
  const container = await readBookXml(source, 'META-INF/container.xml')
  const rootfile = allIn(container, 'rootfile').find((file) => valueOf(file, 'media-type') === packageType)
  return rootfile ? valueOf(rootfile, 'full-path') || null : null
}

const toItem = (element: XmlElement, base: string): ManifestItem[] => {
  const resolved = resolveHref(valueOf(element, 'href'), base)
  if (!resolved) return []
  return [
    {
      id: valueOf(element, 'id'),
      path: resolved.path,
      mediaType: valueOf(element, 'media-type').toLowerCase(),
      properties: new Set(valueOf(element, 'properties').split(/\s+/)),
      fallback: valueOf(element, 'fallback'),
    },
  ]
}

const coverCandidates = (root: XmlElement, items: readonly ManifestItem[], base: string): string[] => {
  const named = allIn(root, 'meta').find((meta) => valueOf(meta, 'name') === 'cover')
  const guide = allIn(root, 'reference').find((reference) => valueOf(reference, 'type') === 'cover')
  const id = named ? valueOf(named, 'content') : ''
  return [
    items.find((item) => item.properties.has('cover-image'))?.path,
    items.find((item) => item.id === id)?.path,
    items.find((item) => item.path.includes('cover') && item.mediaType.startsWith('image/'))?.path,
    guide && resolveHref(valueOf(guide, 'href'), base)?.path,
  ].filter((path) => path !== undefined)
}

const readingDirection = (spine: XmlElement | undefined): BookPackage['direction'] => {
  const direction = spine ? valueOf(spine, 'page-progression-direction') : ''
  return direction === 'rtl' || direction === 'ltr' ? direction : 'default'
}

/** @throws AppError('imports.malformed') when there is no package, or nothing to read in it */
export const readPackage = async (source: Source): Promise<BookPackage> => {
  const path = await packagePath(source)
  if (path === null)
    throw new AppError('imports.malformed', { path: source.name, detail: 'no package document' })
  const root = await readBookXml(source, path)
  const elements = childrenOf(childOf(root, 'manifest'), 'item')
  const items = elements.flatMap((element) => toItem(element, path))
  const byId = new Map(items.map((item) => [item.id, item]))
  const spine = childOf(root, 'spine')
  const references = childrenOf(spine, 'itemref')
  if (references.length === 0) throw new AppError('imports.malformed', { path, detail: 'an empty spine' })
  const ncxId = spine ? valueOf(spine, 'toc') : ''
  return {
    ...readMetadata(root, source),
    path,
    items,
    spine: references.flatMap((reference) => {
      const item = byId.get(valueOf(reference, 'idref'))
      return item ? [{ item, linear: valueOf(reference, 'linear') !== 'no' }] : []
    }),
    unknownIds: references.map((reference) => valueOf(reference, 'idref')).filter((id) => !byId.has(id)),
    remote: elements.map((element) => valueOf(element, 'href')).filter(isExternal),
    direction: readingDirection(spine),
    navPath: items.find((item) => item.properties.has('nav'))?.path ?? null,
    ncxPath:
      (byId.get(ncxId) ?? items.find((item) => item.mediaType === 'application/x-dtbncx+xml'))?.path ?? null,
    covers: coverCandidates(root, items, path),
  }
}
