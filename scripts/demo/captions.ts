/** WebVTT from the times the voice was measured at. */
import type { Timed, Tongue } from './narration.ts'

const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000)
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
  const [h, m, s] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60]
  return `${pad(h, 2)}:${pad(m, 2)}:${pad(s, 2)}.${pad(ms % 1000, 3)}`
}

/** Characters a caption shows at once, in either language. */
const LONGEST: Readonly<Record<Tongue, number>> = { en: 84, 'zh-CN': 40 }

/** Cuts a long line at its punctuation into pieces of about equal length. */
const pieces = (words: string, tongue: Tongue): string[] => {
  const count = Math.ceil(words.length / LONGEST[tongue])
  if (count === 1) return [words]
  const parts = words.split(tongue === 'en' ? /(?<=[,.:;?!]) / : /(?<=[，。：；？！])/)
  const out: string[] = ['']
  for (const part of parts) {
    const now = out.at(-1) ?? ''
    const joined = now === '' ? part : `${now}${tongue === 'en' ? ' ' : ''}${part}`
    if (now === '' || joined.length <= Math.max(LONGEST[tongue], (words.length / count) * 1.25))
      out[out.length - 1] = joined
    else out.push(part)
  }
  return out
}

/** @returns the file's text; a piece is shown for its share of the line's time */
export const webVtt = (lines: readonly Timed[], tongue: Tongue): string => {
  const cues = lines.flatMap(({ line, start, end }) => {
    const cut = pieces(line.words[tongue], tongue)
    const all = cut.reduce((sum, piece) => sum + piece.length, 0)
    let from = start
    return cut.map((piece) => {
      const to = from + ((end - start) * piece.length) / all
      const cue = `${stamp(from)} --> ${stamp(to)}\n${piece}`
      from = to
      return cue
    })
  })
  return `WEBVTT\nKind: captions\nLanguage: ${tongue}\n\n${cues.join('\n\n')}\n`
}
