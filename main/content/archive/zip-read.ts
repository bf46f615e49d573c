/** The content of one entry, counted and checked as it comes: a header can promise anything. */
import { Readable, Transform, pipeline } from 'node:stream'
import { promisify } from 'node:util'
import { crc32, createInflateRaw, inflateRaw, inflateRawSync } from 'node:zlib'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ArchiveLimits } from './limits.ts'
import { refuse } from './names.ts'
import type { RandomAccess } from './random-access.ts'
import { readExactly, within } from './random-access.ts'
import { isOurs } from './read-errors.ts'
import { inOnePiece, rangePieces } from './range-pieces.ts'
import type { LocatedRecord } from './zip-local.ts'

/** Below this, unpacking on the spot is quicker than handing over to zlib's thread. */
const smallBytes = 64 * 1024

/** Up to this an entry is read in one go. */
const wholeBytes = 256 * 1024

const asZipError = (error: Error): AppError =>
  isOurs(error) ? error : new AppError('archive.damaged', { detail: error.message }, { cause: error })

const storedPieces = (
  access: RandomAccess,
  record: LocatedRecord,
  limits: ArchiveLimits,
): AsyncIterable<Uint8Array> => {
  let checksum = 0
  return rangePieces(access, {
    start: record.dataStart,
    end: record.dataStart + record.packed,
    stallMs: limits.stallMs,
    onPiece: (piece) => {
      checksum = crc32(piece, checksum)
    },
    onEnd: () => {
      if (checksum !== record.crc32) throw refuse('archive.checksum', record.name)
    },
  })
}

/** zlib holds on to what it was given for longer than a range does. */
async function* ownPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece)
}

const inflatedPieces = (
  access: RandomAccess,
  record: LocatedRecord,
  limits: ArchiveLimits,
): AsyncIterable<Uint8Array> => {
  let checksum = 0
  let size = 0
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  const checked = new Transform({
    highWaterMark: 512 * 1024,
    transform: (piece: Buffer, _encoding, done) => {
      size += piece.length
      checksum = crc32(piece, checksum)
      if (size > record.size) done(refuse('archive.size-lies', record.name))
      else done(null, piece)
    },
    flush: (done) => {
      if (size !== record.size) done(refuse('archive.size-lies', record.name))
      else if (inflate.bytesWritten !== record.packed) done(trailing())
      else if (checksum !== record.crc32) done(refuse('archive.checksum', record.name))
      else done()
    },
    destroy: (error, done) => {
      done(error && asZipError(error))
    },
  })
  const range = rangePieces(access, {
    start: record.dataStart,
    end: record.dataStart + record.packed,
    stallMs: limits.stallMs,
  })
  const packed = Readable.from(ownPieces(range), { objectMode: false })
  // The error reaches whoever reads `checked`; the callback only keeps it from being thrown twice.
  pipeline(packed, inflate, checked, () => undefined)
  return checked
}

const trailing = (): AppError =>
  new AppError('archive.damaged', { detail: 'bytes behind the end of a compressed entry' })

interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

const inflateLater = promisify(inflateRaw)

/** zlib's `info` option changes what it returns; its types do not know. */
const inflated = (result: unknown): Inflated => result as Inflated

const inflateWhole = async (packed: Buffer, record: LocatedRecord): Promise<Buffer> => {
  const options = { info: true, maxOutputLength: Math.max(1, record.size) }
  try {
    const result = inflated(
      record.size <= smallBytes ? inflateRawSync(packed, options) : await inflateLater(packed, options),
    )
    if (result.engine.bytesWritten !== packed.length) throw trailing()
    return result.buffer
  } catch (error) {
    if (error instanceof RangeError) throw refuse('archive.size-lies', record.name)
    throw error instanceof Error ? asZipError(error) : error
  }
}

/** A whole entry. @throws AppError('archive.*') */
export const readRecord = async (
  access: RandomAccess,
  record: LocatedRecord,
  limits: ArchiveLimits,
): Promise<Buffer> => {
  const end = record.dataStart + record.packed
  const packed = await within(limits.stallMs, readExactly(access, record.dataStart, end))
  const bytes = record.method === 0 ? packed : await inflateWhole(packed, record)
  if (bytes.length !== record.size) throw refuse('archive.size-lies', record.name)
  if (crc32(bytes) !== record.crc32) throw refuse('archive.checksum', record.name)
  return bytes
}

/**
 * Bytes of an entry as they come. A small one is read and checked whole: a course is mostly small files, and
 * setting up more than that for each costs more than reading them.
 *
 * @throws AppError('archive.*'), at once or while reading
 */
export const recordPieces = async (
  access: RandomAccess,
  record: LocatedRecord,
  limits: ArchiveLimits,
): Promise<AsyncIterable<Uint8Array>> => {
  if (Math.max(record.size, record.packed) <= wholeBytes) {
    return inOnePiece(await readRecord(access, record, limits))
  }
  return record.method === 0 ? storedPieces(access, record, limits) : inflatedPieces(access, record, limits)
}
