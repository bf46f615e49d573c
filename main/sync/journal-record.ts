/**
 * One record of the study journal: `CJ01` · length of the payload (u32) · CRC-32 of the payload (u32) · payload.
 * The payload is the length of the document's name (u16), the name in UTF-8, and a Yjs update. Big-endian.
 * The mark at the front lets a reader find the next record after one that is damaged.
 */
import { crc32 } from 'node:zlib'

export interface JournalRecord {
  readonly doc: string
  readonly bytes: Uint8Array
}

const MARK = Buffer.from('CJ01')
const HEAD = MARK.length + 8

export const encodeRecord = ({ doc, bytes }: JournalRecord): Buffer => {
  const name = Buffer.from(doc)
  const out = Buffer.allocUnsafe(HEAD + 2 + name.length + bytes.length)
  MARK.copy(out)
  out.writeUInt16BE(name.length, HEAD)
  name.copy(out, HEAD + 2)
  out.set(bytes, HEAD + 2 + name.length)
  const payload = out.subarray(HEAD)
  out.writeUInt32BE(payload.length, MARK.length)
  out.writeUInt32BE(crc32(payload), MARK.length + 4)
  return out
}

const recordAt = (file: Buffer, at: number): { record: JournalRecord; end: number } | null => {
  if (at + HEAD + 2 > file.length || file.compare(MARK, 0, MARK.length, at, at + MARK.length) !== 0)
    return null
  const length = file.readUInt32BE(at + MARK.length)
  const end = at + HEAD + length
  if (length < 2 || end > file.length) return null
  const payload = file.subarray(at + HEAD, end)
  if (crc32(payload) !== file.readUInt32BE(at + MARK.length + 4)) return null
  const name = payload.readUInt16BE(0)
  if (2 + name > length) return null
  return { record: { doc: payload.toString('utf8', 2, 2 + name), bytes: payload.subarray(2 + name) }, end }
}

/** Every whole record of a file. @returns also how many bytes were no record: a torn end, or damage */
export const decodeRecords = (file: Buffer): { records: JournalRecord[]; lost: number } => {
  const records: JournalRecord[] = []
  let lost = 0
  let at = 0
  while (at < file.length) {
    const found = recordAt(file, at)
    if (found) {
      records.push(found.record)
      at = found.end
    } else {
      const next = file.indexOf(MARK, at + 1)
      const skipped = next === -1 ? file.length : next
      lost += skipped - at
      at = skipped
    }
  }
  return { records, lost }
}
