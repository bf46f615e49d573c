/** Why a medium does not play, in plain words. */
import { FileWarning } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MediaView } from '../../../shared/features/study/model.ts'
import styles from './media-trouble.module.css'
import { useElement, useMedia, usePlayback } from './playback-context.tsx'
import { troubleOf } from './trouble.ts'

export const MediaTrouble = ({ media }: { media: MediaView }) => {
  const { t } = useTranslation()
  const element = useElement(usePlayback())
  const code = useMedia((state) => state.mediaErrorCode ?? null)
  if (!code) return null
  const playable = element?.canPlayType(media.mediaType) !== ''
  const trouble = troubleOf(code, playable)
  return (
    <div className={styles['trouble']} role="alert">
      <FileWarning size={28} strokeWidth={1.5} aria-hidden />
      <strong>{t(`player.trouble-${trouble}`)}</strong>
      <p>{t(`player.trouble-${trouble}-body`, { file: media.path })}</p>
    </div>
  )
}
