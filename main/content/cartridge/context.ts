/** What every part of the reader works with while one cartridge is read. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Unsupported, UnsupportedReason } from '../../../shared/features/library/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source } from '../source.ts'
import type { Manifest, ManifestResource } from './manifest.ts'
import { createReferences } from './references.ts'
import type { Names, References } from './references.ts'
import { parseXml, XmlError } from './xml.ts'
import type { XmlElement } from './xml.ts'

/** Largest XML document read, bytes: a question bank of some ten thousand items. */
export const XML_LIMIT = 24 * 1024 * 1024

type Known = Names extends ReadonlyMap<string, infer T> ? T : never

export interface Cartridge {
  readonly source: Source
  /** Folder of the manifest: '' or ending in '/'. */
  readonly root: string
  readonly manifest: Manifest
  readonly references: References
  /** Filled as resources are read; complete before the first page is rewritten. */
  readonly names: Map<string, Known>
  /** Files that describe the course and are not part of it. */
  readonly descriptions: Set<CoursePath>
  readonly unsupported: Unsupported[]
  /** Pages made from other files: where each will stand → what it is made from. */
  readonly made: Map<CoursePath, CoursePath>
  readonly signal: AbortSignal
}

export const createCartridge = (
  source: Source,
  root: string,
  manifest: Manifest,
  signal: AbortSignal,
): Cartridge => {
  const names = new Map<string, Known>()
  return {
    source,
    root,
    manifest,
    names,
    references: createReferences(source, root, names),
    descriptions: new Set(),
    unsupported: [],
    made: new Map(),
    signal,
  }
}

/** Adds to the list of what cannot be used. */
export const refuse = (cartridge: Cartridge, path: string, reason: UnsupportedReason, detail = ''): void => {
  cartridge.unsupported.push({ path, reason, ...(detail === '' ? {} : { detail: detail.slice(0, 300) }) })
}

/** The bytes of a file of the course, at most `limit`. */
export const readBytes = (cartridge: Cartridge, path: CoursePath, limit: number): Promise<Buffer> => {
  if (cartridge.signal.aborted) throw new AppError('imports.cancelled', {})
  const entry = cartridge.source.find(path)
  if (!entry) throw new AppError('imports.changed-underneath', { path })
  return cartridge.source.read(entry, limit)
}

/** A describing document; null, and on the list, when it is not XML. */
export const readXml = async (cartridge: Cartridge, path: CoursePath): Promise<XmlElement | null> => {
  cartridge.descriptions.add(path)
  const entry = cartridge.source.find(path)
  if (entry && entry.size > XML_LIMIT) {
    refuse(cartridge, path, 'too-large')
    return null
  }
  try {
    return parseXml(await readBytes(cartridge, path, XML_LIMIT))
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    refuse(cartridge, path, 'malformed', error.message)
    return null
  }
}

/** The file a resource is about: its `href`, else its first file. Missing ones are put on the list. */
export const mainFile = (cartridge: Cartridge, resource: ManifestResource): CoursePath | null => {
  const hrefs = [...new Set([resource.href ?? resource.files[0] ?? '', ...resource.files])].filter(
    (h) => h !== '',
  )
  const [first = null] = hrefs.map((href) => {
    const path = cartridge.references.fileAt(href)
    if (path === null) refuse(cartridge, cartridge.root + href, 'missing-file')
    return path
  })
  return first
}
