/** Captions over the picture, drawn by us: the course's origin gives no CORS, and this way they can be styled. */
import { useSettings } from '../settings/index.ts'
import styles from './captions-overlay.module.css'
import { useElement, usePlayback } from './playback-context.tsx'
import type { Captions } from './use-captions.ts'
import { useCuesNow } from './use-cues-now.ts'

export const CaptionsOverlay = ({ captions }: { captions: Captions }) => {
  const element = useElement(usePlayback())
  const now = useCuesNow(element, captions.cues)
  const size = useSettings()?.captionSize ?? 'medium'
  if (!captions.track || now.length === 0) return null
  const language = captions.track.language === 'und' ? undefined : captions.track.language
  return (
    <div className={styles['captions']} data-size={size} lang={language} data-testid="captions">
      {now.map((cue) => (
        <p key={`${String(cue.start)} ${cue.text}`} dir="auto">
          <span>
            {cue.voice && <b>{cue.voice}: </b>}
            {cue.text}
          </span>
        </p>
      ))}
    </div>
  )
}
