/**
 * The header in front of each entry's data. It repeats what the directory says; where the two differ, two
 * extractors see two different files, so the archive is refused. Exact data ranges come from here, and with
 * them the check that no byte belongs to two entries (a zip bomb of the better sort).
 * @see https://www.bamsoftware.com/hacks/zipbomb/
 */
import { AppError } from '../../../shared/kernel/errors.ts'
import type { ArchiveLimits } from './limits.ts'
import { refuse } from './names.ts'
import type { RandomAccess } from './random-access.ts'
import { readExactly, within } from './random-access.ts'
import type { ZipRecord } from './zip-entry.ts'

export interface LocatedRecord extends ZipRecord {
  /** First byte of its data. */
  readonly dataStart: number
}

const headerBytes = 30
const signature = 0x04034b50
/** Bit 3: sizes and checksum stand behind the data, and may be zero here. */
const descriptorFlag = 0x8
const encryptedFlag = 0x1
const saturated = 0xffffffff

const damaged = (detail: string): AppError => new AppError('archive.damaged', { detail })

/** Sizes of a local header, through its zip64 field where the 32 bits are used up. */
const localSizes = (header: Buffer, extra: Buffer): { packed: number; size: number } => {
  let packed = header.readUInt32LE(18)
  let size = header.readUInt32LE(22)
  for (let i = 0; i + 4 <= extra.length;) {
    const end = i + 4 + extra.readUInt16LE(i + 2)
    if (end > extra.length) break
    if (extra.readUInt16LE(i) === 1) {
      let at = i + 4
      if (size === saturated && at + 8 <= end) {
        size = Number(extra.readBigUInt64LE(at))
        at += 8
      }
      if (packed === saturated && at + 8 <= end) packed = Number(extra.readBigUInt64LE(at))
    }
    i = end
  }
  return { packed, size }
}

const compareWithDirectory = (record: ZipRecord, header: Buffer, name: Buffer, extra: Buffer): void => {
  const flags = header.readUInt16LE(6)
  if ((flags & encryptedFlag) !== 0) throw refuse('archive.encrypted', record.name)
  if (header.readUInt16LE(8) !== record.method)
    throw damaged(`two compression methods: ${record.name.slice(0, 100)}`)
  if (!name.equals(record.rawName)) throw damaged(`two names for one entry: ${record.name.slice(0, 100)}`)
  const mayBeZero = (flags & descriptorFlag) !== 0
  const fits = (here: number, there: number): boolean => here === there || (mayBeZero && here === 0)
  const sizes = localSizes(header, extra)
  if (!fits(sizes.packed, record.packed) || !fits(sizes.size, record.size)) {
    throw refuse('archive.size-lies', record.name)
  }
  if (!fits(header.readUInt32LE(14), record.crc32)) throw refuse('archive.checksum', record.name)
}

/** Reads header, name and extra field: in one piece unless the extra field is unusually long. */
const locate = async (access: RandomAccess, record: ZipRecord): Promise<LocatedRecord> => {
  const guess = Math.min(access.size, record.offset + headerBytes + record.rawName.length + 64)
  let bytes = await readExactly(access, record.offset, Math.max(guess, record.offset + headerBytes))
  if (bytes.readUInt32LE(0) !== signature) throw damaged('no entry where the directory says one is')
  const nameEnd = headerBytes + bytes.readUInt16LE(26)
  const extraEnd = nameEnd + bytes.readUInt16LE(28)
  if (extraEnd > bytes.length) bytes = await readExactly(access, record.offset, record.offset + extraEnd)
  const header = bytes.subarray(0, headerBytes)
  compareWithDirectory(
    record,
    header,
    bytes.subarray(headerBytes, nameEnd),
    bytes.subarray(nameEnd, extraEnd),
  )
  return { ...record, dataStart: record.offset + extraEnd }
}

/**
 * No byte belongs to two entries, nor to an entry and the directory.
 *
 * @param inOrder by offset
 * @param start of the data, at least
 */
const refuseOverlaps = <T extends ZipRecord>(
  inOrder: readonly T[],
  directoryStart: number,
  start: (record: T) => number,
): void => {
  inOrder.forEach((record, i) => {
    const limit = inOrder[i + 1]?.offset ?? directoryStart
    if (start(record) + record.packed > limit) throw refuse('archive.overlap', record.name)
  })
}

/** Reads in flight at once: headers lie in disk order, so more would only scatter the seeks. */
const batch = 16

/**
 * Every record with the place of its data.
 *
 * @param directoryStart no data may reach it
 * @throws AppError('archive.overlap' | 'archive.damaged' | 'archive.size-lies' | 'archive.checksum' |
 *   'archive.encrypted' | 'imports.cancelled')
 */
export const locateRecords = async (
  access: RandomAccess,
  records: readonly ZipRecord[],
  directoryStart: number,
  limits: ArchiveLimits,
  signal: AbortSignal,
): Promise<LocatedRecord[]> => {
  const inOrder = [...records].sort((a, b) => a.offset - b.offset)
  // First by what the directory says alone, so that a bomb is called one whatever its headers are like.
  refuseOverlaps(
    inOrder.filter(({ offset }) => offset < directoryStart),
    directoryStart,
    (record) => record.offset + headerBytes + record.rawName.length,
  )
  const located: LocatedRecord[] = []
  const started = performance.now()
  for (let i = 0; i < inOrder.length; i += batch) {
    if (signal.aborted) throw new AppError('imports.cancelled', {})
    const left = limits.openMs - (performance.now() - started)
    const reads = inOrder.slice(i, i + batch).map((record) => locate(access, record))
    located.push(...(await within(left, Promise.all(reads))))
  }
  refuseOverlaps(located, directoryStart, (record) => record.dataStart)
  return located
}
