/** The words around a hit, with the hit marked, from the text as people read it. */
import type { SnippetPart } from '../../../shared/features/search/model.ts'
import type { Query } from './query.ts'
import { runsOf, stemOf, type Run } from './words.ts'

/** UTF-16 offsets, end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How much is shown, in the width of a Latin letter; an ideograph is twice as wide. */
const WIDTH = 150
const BEFORE = 46
/** A hit is looked for in this much of a passage. */
const LONGEST = 40_000

interface Wanted {
  readonly run: Run
  readonly word: string
  readonly stem: string | null
  readonly prefix: boolean
}

const wantedOf = (query: Query): Wanted[] =>
  query.terms.flatMap(({ runs, prefix, exact }) =>
    runs.map((run, index) => {
      const word = run.characters.join('')
      const alone = runs.length === 1 && !exact
      return {
        run,
        word,
        stem: alone && !run.unspaced ? stemOf(word) : null,
        prefix: prefix && index === runs.length - 1 && word.length > 1,
      }
    }),
  )

const spanOf = (run: Run, start: number, length: number): Span => ({
  start: run.from[start] ?? 0,
  end: run.from[start + length] ?? run.to,
})

/** Every place in a run of pairs where the wanted characters stand. */
const inUnspaced = (run: Run, wanted: Wanted): Span[] => {
  const spans: Span[] = []
  const { characters } = wanted.run
  const [first] = characters
  for (let at = 0; at + characters.length <= run.characters.length; at += 1) {
    if (run.characters[at] !== first) continue
    if (characters.every((character, index) => run.characters[at + index] === character))
      spans.push(spanOf(run, at, characters.length))
  }
  return spans
}

const inWord = (run: Run, wanted: Wanted): Span[] => {
  const word = run.characters.join('')
  if (wanted.prefix && word.startsWith(wanted.word)) return [spanOf(run, 0, run.characters.length)]
  const same = word === wanted.word || (wanted.stem !== null && stemOf(word) === wanted.stem)
  return same ? [spanOf(run, 0, run.characters.length)] : []
}

/** Where in a text the words of a query stand, in order, without overlaps. */
export const hitsIn = (text: string, query: Query): Span[] => {
  const wanted = wantedOf(query)
  const spans: Span[] = []
  for (const run of runsOf(text.slice(0, LONGEST)))
    for (const each of wanted)
      if (each.run.unspaced === run.unspaced)
        spans.push(...(run.unspaced ? inUnspaced(run, each) : inWord(run, each)))
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before && span.start < before.end)
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, span.end) }
    else joined.push(span)
  }
  return joined
}

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1)

/** The hit with the most different neighbours within a snippet's reach; the first of equals. */
export const bestHit = (text: string, hits: readonly Span[]): Span | null => {
  let best: Span | null = null
  let most = 0
  for (const [index, hit] of hits.slice(0, 200).entries()) {
    const seen = new Set<string>()
    for (const near of hits.slice(index, index + 12)) {
      if (near.start - hit.start > WIDTH - BEFORE) break
      seen.add(text.slice(near.start, near.end).toLowerCase())
    }
    if (seen.size > most) {
      most = seen.size
      best = hit
    }
  }
  return best
}

const startBefore = (text: string, from: number): number => {
  let at = from
  let room = BEFORE
  while (at > 0 && room > 0) {
    const low = text.charCodeAt(at - 1)
    const step = low >= 0xdc00 && low <= 0xdfff && at > 1 ? 2 : 1
    room -= widthOf(text.slice(at - step, at))
    at -= step
  }
  if (at === 0) return 0
  // Not in the middle of a word, where words have ends.
  const blank = text.slice(at, from).search(/\s/)
  return blank >= 0 && blank < 20 ? at + blank + 1 : at
}

const endAfter = (text: string, from: number): number => {
  let at = from
  let room = WIDTH
  while (at < text.length && room > 0) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 32)
    room -= widthOf(character)
    at += character.length
  }
  if (at >= text.length) return text.length
  const cut = text.slice(from, at).search(/\s\S{0,20}$/)
  return cut > 0 ? from + cut : at
}

/** The words around `hit`, every hit within them marked; the beginning of the text where there is no hit. */
export const snippetOf = (text: string, hits: readonly Span[], hit: Span | null): SnippetPart[] => {
  const start = startBefore(text, hit?.start ?? 0)
  const end = Math.max(hit?.end ?? 0, endAfter(text, start))
  const parts: SnippetPart[] = []
  const add = (from: number, to: number, isHit: boolean): void => {
    if (to > from) parts.push({ text: text.slice(from, to).replace(/\s+/g, ' '), hit: isHit })
  }
  let at = start
  if (start > 0) parts.push({ text: '…', hit: false })
  for (const span of hits) {
    if (span.end <= start) continue
    if (span.start >= end) break
    add(at, Math.max(at, span.start), false)
    add(Math.max(at, span.start), Math.min(end, span.end), true)
    at = Math.min(end, span.end)
  }
  add(at, end, false)
  if (end < text.length) parts.push({ text: '…', hit: false })
  return parts
}
