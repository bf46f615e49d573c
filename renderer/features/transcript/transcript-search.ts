/** Finding words in a transcript, forgiving of case, width and accents. */
import type { Cue } from '../../../shared/features/study/model.ts'

export interface Match {
  /** Index of the cue. */
  readonly cue: number
  /** Half-open range in the cue's text as shown. */
  readonly start: number
  readonly end: number
}

/** One code point folded: full-width forms, case and accents aside. */
const foldPoint = (point: string): string =>
  point.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')

interface Folded {
  readonly text: string
  /** For each folded code unit and one past the last: the offset in the text it came from. */
  readonly origin: readonly number[]
}

/** Folds for comparison and remembers where each letter came from, so that a hit can be marked. */
export const fold = (text: string): Folded => {
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const point of text) {
    const piece = /\s/u.test(point) ? ' ' : foldPoint(point)
    // Line breaks and runs of blanks read as one blank.
    if (!(piece === ' ' && folded.endsWith(' '))) {
      for (let i = 0; i < piece.length; i++) origin.push(at)
      folded += piece
    }
    at += point.length
  }
  origin.push(at)
  return { text: folded, origin }
}

const LIMIT = 5000

/** All places where `query` occurs, in order; a blank query finds nothing. */
export const findInCues = (cues: readonly Cue[], query: string): Match[] => {
  const wanted = fold(query.trim()).text
  if (wanted === '') return []
  const matches: Match[] = []
  for (const [cue, { text }] of cues.entries()) {
    const folded = fold(text)
    for (
      let at = folded.text.indexOf(wanted);
      at >= 0;
      at = folded.text.indexOf(wanted, at + wanted.length)
    ) {
      const start = folded.origin[at] ?? 0
      const end = folded.origin[at + wanted.length] ?? text.length
      matches.push({ cue, start, end })
      if (matches.length >= LIMIT) return matches
    }
  }
  return matches
}

/** The match after (or before) the current one, around the ends; -1 when there is none. */
export const stepMatch = (count: number, current: number, by: 1 | -1): number =>
  count === 0 ? -1 : (current + by + count) % count
