/** A caption file as a track of its recording: language and label worked out. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { CaptionTrack } from '../../../shared/features/study/model.ts'
import { canonicalLanguage, languageLabel, languageOfName, languageOfText } from './language.ts'
import { parseCaptions } from './parse.ts'

export interface TrackHints {
  /** `<track srclang>`. */
  readonly language?: string | null
  /** `<track label>`. */
  readonly label?: string | null
  /** What the file's name adds to the recording's; its stem where it adds nothing. */
  readonly suffix?: string
}

/**
 * @param bytes content of the caption file
 * @returns the track, and how many cues it has; `und` where nothing tells the language
 */
export const captionTrack = async (
  path: CoursePath,
  bytes: Uint8Array,
  hints: TrackHints = {},
): Promise<{ track: CaptionTrack; cues: number }> => {
  const { cues, language: header } = await parseCaptions(bytes, path)
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')
  const language =
    canonicalLanguage(hints.language ?? '') ??
    languageOfName(hints.suffix ?? stem) ??
    canonicalLanguage(header ?? '') ??
    languageOfText(cues.map((cue) => cue.text).join('\n')) ??
    'und'
  const label = hints.label ?? (language === 'und' ? stem : languageLabel(language))
  return { track: { path, language, label }, cues: cues.length }
}
