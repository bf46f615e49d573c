/** Which captions are on, and their cues. The choice is a setting: it holds for every lesson. */
import { useTranslation } from 'react-i18next'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { CaptionTrack, Cue, MediaView } from '../../../shared/features/study/model.ts'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { trackFor, transcriptTrack, useCues } from '../transcript/index.ts'

export interface Captions {
  readonly tracks: readonly CaptionTrack[]
  /** What is shown; null when off or when no track fits. */
  readonly track: CaptionTrack | null
  readonly cues: readonly Cue[]
  choose(track: CaptionTrack | null): void
  /** Off, or on in the language that fits best. */
  toggle(): void
}

export const useCaptions = (courseId: CourseId, media: MediaView): Captions => {
  const { i18n } = useTranslation()
  const wanted = useSettings()?.captions ?? null
  const set = useSetSettings()
  const track = trackFor(media.captions, wanted)
  const cues = useCues(courseId, track) ?? []
  const choose = (next: CaptionTrack | null) => set({ captions: next?.language ?? null })
  return {
    tracks: media.captions,
    track,
    cues,
    choose,
    toggle: () => choose(track ? null : transcriptTrack(media.captions, wanted, i18n.language)),
  }
}
