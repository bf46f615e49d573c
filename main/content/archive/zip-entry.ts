/** One entry of a zip's central directory, and what can be refused by looking at it alone. */
import type { Entry } from 'yauzl'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ArchiveLimits } from './limits.ts'
import { refuse } from './names.ts'

export interface ZipRecord {
  readonly rawName: Buffer
  readonly name: string
  readonly flags: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc32: number
  readonly packed: number
  readonly size: number
  /** Where its local header starts. */
  readonly offset: number
  readonly isFolder: boolean
  readonly modifiedMs: number
}

const encryptedFlags = 0x1 | 0x40 | 0x2000
const modeMask = 0o170000
const regularFile = 0o100000
const folder = 0o040000
const symlink = 0o120000
const volumeLabel = 0x08

/** Unix file type from the external attributes; 0 where the maker recorded none. */
const fileType = (entry: Entry): number => (entry.externalFileAttributes >>> 16) & modeMask

const refuseSpecial = (entry: Entry, name: string, isFolder: boolean): void => {
  const type = fileType(entry)
  if (type === symlink) throw refuse('archive.symlink', name)
  const expected = isFolder ? folder : regularFile
  if (type !== 0 && type !== expected) throw refuse('archive.special-file', name)
  if ((entry.externalFileAttributes & volumeLabel) !== 0) throw refuse('archive.special-file', name)
}

const refuseSizes = (entry: Entry, name: string, limits: ArchiveLimits): void => {
  const { compressedSize: packed, uncompressedSize: size } = entry
  if (entry.compressionMethod === 0 && packed !== size) throw refuse('archive.size-lies', name)
  if (size > limits.bytes) throw new AppError('archive.too-large', { limit: limits.bytes, unit: 'bytes' })
  if (size > limits.ratioFloor && size > packed * limits.ratio) throw refuse('archive.ratio', name)
}

const modifiedMs = (entry: Entry): number => {
  const ms = entry.getLastModDate().getTime()
  return Number.isFinite(ms) ? ms : 0
}

/**
 * @param name the entry's name as text
 * @throws AppError('archive.encrypted' | 'archive.unsupported-method' | 'archive.symlink' |
 *   'archive.special-file' | 'archive.size-lies' | 'archive.too-large' | 'archive.ratio' | 'archive.damaged')
 */
export const toRecord = (entry: Entry, rawName: Buffer, name: string, limits: ArchiveLimits): ZipRecord => {
  const isFolder = name.endsWith('/')
  if ((entry.generalPurposeBitFlag & encryptedFlags) !== 0) throw refuse('archive.encrypted', name)
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw refuse('archive.unsupported-method', name)
  }
  refuseSpecial(entry, name, isFolder)
  refuseSizes(entry, name, limits)
  if (isFolder && entry.uncompressedSize !== 0) {
    throw new AppError('archive.damaged', { detail: 'a folder has content' })
  }
  return {
    rawName,
    name,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    isFolder,
    modifiedMs: modifiedMs(entry),
  }
}
