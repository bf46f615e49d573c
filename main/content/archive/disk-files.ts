/** Files of a folder (or one alone) read from the disk: never through a link, and never another than was listed. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source, SourceEntry } from '../source.ts'
import type { ArchiveLimits } from './limits.ts'
import { createLookup } from './lookup.ts'
import { refuse } from './names.ts'
import { inNaturalOrder } from './natural-order.ts'
import { fileAccess, readExactly, within } from './random-access.ts'
import type { RandomAccess } from './random-access.ts'
import { rangeStream } from './range-stream.ts'
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

/** @throws AppError('imports.changed-underneath' | 'archive.symlink' | 'archive.special-file' | 'imports.unreadable') */
const openEntry = async (entry: DiskEntry): Promise<RandomAccess> => {
  const handle = await openHandle(entry)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw refuse('archive.special-file', entry.path)
    if (stat.size !== entry.size || Math.trunc(stat.mtimeMs) !== entry.modifiedMs) throw changed(entry)
    return fileAccess(handle, stat.size, entry.path)
  } catch (error) {
    await handle.close()
    throw asReadError(error, entry.path)
  }
}

const using = async <T>(entry: DiskEntry, work: (access: RandomAccess) => Promise<T>): Promise<T> => {
  const access = await openEntry(entry)
  try {
    return await work(access)
  } finally {
    await access.close()
  }
}

const streamEntry = async (entry: DiskEntry, limits: ArchiveLimits): Promise<Readable> => {
  const access = await openEntry(entry)
  return rangeStream(access, {
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
    stream: async (entry) => streamEntry(own(entry), limits),
    read: async (entry, limit) => {
      const disk = own(entry)
      if (limit !== undefined && disk.size > limit) {
        throw new AppError('imports.malformed', { path: entry.path, detail: `larger than ${limit} bytes` })
      }
      return using(disk, (access) => within(limits.stallMs, readExactly(access, 0, disk.size)))
    },
    range: async (entry, start, end) => {
      const disk = own(entry)
      return using(disk, (access) => readExactly(access, start, Math.min(end, disk.size)))
    },
    close: () => Promise.resolve(),
  }
}
