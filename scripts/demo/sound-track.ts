/** Lines one after the other with room to breathe, a chime before and after: one track, and when each line is heard. */
import type { Chapter, Timed, Tongue } from './narration.ts'
import { RATE, speak } from './speech.ts'

export interface SoundTrack {
  readonly samples: Int16Array
  readonly lines: readonly Timed[]
  /** Seconds. */
  readonly chapters: readonly { readonly title: string; readonly start: number; readonly end: number }[]
  readonly duration: number
}

const seconds = (length: number): number => length / RATE
const silence = (duration: number): Int16Array => new Int16Array(Math.round(duration * RATE))

/** Pauses, seconds. */
const BEFORE = 2.2
const BETWEEN_LINES = 0.5
const BETWEEN_CHAPTERS = 1.2
const AFTER = 2.6

/** Three soft notes that ring out, like a spoon on a cup. @param notes Hz */
const chime = (notes: readonly number[], duration: number): Int16Array => {
  const out = new Float64Array(Math.round(duration * RATE))
  notes.forEach((pitch, index) => {
    const from = Math.round(index * 0.16 * RATE)
    for (let i = from; i < out.length; i++) {
      const t = (i - from) / RATE
      const attack = Math.min(1, t / 0.012)
      const ring = Math.sin(2 * Math.PI * pitch * t) + 0.28 * Math.sin(2 * Math.PI * pitch * 2.01 * t)
      out[i] = (out[i] ?? 0) + 0.075 * attack * Math.exp(-3.1 * t) * ring
    }
  })
  const fade = Math.round(0.3 * RATE)
  return Int16Array.from(out, (value, i) => 32_767 * value * Math.min(1, (out.length - i) / fade))
}

/** Speaks a whole narration. */
export const recordNarration = async (
  chapters: readonly Chapter[],
  tongue: Tongue,
  scratch: string,
): Promise<SoundTrack> => {
  const pieces: Int16Array[] = [chime([523.25, 659.26, 783.99], BEFORE)]
  const lines: Timed[] = []
  const marks: { title: string; start: number; end: number }[] = []
  let at = seconds(pieces[0]?.length ?? 0)
  const add = (piece: Int16Array): void => {
    pieces.push(piece)
    at += seconds(piece.length)
  }
  for (const [index, chapter] of chapters.entries()) {
    const begun = index === 0 ? 0 : at
    for (const [place, line] of chapter.lines.entries()) {
      const start = at
      add(await speak(line, tongue, scratch))
      lines.push({ chapter: index, line, start, end: at })
      add(silence(place === chapter.lines.length - 1 ? BETWEEN_CHAPTERS : BETWEEN_LINES))
    }
    marks.push({ title: chapter.title[tongue], start: begun, end: at })
  }
  add(chime([783.99, 659.26, 523.25], AFTER))
  const last = marks.at(-1)
  if (last) last.end = at
  const samples = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    samples.set(piece, offset)
    offset += piece.length
  }
  return { samples, lines, chapters: marks, duration: at }
}
