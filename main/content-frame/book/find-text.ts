/**
 * Finding words in a chapter as a reader means them: regardless of case, accents, width (ａ = a) and line breaks.
 * foliate's own search throws at a hit that ends a chapter, so matching is ours; walking the text is its.
 */
export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

export interface Found {
  readonly startIndex: number
  readonly startOffset: number
  readonly endIndex: number
  readonly endOffset: number
  readonly before: string
  readonly match: string
  readonly after: string
}

/** Letters shown on either side of a match; ideographs are twice as wide and say twice as much. */
const CONTEXT = 60
const WIDE_CONTEXT = 24
const WIDE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u
const MARKS = /\p{Mn}/gu

const fold = (text: string, matchCase: boolean): string => {
  // Most letters of most books need none of the rest, which is a hundred times slower.
  if (/^[\x21-\x7e]*$/.test(text)) return matchCase ? text : text.toLowerCase()
  const plain = text.normalize('NFKD').replace(MARKS, '').normalize('NFC')
  return (matchCase ? plain : plain.toLowerCase()).replace(/\s/g, ' ').replaceAll('\u00ad', '')
}

/** Folded text, and for each of its characters where in the original it came from. */
const foldMapped = (text: string, matchCase: boolean): { folded: string; from: number[] } => {
  const from: number[] = []
  // Joined once at the end: asking a growing string how it ends costs as much as the whole string.
  const folded: string[] = []
  let afterSpace = false
  let index = 0
  for (const character of text) {
    const plain = fold(character, matchCase)
    if (!(plain === ' ' && afterSpace)) {
      folded.push(plain)
      for (let unit = 0; unit < plain.length; unit += 1) from.push(index)
    }
    // A mark or a soft hyphen leaves nothing behind.
    if (plain) afterSpace = plain === ' '
    index += character.length
  }
  from.push(index)
  return { folded: folded.join(''), from }
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined &&
  /[\p{L}\p{N}_]/u.test(character) &&
  !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character)

const standsAlone = (text: string, start: number, end: number): boolean =>
  !(isWordCharacter(text[start - 1]) && isWordCharacter(text[start])) &&
  !(isWordCharacter(text[end]) && isWordCharacter(text[end - 1]))

/** Which text node an offset of the joined text lies in. `atEnd`: an offset between two belongs to the first. */
const locate = (
  starts: readonly number[],
  offset: number,
  atEnd: boolean,
): [index: number, offset: number] => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = starts[middle] ?? 0
    if (atEnd ? start < offset : start <= offset) low = middle
    else high = middle - 1
  }
  return [low, offset - (starts[low] ?? 0)]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Half a character at the end of a cut is left out. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

const wordsBefore = (text: string, end: number): string => {
  const room = WIDE.test(text.slice(Math.max(0, end - WIDE_CONTEXT), end)) ? WIDE_CONTEXT : CONTEXT
  const start = Math.max(0, end - room)
  const cut = oneLine(whole(text.slice(start, end))).trimStart()
  return start === 0 ? cut : `…${room === CONTEXT ? cut.replace(/^\S+\s/, '') : cut}`
}

const wordsAfter = (text: string, start: number): string => {
  const room = WIDE.test(text.slice(start, start + WIDE_CONTEXT)) ? WIDE_CONTEXT : CONTEXT
  const cut = oneLine(whole(text.slice(start, start + room))).trimEnd()
  return start + room >= text.length ? cut : `${room === CONTEXT ? cut.replace(/\s\S+$/, '') : cut}…`
}

/**
 * @param texts the text nodes of a chapter in order
 * @param query as typed; an empty one finds nothing
 * @returns places as node index and UTF-16 offset, with a few words around each
 */
export function* findText(texts: readonly string[], query: string, options: FindOptions): Generator<Found> {
  const needle = fold(query.trim(), options.matchCase).replace(/ +/g, ' ')
  if (!needle) return
  const text = texts.join('')
  const starts: number[] = []
  let total = 0
  for (const piece of texts) {
    starts.push(total)
    total += piece.length
  }
  const { folded, from } = foldMapped(text, options.matchCase)
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    if (options.wholeWords && !standsAlone(folded, at, at + needle.length)) continue
    const start = from[at] ?? 0
    const end = Math.max(from[at + needle.length] ?? total, start + 1)
    const [startIndex, startOffset] = locate(starts, start, false)
    const [endIndex, endOffset] = locate(starts, end, true)
    yield {
      startIndex,
      startOffset,
      endIndex,
      endOffset,
      before: wordsBefore(text, start),
      match: oneLine(text.slice(start, end)),
      after: wordsAfter(text, end),
    }
  }
}
