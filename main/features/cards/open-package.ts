/** An `.apkg` opened within limits: its collection as a file of ours, its media on demand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { AppError } from '../../../shared/kernel/errors.ts'
import { openSource } from '../../content/archive/index.ts'
import { legacyMediaList, mediaList, type MediaList } from '../../content/apkg/media-list.ts'
import { openAnkiCollection, type AnkiCollection } from './anki-reader.repository.ts'

const LIMITS = { bytes: 1024 ** 3, collection: 512 * 1024 ** 2, media: 20 * 1024 ** 2, list: 32 * 1024 ** 2 }

export interface AnkiPackage {
  readonly collection: AnkiCollection
  readonly media: MediaList
  /** A medium's bytes by its name in the package; null for what is missing or too large. */
  readMedium(entry: string): Promise<Uint8Array | null>
  close(): Promise<void>
}

const refuse = (detail: string, cause?: unknown): AppError =>
  new AppError('cards.not-a-package', { detail }, { cause })

const unpacked = (bytes: Buffer, limit: number): Buffer => {
  try {
    return zlib.zstdDecompressSync(bytes, { maxOutputLength: limit })
  } catch (error) {
    throw refuse('what is compressed in it cannot be unpacked', error)
  }
}

/**
 * @param file absolute path
 * @param tmp folder for the collection while it is read
 * @throws AppError('cards.not-a-package' | 'archive.*' | 'imports.*')
 */
export const openPackage = async (file: string, tmp: string): Promise<AnkiPackage> => {
  const source = await openSource(file, {
    signal: new AbortController().signal,
    // Anki packs tables that are mostly empty pages: they shrink far below what an honest document does.
    limits: { bytes: LIMITS.bytes, ratio: 2000 },
  })
  let folder: string | undefined
  const close = async (): Promise<void> => {
    await source.close()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (source.container !== 'zip') throw refuse('it is no zip')
    // The newest form first: a package for newer Ankis carries an older collection that only says so.
    const entry = ['collection.anki21b', 'collection.anki21', 'collection.anki2']
      .map((name) => source.entries.find((each) => each.path === name))
      .find((found) => found !== undefined)
    if (!entry) throw refuse('no collection in it')
    const isPacked = entry.path.endsWith('b')
    if (entry.size > LIMITS.collection)
      throw new AppError('archive.too-large', { limit: LIMITS.collection, unit: 'bytes' })
    const raw = await source.read(entry)
    folder = mkdtempSync(path.join(tmp, 'apkg-'))
    const at = path.join(folder, 'collection')
    writeFileSync(at, isPacked ? unpacked(raw, LIMITS.collection) : raw)
    const collection = openAnkiCollection(at)
    const listEntry = source.entries.find((each) => each.path === 'media')
    let media: MediaList = new Map()
    try {
      const list = listEntry && (await source.read(listEntry, LIMITS.list))
      if (list)
        media = isPacked ? mediaList(unpacked(list, LIMITS.list)) : legacyMediaList(list.toString('utf8'))
    } catch (error) {
      collection.close()
      throw error instanceof AppError ? error : refuse('its list of media cannot be read', error)
    }
    return {
      collection,
      media,
      readMedium: async (name) => {
        const found = source.entries.find((each) => each.path === name)
        if (!found || found.size > LIMITS.media) return null
        const bytes = await source.read(found)
        return isPacked ? unpacked(bytes, LIMITS.media) : bytes
      },
      close: async () => {
        collection.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
