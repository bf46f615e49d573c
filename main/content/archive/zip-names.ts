/**
 * Names of a zip as text. The format says UTF-8 when flagged and code page 437 otherwise; what is found in
 * the wild is UTF-8 without the flag (macOS), and GBK from every Chinese Windows. The guess is made over all
 * names of the archive together, for one name alone is too little to tell.
 */
import { getFileNameLowLevel } from 'yauzl'
import type { ExtraField } from 'yauzl'
import { refuse } from './names.ts'

export interface RawName {
  readonly bytes: Buffer
  readonly flags: number
  readonly extraFields: readonly ExtraField[]
}

const utf8Flag = 0x800
const unicodePathField = 0x7075

const decodeStrictly = (bytes: Buffer, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const hasHighBytes = (bytes: Buffer): boolean => bytes.some((byte) => byte > 0x7f)

/**
 * Double bytes in the area of GB 2312, the six thousand characters in use, against all double bytes.
 * A stray `ü` of code page 437 before an ASCII letter is a GBK pair too, but a rare one outside that area.
 */
const gb2312Share = (bytes: Buffer): { common: number; pairs: number } => {
  let common = 0
  let pairs = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    pairs++
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++
  }
  return { common, pairs }
}

const looksLikeGbk = (names: readonly Buffer[]): boolean => {
  let common = 0
  let pairs = 0
  for (const name of names) {
    if (decodeStrictly(name, 'gb18030') === null) return false
    const share = gb2312Share(name)
    common += share.common
    pairs += share.pairs
  }
  return common >= pairs * 0.75
}

/** How the names that carry no flag are to be read: `null` means as the format says. */
const guessEncoding = (names: readonly Buffer[]): 'utf-8' | 'gb18030' | null => {
  if (names.length === 0) return null
  if (names.every((name) => decodeStrictly(name, 'utf-8') !== null)) return 'utf-8'
  return looksLikeGbk(names) ? 'gb18030' : null
}

const isLegacy = (name: RawName): boolean =>
  (name.flags & utf8Flag) === 0 &&
  hasHighBytes(name.bytes) &&
  !name.extraFields.some((field) => field.id === unicodePathField)

/**
 * @returns one text per name, in order; backslashes are left as they are
 * @throws AppError('archive.bad-name') for a name flagged UTF-8 that is not
 */
export const decodeNames = (names: readonly RawName[]): string[] => {
  const encoding = guessEncoding(names.filter(isLegacy).map((name) => name.bytes))
  return names.map((name) => {
    if (encoding && isLegacy(name)) return new TextDecoder(encoding, { ignoreBOM: true }).decode(name.bytes)
    if ((name.flags & utf8Flag) !== 0 && decodeStrictly(name.bytes, 'utf-8') === null) {
      throw refuse('archive.bad-name', name.bytes.toString('latin1'))
    }
    return getFileNameLowLevel(name.flags, name.bytes, [...name.extraFields], true)
  })
}

const dosHost = 0

/**
 * PowerShell 5 and old .NET write `\` between folders. When a whole archive made on DOS or Windows does so and
 * never writes `/`, the backslash is read as the separator it was meant to be; every rule then applies to
 * the result. Anywhere else a backslash is refused.
 *
 * @param madeBy high byte of each entry's "version made by"
 */
export const readBackslashes = (names: readonly string[], madeBy: readonly number[]): readonly string[] =>
  names.some((name) => name.includes('\\')) &&
  names.every((name) => !name.includes('/')) &&
  madeBy.every((host) => host === dosHost)
    ? names.map((name) => name.replaceAll('\\', '/'))
    : names
