/** Zips written byte by byte, so that a test may lie in any field. Without options the result is an honest archive. */
import { crc32, deflateRawSync } from 'node:zlib'

/** What a header says of the content, where it should not be the truth. */
interface Claims {
  readonly crc?: number
  readonly size?: number
  readonly packed?: number
}

export interface ZipPart {
  readonly name: string | Buffer
  readonly content?: string | Uint8Array
  /** Default 0, stored. */
  readonly method?: number
  /** Default: UTF-8 names flagged. */
  readonly flags?: number
  /** Default: Unix, 3.0. */
  readonly madeBy?: number
  /** Unix mode, kept in the upper half of the external attributes. */
  readonly mode?: number
  /** Lower half of the external attributes. */
  readonly dosAttributes?: number
  readonly extra?: Buffer
  readonly localExtra?: Buffer
  /** Bytes written as the data, instead of `content` packed by `method`. */
  readonly raw?: Buffer
  readonly central?: Claims
  readonly local?: Claims & {
    readonly name?: string
    readonly method?: number
    readonly flags?: number
    readonly signature?: number
  }
  /** Place of the local header as the directory tells it. */
  readonly offset?: number
  /** Writes no local header and no data: another's are pointed at by `offset`. */
  readonly phantom?: boolean
}

export interface ZipShape {
  readonly before?: Buffer
  readonly after?: Buffer
  /** Moves every offset by this much, to fit what stands `before`. */
  readonly shift?: number
  readonly comment?: Buffer
  readonly entries?: number
  readonly disk?: number
  readonly directoryOffset?: number
  /** Adds zip64 end records with these overrides. */
  readonly zip64?: { readonly recordOffset?: number; readonly entries?: number }
}

const asBytes = (value: string | Uint8Array): Buffer => Buffer.from(value as string)

interface Laid {
  readonly name: Buffer
  readonly data: Buffer
  readonly crc: number
  readonly size: number
  readonly method: number
  readonly flags: number
}

const lay = (part: ZipPart): Laid => {
  const content = asBytes(part.content ?? '')
  const method = part.method ?? 0
  return {
    name: asBytes(part.name),
    data: part.raw ?? (method === 8 ? deflateRawSync(content) : content),
    crc: crc32(content),
    size: content.length,
    method,
    flags: part.flags ?? (typeof part.name === 'string' ? 0x800 : 0),
  }
}

const localHeader = (part: ZipPart, laid: Laid): Buffer => {
  const name = part.local?.name === undefined ? laid.name : Buffer.from(part.local.name)
  const extra = part.localExtra ?? Buffer.alloc(0)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(part.local?.signature ?? 0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(part.local?.flags ?? laid.flags, 6)
  header.writeUInt16LE(part.local?.method ?? laid.method, 8)
  header.writeUInt32LE(0x5a215a21, 10)
  header.writeUInt32LE(part.local?.crc ?? part.central?.crc ?? laid.crc, 14)
  header.writeUInt32LE(part.local?.packed ?? part.central?.packed ?? laid.data.length, 18)
  header.writeUInt32LE(part.local?.size ?? part.central?.size ?? laid.size, 22)
  header.writeUInt16LE(name.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, name, extra])
}

const centralHeader = (part: ZipPart, laid: Laid, offset: number): Buffer => {
  const extra = part.extra ?? Buffer.alloc(0)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(part.madeBy ?? 0x031e, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(laid.flags, 8)
  header.writeUInt16LE(laid.method, 10)
  header.writeUInt32LE(0x5a215a21, 12)
  header.writeUInt32LE(part.central?.crc ?? laid.crc, 16)
  header.writeUInt32LE(part.central?.packed ?? laid.data.length, 20)
  header.writeUInt32LE(part.central?.size ?? laid.size, 24)
  header.writeUInt16LE(laid.name.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt16LE(part.dosAttributes ?? 0, 38)
  header.writeUInt16LE(part.mode ?? 0, 40)
  header.writeUInt32LE(part.offset ?? offset, 42)
  return Buffer.concat([header, laid.name, extra])
}

const zip64End = (entries: number, directory: number, size: number, at: number, shape: ZipShape): Buffer => {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeUInt16LE(45, 12)
  record.writeUInt16LE(45, 14)
  record.writeBigUInt64LE(BigInt(entries), 24)
  record.writeBigUInt64LE(BigInt(shape.zip64?.entries ?? entries), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(directory), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(shape.zip64?.recordOffset ?? at), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

const end = (entries: number, directory: number, size: number, shape: ZipShape): Buffer => {
  const comment = shape.comment ?? Buffer.alloc(0)
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(shape.disk ?? 0, 4)
  record.writeUInt16LE(shape.disk ?? 0, 6)
  record.writeUInt16LE((shape.entries ?? entries) & 0xffff, 8)
  record.writeUInt16LE((shape.entries ?? entries) & 0xffff, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(shape.directoryOffset ?? directory, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([record, comment])
}

/** The bytes of a zip with these parts, in this order. */
export const makeZip = (parts: readonly ZipPart[], shape: ZipShape = {}): Buffer => {
  const before = shape.before ?? Buffer.alloc(0)
  const shift = shape.shift ?? 0
  const body: Buffer[] = [before]
  const directory: Buffer[] = []
  let at = shift
  for (const part of parts) {
    const laid = lay(part)
    directory.push(centralHeader(part, laid, at))
    if (part.phantom) continue
    const bytes = Buffer.concat([localHeader(part, laid), laid.data])
    body.push(bytes)
    at += bytes.length
  }
  const table = Buffer.concat(directory)
  const zip64 = shape.zip64 ? [zip64End(parts.length, at, table.length, at + table.length, shape)] : []
  const last = end(parts.length, at, table.length, shape)
  return Buffer.concat([...body, table, ...zip64, last, shape.after ?? Buffer.alloc(0)])
}

/** One field of a zip's extra data. */
export const extraField = (id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(id, 0)
  head.writeUInt16LE(data.length, 2)
  return Buffer.concat([head, data])
}

/** The zip64 field: 64-bit numbers in the order size, packed, offset, as far as given. */
export const zip64Field = (...numbers: readonly bigint[]): Buffer => {
  const data = Buffer.alloc(numbers.length * 8)
  numbers.forEach((number, i) => data.writeBigUInt64LE(number, i * 8))
  return extraField(1, data)
}
