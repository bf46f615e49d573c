/** Files of a folder (or one alone) read from the disk: never through a link, and never another than was listed. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source, SourceEntry } from '../source.ts'
import type { ArchiveLimits } from './limits.ts'
import { createLookup } from './lookup.ts'
import { refuse } from './names.ts'
import { inNaturalOrder } from './natural-order.ts'
import { fileAccess, within } from './random-access.ts'
import type { RandomAccess } from './random-access.ts'
import { inOnePiece, rangePieces } from './range-pieces.ts'
import { asReadError, isMissing } from './read-errors.ts'

export interface DiskEntry extends SourceEntry {
  /** Where it is on this computer; may be spelt otherwise than `path` (decomposed letters). */
  readonly location: string
}

// Windows has neither flag, and no FIFO that would block an open.
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const changed = (entry: SourceEntry): AppError =>
  new AppError('imports.changed-underneath', { path: entry.path })

const asOpenError = (error: unknown, entry: DiskEntry): AppError => {
  if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
    return refuse('archive.symlink', entry.path)
  return isMissing(error) ? changed(entry) : asReadError(error, entry.path)
}

const openHandle = async (entry: DiskEntry): Promise<FileHandle> => {
  try {
    return await open(entry.location, openFlags)
  } catch (error) {
    throw asOpenError(error, entry)
  }
}

/** That what was opened is still the file that was listed. */
const checkListed = async (handle: FileHandle, entry: DiskEntry): Promise<void> => {
  const stat = await handle.stat()
  if (!stat.isFile()) throw refuse('archive.special-file', entry.path)
  if (stat.size !== entry.size || Math.trunc(stat.mtimeMs) !== entry.modifiedMs) throw changed(entry)
}

/** @throws AppError('imports.changed-underneath' | 'archive.symlink' | 'archive.special-file' | 'imports.unreadable') */
const openEntry = async (entry: DiskEntry): Promise<RandomAccess> => {
  const handle = await openHandle(entry)
  try {
    await checkListed(handle, entry)
    return fileAccess(handle, entry.size, entry.path)
  } catch (error) {
    await handle.close()
    throw asReadError(error, entry.path)
  }
}

/** Bytes of a file, checked and read in one go: a course is mostly small files, and each wait costs. */
const readRange = async (
  entry: DiskEntry,
  start: number,
  end: number,
  limits: ArchiveLimits,
): Promise<Buffer> => {
  const handle = await openHandle(entry)
  try {
    const access = fileAccess(handle, entry.size, entry.path)
    const [bytes] = await within(
      limits.stallMs,
      Promise.all([readBytes(access, start, end), checkListed(handle, entry)]),
    )
    if (bytes.length < end - start) throw changed(entry)
    return bytes
  } catch (error) {
    throw asReadError(error, entry.path)
  } finally {
    // Nothing was written, so there is nothing to wait for.
    handle.close().catch(() => undefined)
  }
}

const readBytes = async (access: RandomAccess, start: number, end: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(Math.max(0, end - start))
  return bytes.subarray(0, await access.read(bytes, start))
}

/** Up to this a file is read in one go. */
const wholeBytes = 256 * 1024

const entryPieces = async (entry: DiskEntry, limits: ArchiveLimits): Promise<AsyncIterable<Uint8Array>> => {
  if (entry.size <= wholeBytes) {
    return inOnePiece(await readRange(entry, 0, entry.size, limits))
  }
  const access = await openEntry(entry)
  return rangePieces(access, {
    start: 0,
    end: entry.size,
    stallMs: limits.stallMs,
    onShort: () => changed(entry),
    onClose: () => access.close(),
  })
}

export interface DiskOrigin {
  readonly name: string
  readonly origin: string
  readonly container: 'folder' | 'file'
}

/** @param listed files already checked by name */
export const diskSource = (
  from: DiskOrigin,
  listed: readonly DiskEntry[],
  limits: ArchiveLimits,
  signal: AbortSignal,
): Source => {
  const entries = inNaturalOrder(listed)
  const find = createLookup(entries)
  const own = (entry: SourceEntry): DiskEntry => {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    const found = find(entry.path)
    if (!found) throw new AppError('library.file-missing', { path: entry.path })
    return found
  }
  return {
    ...from,
    entries,
    find,
    pieces: async (entry) => entryPieces(own(entry), limits),
    read: async (entry, limit) => {
      const disk = own(entry)
      if (limit !== undefined && disk.size > limit) {
        throw new AppError('imports.malformed', { path: entry.path, detail: `larger than ${limit} bytes` })
      }
      return readRange(disk, 0, disk.size, limits)
    },
    range: async (entry, start, end) => {
      const disk = own(entry)
      return readRange(disk, start, Math.min(end, disk.size), limits)
    },
    close: () => Promise.resolve(),
  }
}
