/** Opens whatever was dropped: a folder, a zip (told by its first bytes, never by its name), or a single file. */
import { open, realpath, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Source } from '../source.ts'
import { openFile } from './file.ts'
import { openFolder } from './folder.ts'
import { defaultLimits } from './limits.ts'
import type { ArchiveLimits } from './limits.ts'
import { refuse } from './names.ts'
import { bufferAccess, fileAccess } from './random-access.ts'
import { asReadError } from './read-errors.ts'
import { openZip } from './zip.ts'

export interface OpenOptions {
  readonly signal: AbortSignal
  /** What differs from {@link defaultLimits}. */
  readonly limits?: Partial<ArchiveLimits>
}

/** A local header, an empty archive's end record, or the marker of a split archive. */
const zipSignatures = new Set([0x04034b50, 0x06054b50, 0x08074b50])
/** Named a zip, it is one or it is damaged; other bytes in front would make two different files of it. */
const zipNames = /\.(zip|epub|imscc)$/i

const startsLikeZip = async (handle: FileHandle): Promise<boolean> => {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  return bytesRead === 4 && zipSignatures.has(buffer.readUInt32LE(0))
}

const openRegular = async (
  location: string,
  size: number,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<Source> => {
  const handle = await open(location)
  const isZip = await startsLikeZip(handle).catch(async (error: unknown) => {
    await handle.close()
    throw error
  })
  if (isZip) {
    const from = { name: path.parse(location).name, origin: location }
    return openZip(fileAccess(handle, size, location), from, limits, signal)
  }
  await handle.close()
  if (zipNames.test(location)) {
    throw new AppError('archive.damaged', { detail: 'named a zip, but does not begin like one' })
  }
  return openFile(location, limits, signal)
}

/**
 * The files of a folder, a zip, or a single file, every name checked and nothing yet read.
 * The path itself may be a link: the person chose it.
 *
 * @param location absolute path
 * @throws AppError('imports.not-found' | 'imports.unreadable' | 'archive.*' | 'imports.cancelled')
 */
export const openSource = async (location: string, options: OpenOptions): Promise<Source> => {
  const limits = { ...defaultLimits, ...options.limits }
  try {
    if (options.signal.aborted) throw new AppError('imports.cancelled', {})
    const real = await realpath(location)
    const found = await stat(real)
    if (found.isDirectory()) return await openFolder(real, limits, options.signal)
    if (!found.isFile()) throw refuse('archive.special-file', path.basename(location))
    return await openRegular(real, found.size, limits, options.signal)
  } catch (error) {
    throw asReadError(error, location)
  }
}

/**
 * A zip found inside something else, held in memory (an EPUB in a course folder).
 *
 * @param origin says where the bytes came from, for errors
 * @throws AppError('archive.*')
 */
export const openZipBytes = (bytes: Uint8Array, origin: string, options: OpenOptions): Promise<Source> => {
  const limits = { ...defaultLimits, ...options.limits }
  const from = { name: path.posix.parse(origin).name, origin }
  return openZip(bufferAccess(bytes), from, limits, options.signal)
}
