/** The central directory of a zip, read by yauzl through large windows, counted and timed. */
import { RandomAccessReader, fromRandomAccessReader } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ArchiveLimits } from './limits.ts'
import type { RandomAccess } from './random-access.ts'
import { readExactly, within } from './random-access.ts'
import { isOurs } from './read-errors.ts'
import { decodeNames, readBackslashes } from './zip-names.ts'
import { toRecord } from './zip-entry.ts'
import type { ZipRecord } from './zip-entry.ts'

const windowBytes = 256 * 1024

/** Serves yauzl's many small reads from one window, so that 20,000 entries cost a handful of disk reads. */
class WindowReader extends RandomAccessReader {
  readonly #access: RandomAccess
  readonly #stallMs: number
  #window: Buffer = Buffer.alloc(0)
  #start = 0

  constructor(access: RandomAccess, stallMs: number) {
    super()
    this.#access = access
    this.#stallMs = stallMs
  }

  async #slice(position: number, length: number): Promise<Buffer> {
    const end = position + length
    if (position < this.#start || end > this.#start + this.#window.length) {
      const until = Math.max(end, Math.min(position + windowBytes, this.#access.size))
      this.#window = await within(this.#stallMs, readExactly(this.#access, position, until))
      this.#start = position
    }
    return this.#window.subarray(position - this.#start, end - this.#start)
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#slice(position, length).then(
      (bytes) => {
        bytes.copy(buffer, offset)
        callback(null)
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)))
      },
    )
  }
}

/** yauzl says what is wrong in words; those that have a code of their own get it. */
const asArchiveError = (error: unknown): AppError => {
  if (isOurs(error)) return error
  const detail = error instanceof Error ? error.message : String(error)
  if (detail.includes('strong encryption'))
    return new AppError('archive.encrypted', { entry: '' }, { cause: error })
  return new AppError('archive.damaged', { detail: detail.slice(0, 200) }, { cause: error })
}

const openDirectory = (reader: WindowReader, size: number): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false }
    fromRandomAccessReader(reader, size, options, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })

const tooMany = (limits: ArchiveLimits): AppError =>
  new AppError('archive.too-many-entries', { limit: limits.entries, unit: 'entries' })

const readEntries = async (zip: ZipFile, limits: ArchiveLimits, signal: AbortSignal): Promise<Entry[]> => {
  if (zip.entryCount > limits.entries) throw tooMany(limits)
  const entries: Entry[] = []
  const started = performance.now()
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    if (entries.length > limits.entries) throw tooMany(limits)
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    if (performance.now() - started > limits.openMs) {
      throw new AppError('archive.too-slow', { limit: Math.ceil(limits.openMs / 1000), unit: 'seconds' })
    }
  }
  return entries
}

/** Zip64 end record, end record, or a digital signature: what may follow the last entry. */
const endSignatures = new Set([0x06064b50, 0x06054b50, 0x05054b50])

/** An end record that names fewer entries than there are hides files from whoever trusts it. */
const refuseHiddenEntries = async (access: RandomAccess, end: number): Promise<void> => {
  const signature = (await readExactly(access, end, end + 4)).readUInt32LE(0)
  if (endSignatures.has(signature)) return
  throw new AppError('archive.damaged', { detail: 'the directory does not end where its end record says' })
}

export interface ZipDirectory {
  readonly records: readonly ZipRecord[]
  /** Where the directory starts: no entry's data may reach it. */
  readonly start: number
}

/**
 * @throws AppError('archive.*') for a directory that can't be read, is too large, or holds an entry that can be
 *   refused without reading it
 */
export const readDirectory = async (
  access: RandomAccess,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<ZipDirectory> => {
  try {
    const zip = await openDirectory(new WindowReader(access, limits.stallMs), access.size)
    const start = Number(zip.readEntryCursor)
    const entries = await readEntries(zip, limits, signal)
    await refuseHiddenEntries(access, Number(zip.readEntryCursor))
    const raw = entries.map((entry) => ({
      bytes: entry.fileNameRaw,
      flags: entry.generalPurposeBitFlag,
      extraFields: entry.extraFields,
    }))
    const hosts = entries.map((entry) => entry.versionMadeBy >>> 8)
    const names = readBackslashes(decodeNames(raw), hosts)
    const records = entries.map((entry, i) => toRecord(entry, entry.fileNameRaw, names[i] ?? '', limits))
    return { records, start }
  } catch (error) {
    throw asArchiveError(error)
  }
}
