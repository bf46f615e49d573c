import { Link } from '@tanstack/react-router'
import { Headphones, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ControlButton } from './control-button.tsx'
import styles from './mini-player-bar.module.css'
import { PlayButton } from './play-button.tsx'
import type { Playback } from './playback.ts'
import { PlaybackProvider } from './playback-context.tsx'
import { usePlayer, type AudioSession } from './player-context.tsx'
import { SeekBar } from './seek-bar.tsx'
import { SkipBackButton, SkipForwardButton } from './skip-buttons.tsx'
import { TimeDisplay } from './time-display.tsx'

const MiniPlayerBar = ({ session, playback }: { session: AudioSession; playback: Playback }) => {
  const { t } = useTranslation()
  const { close } = usePlayer()
  const cover = session.media.posterUrl ?? session.coverUrl
  const stop = () => {
    playback.element()?.pause()
    close()
  }
  return (
    <PlaybackProvider playback={playback}>
      <section className={styles['bar']} aria-label={t('player.mini')}>
        <Link
          to="/course/$courseId/$lessonId"
          params={{ courseId: session.courseId, lessonId: session.lessonId }}
          className={styles['what']}
        >
          <span className={styles['cover']}>
            {cover ? <img src={cover} alt="" /> : <Headphones size={20} strokeWidth={1.5} aria-hidden />}
          </span>
          <span className={styles['names']}>
            <b>{session.lessonTitle}</b>
            <span>{session.courseTitle}</span>
          </span>
        </Link>
        <SkipBackButton />
        <PlayButton />
        <SkipForwardButton />
        <div className={styles['seek']}>
          <SeekBar chapters={session.media.chapters} />
        </div>
        <TimeDisplay />
        <ControlButton label={t('player.mini-close')} icon={X} onClick={stop} />
      </section>
    </PlaybackProvider>
  )
}

export default MiniPlayerBar
