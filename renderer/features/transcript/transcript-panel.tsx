/** What is said, beside what plays: follows along, is searched, and is a way to move through the medium. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaptionTrack } from '../../../shared/features/study/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { useSettings } from '../settings/index.ts'
import { trackName, transcriptTrack } from './caption-choice.ts'
import { CueList } from './cue-list.tsx'
import styles from './transcript.module.css'
import { useCues } from './use-cues.ts'

interface TranscriptPanelProps {
  readonly courseId: CourseId
  readonly tracks: readonly CaptionTrack[]
  /** What plays; null until it is there. */
  readonly element: HTMLMediaElement | null
}

export const TranscriptPanel = ({ courseId, tracks, element }: TranscriptPanelProps) => {
  const { t, i18n } = useTranslation()
  const captions = useSettings()?.captions ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const track = tracks.find(({ path }) => path === chosen) ?? transcriptTrack(tracks, captions, i18n.language)
  const cues = useCues(courseId, track)
  return (
    <div className={styles['panel']}>
      {tracks.length > 1 && (
        <label className={styles['language']}>
          <span>{t('transcript.language')}</span>
          <select value={track?.path} onChange={(event) => setChosen(event.currentTarget.value)}>
            {tracks.map((each) => (
              <option key={each.path} value={each.path}>
                {trackName(each, i18n.language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {cues?.length === 0 && <p className={styles['empty']}>{t('transcript.empty')}</p>}
      {cues && cues.length > 0 && (
        <CueList key={track?.path} cues={cues} language={track?.language ?? 'und'} element={element} />
      )}
    </div>
  )
}
