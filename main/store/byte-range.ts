/** HTTP ranges: one range of bytes, as players and PDF readers ask for. @see RFC 9110 §14 */

export interface ByteRange {
  /** First byte. */
  readonly start: number
  /** One past the last byte. */
  readonly end: number
}

/**
 * Reads a Range header against a file's size.
 * @returns the whole file for a missing, foreign or multiple range (the header may be ignored), null when the
 *   range lies outside the file (416)
 */
export const parseRange = (
  header: string | null | undefined,
  size: number,
): (ByteRange & { partial: boolean }) | null => {
  const whole = { start: 0, end: size, partial: false }
  const match = header ? /^bytes=(\d*)-(\d*)$/.exec(header.trim()) : null
  if (!match) return whole
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return whole
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? null : { start: size - length, end: size, partial: true }
  }
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  if (start >= size) return null
  return end <= start ? whole : { start, end, partial: true }
}

/** Status and headers of a ranged answer. */
export const rangeHead = (
  range: (ByteRange & { partial: boolean }) | null,
  size: number,
): { status: number; headers: Record<string, string> } => {
  if (!range) return { status: 416, headers: { 'content-range': `bytes */${size}`, 'content-length': '0' } }
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'content-length': String(range.end - range.start),
  }
  if (range.partial) headers['content-range'] = `bytes ${range.start}-${range.end - 1}/${size}`
  return { status: range.partial ? 206 : 200, headers }
}
