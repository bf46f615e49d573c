/** The list of media in an Anki package: JSON in older packages, a Protocol Buffers message in newer ones. */
import { z } from 'zod'

/** Name of the file in the package → its name in the notes. */
export type MediaList = ReadonlyMap<string, string>

/** `{"0": "heart.png"}` */
export const legacyMediaList = (text: string): MediaList =>
  new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))))

/** One field of a message: its number and, for strings and messages, its bytes. */
export const fieldsOf = function* (
  bytes: Uint8Array,
): Generator<{ field: number; value: Uint8Array | number }> {
  let at = 0
  const varint = (): number => {
    let [value, scale] = [0, 1]
    for (let i = 0; i < 10; i++) {
      const byte = bytes[at++]
      if (byte === undefined) throw new RangeError('cut off')
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
      scale *= 128
    }
    throw new RangeError('too long')
  }
  while (at < bytes.length) {
    const tag = varint()
    const kind = tag & 7
    const field = Math.floor(tag / 8)
    if (kind === 0) yield { field, value: varint() }
    else if (kind === 2) {
      const length = varint()
      if (at + length > bytes.length) throw new RangeError('cut off')
      yield { field, value: bytes.subarray(at, at + length) }
      at += length
    } else if (kind === 5 || kind === 1) at += kind === 5 ? 4 : 8
    else throw new RangeError('unknown wire type')
  }
}

/** `MediaEntries`: the n-th entry is the file named n. @see anki/proto/anki/import_export.proto */
export const mediaList = (bytes: Uint8Array): MediaList => {
  const out = new Map<string, string>()
  let index = 0
  for (const { field, value } of fieldsOf(bytes)) {
    if (field !== 1 || typeof value === 'number') continue
    for (const inner of fieldsOf(value))
      if (inner.field === 1 && typeof inner.value !== 'number')
        out.set(String(index), Buffer.from(inner.value).toString('utf8'))
    index += 1
  }
  return out
}
