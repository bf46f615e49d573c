/** A zip as a Source: every name and every header is checked before a single byte of content is read. */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source, SourceEntry } from '../source.ts'
import { createNames } from './collisions.ts'
import type { ArchiveLimits } from './limits.ts'
import { isFolderIcon, isLitter } from './litter.ts'
import { createLookup } from './lookup.ts'
import { checkName } from './names.ts'
import { inNaturalOrder } from './natural-order.ts'
import type { RandomAccess } from './random-access.ts'
import { readExactly } from './random-access.ts'
import { readDirectory } from './zip-directory.ts'
import type { ZipRecord } from './zip-entry.ts'
import { locateRecords } from './zip-local.ts'
import type { LocatedRecord } from './zip-local.ts'
import { readRecord, recordPieces } from './zip-read.ts'

export interface ZipOrigin {
  /** For titles of last resort. */
  readonly name: string
  readonly origin: string
}

/** All names, folders and litter included: a bad one among files we would skip still tells what this is. */
const checkNames = (records: readonly ZipRecord[], limits: ArchiveLimits): Map<ZipRecord, string> => {
  const names = createNames()
  const paths = new Map<ZipRecord, string>()
  for (const record of records) {
    const name = isFolderIcon(record.name) ? record.name.slice(0, -1) : record.name
    const path = checkName(name, { depth: limits.depth, from: 'zip' })
    if (record.isFolder) {
      names.addFolder(path)
      continue
    }
    names.addFile(path)
    if (!isLitter(path) && !isFolderIcon(record.name)) paths.set(record, path)
  }
  return paths
}

/** The folder every file lies in, with its slash, or `''`. An EPUB wrapped in a folder is left as it is: no reader opens it. */
const commonFolder = (paths: readonly string[]): string => {
  const first = paths[0]
  const slash = first?.indexOf('/') ?? -1
  if (first === undefined || slash < 0) return ''
  const folder = first.slice(0, slash + 1)
  if (!paths.every((path) => path.startsWith(folder))) return ''
  return paths.includes(`${folder}META-INF/container.xml`) ? '' : folder
}

const checkTotal = (records: readonly ZipRecord[], limits: ArchiveLimits): void => {
  const total = records.reduce((sum, record) => sum + record.size, 0)
  if (total > limits.bytes) throw new AppError('archive.too-large', { limit: limits.bytes, unit: 'bytes' })
}

interface ZipFileEntry extends SourceEntry {
  readonly record: LocatedRecord
}

const toEntries = (located: readonly LocatedRecord[], paths: ReadonlyMap<number, string>): ZipFileEntry[] => {
  const kept = located.flatMap((record) => {
    const path = paths.get(record.offset)
    return path === undefined ? [] : [{ record, path }]
  })
  const root = commonFolder(kept.map(({ path }) => path))
  return kept.map(({ record, path }) => ({
    path: checkName(path.slice(root.length), { depth: Number.POSITIVE_INFINITY, from: 'zip' }),
    size: record.size,
    modifiedMs: record.modifiedMs,
    record,
  }))
}

const tooLargeToRead = (entry: SourceEntry, limit: number): AppError =>
  new AppError('imports.malformed', { path: entry.path, detail: `larger than ${limit} bytes` })

/**
 * @param access owned by the Source from here on, and closed with it
 * @throws AppError('archive.*'); `access` is then closed
 */
export const openZip = async (
  access: RandomAccess,
  from: ZipOrigin,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<Source> => {
  try {
    const { records, start } = await readDirectory(access, limits, signal)
    const paths = checkNames(records, limits)
    checkTotal(records, limits)
    const located = await locateRecords(access, records, start, limits, signal)
    // After the overlap check an offset names one entry.
    const byOffset = new Map([...paths].map(([record, path]) => [record.offset, path]))
    const entries = inNaturalOrder(toEntries(located, byOffset))
    return zipSource(access, from, limits, signal, entries)
  } catch (error) {
    await access.close()
    throw error
  }
}

const zipSource = (
  access: RandomAccess,
  from: ZipOrigin,
  limits: ArchiveLimits,
  signal: AbortSignal,
  entries: readonly ZipFileEntry[],
): Source => {
  const find = createLookup(entries)
  const recordOf = (entry: SourceEntry): LocatedRecord => {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    const own = find(entry.path)
    if (!own) throw new AppError('library.file-missing', { path: entry.path })
    return own.record
  }
  return {
    name: from.name,
    origin: from.origin,
    container: 'zip',
    entries,
    find,
    pieces: async (entry) => recordPieces(access, recordOf(entry), limits),
    read: async (entry, limit) => {
      const record = recordOf(entry)
      if (limit !== undefined && record.size > limit) throw tooLargeToRead(entry, limit)
      return readRecord(access, record, limits)
    },
    range: async (entry, start, end) => {
      const record = recordOf(entry)
      if (record.method !== 0) return null
      const until = record.dataStart + Math.min(end, record.size)
      return readExactly(access, record.dataStart + start, until)
    },
    close: () => access.close(),
  }
}
