import { Headphones } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaLessonProps } from '../lesson/index.ts'
import styles from './audio-stage.module.css'
import { CaptionsMenu } from './captions-menu.tsx'
import { ChapterList } from './chapter-list.tsx'
import controls from './controls.module.css'
import { MediaTrouble } from './media-trouble.tsx'
import { PlayButton } from './play-button.tsx'
import { useElement, useMedia, usePlayback } from './playback-context.tsx'
import { SeekBar } from './seek-bar.tsx'
import { SkipBackButton, SkipForwardButton } from './skip-buttons.tsx'
import { SleepMenu } from './sleep-menu.tsx'
import { SpeedMenu } from './speed-menu.tsx'
import { TimeDisplay } from './time-display.tsx'
import { useCaptions, type Captions } from './use-captions.ts'
import { useCuesNow } from './use-cues-now.ts'
import { useMediaMarks } from './use-media-marks.ts'
import { usePlayerShortcuts } from './use-player-shortcuts.ts'
import { VolumeControl } from './volume-control.tsx'

export const AudioStage = ({
  view,
  courseTitle,
  coverUrl,
  onElement,
  onPosition,
  onComplete,
  onEnded,
}: MediaLessonProps<'audio'>) => {
  const { courseId, media, title } = view
  const playback = usePlayback()
  const captions = useCaptions(courseId, media)
  usePlayerShortcuts({ enabled: true, toggleCaptions: captions.toggle, picture: false })
  useMediaMarks(useElement(playback), courseId, media)
  useAudioEvents({ onElement, onPosition, onComplete, onEnded })
  const cover = media.posterUrl ?? coverUrl
  return (
    <div className={styles['lesson']}>
      <div className={styles['card']}>
        <div className={styles['cover']}>
          {cover ? <img src={cover} alt="" /> : <Headphones size={72} strokeWidth={1} aria-hidden />}
        </div>
        <header className={styles['title']}>
          <p>{courseTitle}</p>
          <h1>{title}</h1>
        </header>
        <CaptionLine captions={captions} />
        <div className={styles['controls']} role="group" aria-label={title}>
          <SeekBar chapters={media.chapters} />
          <div className={styles['main-row']}>
            <TimeDisplay />
            <span className={controls['gap']} />
            <SkipBackButton />
            <PlayButton large />
            <SkipForwardButton />
            <span className={controls['gap']} />
            <VolumeControl />
          </div>
          <div className={styles['more-row']}>
            <SpeedMenu />
            <CaptionsMenu captions={captions} picture={false} />
            <SleepMenu />
          </div>
        </div>
        <MediaTrouble media={media} />
      </div>
      <ChapterList chapters={media.chapters} />
      <MediaKept key={playback.element()?.src} />
    </div>
  )
}

/** What is being said, under the title: captions without a picture. */
const CaptionLine = ({ captions }: { captions: Captions }) => {
  const element = useElement(usePlayback())
  const now = useCuesNow(element, captions.cues)
  if (!captions.track) return null
  return (
    <p className={styles['said']} lang={captions.track.language} data-testid="captions">
      {now.map((cue) => cue.text).join('\n') || '\u00a0'}
    </p>
  )
}

/** Says once that sound goes on elsewhere: people look for a way to keep it. */
const MediaKept = () => {
  const { t } = useTranslation()
  const playing = useMedia((state) => state.mediaPaused === false)
  return playing ? <p className={styles['note']}>{t('player.background-note')}</p> : null
}

type AudioEvents = Pick<MediaLessonProps<'audio'>, 'onElement' | 'onPosition' | 'onComplete' | 'onEnded'>

/** Tells the page what the element does; saving is done where the element lives. */
const useAudioEvents = ({ onElement, onPosition, onEnded }: AudioEvents) => {
  const playback = usePlayback()
  const element = useElement(playback)
  useEffect(() => {
    onElement(element)
    return () => onElement(null)
  }, [element, onElement])
  useEffect(() => {
    if (!element) return
    const onTime = () => {
      const { currentTime: seconds, duration } = element
      onPosition({ kind: 'time', seconds, duration: Number.isFinite(duration) ? duration : null })
    }
    const onEnd = () => {
      const sleeping = playback.sleep.get().kind === 'lesson-end'
      playback.sleep.set({ kind: 'off' })
      if (!sleeping) onEnded()
    }
    element.addEventListener('timeupdate', onTime)
    element.addEventListener('ended', onEnd)
    return () => {
      element.removeEventListener('timeupdate', onTime)
      element.removeEventListener('ended', onEnd)
    }
  }, [element, playback, onPosition, onEnded])
}
