/** WebVTT and SubRip files as cues. */
import { parseText } from 'media-captions'
import type { Cue } from '../../../shared/features/study/model.ts'
import { decodeText } from '../markdown/text-decoding.ts'
import { readCueText } from './cue-text.ts'

export interface Captions {
  /** In time order; cues without words or with impossible times are left out. */
  readonly cues: Cue[]
  /** As the file's own header says it (`Language: en`), unchecked. */
  readonly language: string | null
  /** Cues the file has but which can't be shown. */
  readonly rejected: number
}

/** Half a day of talk has about ten thousand cues. */
const MAX_CUES = 100_000

const isVtt = (text: string, path: string): boolean =>
  /^\s*WEBVTT\b/.test(text) || (/\.vtt$/i.test(path) && !/^\s*\d+\s*\n\s*[\d:]+,\d/.test(text))

/**
 * Reads a caption file whatever its encoding and however badly it is made. Never throws.
 * @param path only its extension counts, and only where the content does not tell
 */
export const parseCaptions = async (bytes: Uint8Array | string, path: string): Promise<Captions> => {
  const decoded = typeof bytes === 'string' ? bytes : decodeText(bytes)
  const text = decoded
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
  const vtt = isVtt(text, path)
  const body = vtt ? (/^\s*WEBVTT/.test(text) ? text.trimStart() : `WEBVTT\n\n${text}`) : tidySubRip(text)
  const found = await parse(body, vtt ? 'vtt' : 'srt')
  const cues = found.cues
    .slice(0, MAX_CUES)
    .flatMap((cue): Cue[] => {
      const { text: words, voice } = readCueText(cue.text)
      const [start, end] = [cue.startTime, cue.endTime]
      const possible = Number.isFinite(start) && Number.isFinite(end) && start >= 0 && end > start
      return possible && words !== '' ? [{ start, end, text: words, voice }] : []
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  const arrows = body.match(/^.*\d\s*-->\s*\d/gm)?.length ?? 0
  return { cues, language: found.language, rejected: Math.max(0, arrows - cues.length) }
}

/** Points for commas, one digit for two, blanks around arrows: what players forgive. */
const tidySubRip = (text: string): string =>
  text.replace(
    /^[ \t]*([\d:]+)[.,](\d{1,3})\d*[ \t]*-+>[ \t]*([\d:]+)[.,](\d{1,3})\d*/gm,
    (_, from: string, fromMs: string, to: string, toMs: string) =>
      `${from},${fromMs.padEnd(3, '0')} --> ${to},${toMs.padEnd(3, '0')}`,
  )

interface Parsed {
  readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[]
  readonly language: string | null
}

const parse = async (text: string, type: 'vtt' | 'srt'): Promise<Parsed> => {
  try {
    const { cues, metadata } = await parseText(text, { type, strict: false, errors: false })
    const language = Object.entries(metadata).find(([name]) => /^language$/i.test(name))?.[1]
    return { cues, language: typeof language === 'string' ? language.trim() : null }
  } catch {
    return { cues: [], language: null }
  }
}
