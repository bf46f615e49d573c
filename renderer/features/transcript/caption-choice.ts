/** Which caption file answers a wish for a language. */
import type { CaptionTrack } from '../../../shared/features/study/model.ts'

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/**
 * The track for a language: the same tag, then the same language in another region or script, then
 * an unmarked track. `null` when captions are off or nothing fits.
 */
export const trackFor = (tracks: readonly CaptionTrack[], language: string | null): CaptionTrack | null => {
  if (language === null) return null
  const wanted = language.toLowerCase()
  return (
    tracks.find((track) => track.language.toLowerCase() === wanted) ??
    tracks.find((track) => primary(track.language) === primary(wanted)) ??
    tracks.find((track) => track.language === 'und') ??
    null
  )
}

/** What the transcript shows when nothing was chosen: the caption language, the window's, or the first. */
export const transcriptTrack = (
  tracks: readonly CaptionTrack[],
  captions: string | null,
  locale: string,
): CaptionTrack | null => trackFor(tracks, captions) ?? trackFor(tracks, locale) ?? tracks[0] ?? null

/** A language's own name in the reader's language; the track's label when that says more. */
export const trackName = (track: CaptionTrack, locale: string): string => {
  if (track.language === 'und') return track.label
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(track.language)
    return name && name !== track.language ? name : track.label
  } catch {
    return track.label
  }
}
