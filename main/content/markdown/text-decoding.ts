/** Text files as they come: UTF-8, UTF-16, and the national encodings of older courses. */

/** Encodings by their byte-order marks. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const tryDecode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A charset that HTML or XML says of itself in its first kilobyte. */
const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i.exec(head)?.[1] ?? null
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
const zeroSide = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** Share of the two-byte characters that are everyday Chinese: level 1 of GB 2312 and its punctuation. */
const commonChinese = (bytes: Uint8Array): number => {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    const trail = bytes[at + 1] ?? 0
    pairs++
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++
    at++
  }
  return pairs === 0 ? 0 : common / pairs
}

/**
 * Decodes a text file. Never throws; what fits nothing is read as Windows-1252, where every byte means something.
 * @returns the text without byte-order mark, lines ending in `\n`
 */
export const decodeText = (bytes: Uint8Array): string =>
  decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')

const decode = (bytes: Uint8Array): string => {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return new TextDecoder(encoding).decode(bytes)
  const sixteen = zeroSide(bytes)
  if (sixteen !== null) return new TextDecoder(sixteen).decode(bytes)
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== null) return utf8
  const declared = declaredCharset(bytes)
  const told = declared === null ? null : tryDecode(declared, bytes)
  if (told !== null) return told
  if (commonChinese(bytes) > 0.6) return new TextDecoder('gb18030').decode(bytes)
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Whether decoded text is really something else: zero bytes and controls are not text. */
export const looksBinary = (text: string): boolean => {
  const sample = text.slice(0, 20_000)

  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0
  return sample.includes('\0') || controls > sample.length * 0.02 + 8
}
