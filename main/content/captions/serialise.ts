/** Cues as a WebVTT file for `<track>`. */
import type { Cue } from '../../../shared/features/study/model.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** `01:02:03.456` */
const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000)
  const s = Math.floor(ms / 1000)
  return `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** @returns a WebVTT file that reads back as the same cues */
export const serialiseCaptions = (cues: readonly Cue[]): string => {
  const blocks = cues.map(({ start, end, text, voice }) => {
    // An empty line would end the cue.
    const words = escape(text.replace(/\n\s*\n+/g, '\n'))
    const spoken = voice === null ? words : `<v ${escape(voice.replace(/\s+/g, ' '))}>${words}`
    return `${stamp(start)} --> ${stamp(end)}\n${spoken}\n`
  })
  return `WEBVTT\n\n${blocks.join('\n')}`
}
