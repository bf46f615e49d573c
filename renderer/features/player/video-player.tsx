/** A picture that plays, with its controls over it. In a lesson of its own and inside a text. */
import { Play } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaView } from '../../../shared/features/study/model.ts'
import { CaptionsMenu } from './captions-menu.tsx'
import { CaptionsOverlay } from './captions-overlay.tsx'
import { ChaptersMenu } from './chapters-menu.tsx'
import controls from './controls.module.css'
import { MediaTrouble } from './media-trouble.tsx'
import { PlayButton } from './play-button.tsx'
import { useCommands, useMedia, usePlayback } from './playback-context.tsx'
import { FullscreenButton, PipButton } from './screen-buttons.tsx'
import { SeekBar } from './seek-bar.tsx'
import { SkipBackButton, SkipForwardButton } from './skip-buttons.tsx'
import { SleepMenu } from './sleep-menu.tsx'
import { SpeedMenu } from './speed-menu.tsx'
import { TimeDisplay } from './time-display.tsx'
import { useAutoHide } from './use-auto-hide.ts'
import type { Captions } from './use-captions.ts'
import styles from './video-player.module.css'
import { VolumeControl } from './volume-control.tsx'

interface VideoPlayerProps {
  readonly media: MediaView
  readonly captions: Captions
  readonly autoPlay?: boolean
}

export const VideoPlayer = ({ media, captions, autoPlay = false }: VideoPlayerProps) => {
  const { t } = useTranslation()
  const { attach, store } = usePlayback()
  const { togglePlay, toggleFullscreen } = useCommands()
  const stage = useRef<HTMLDivElement | null>(null)
  const playing = useMedia((state) => state.mediaPaused === false)
  const begun = useMedia((state) => state.mediaHasPlayed ?? false)
  const waiting = useMedia((state) => (state.mediaLoading ?? false) && state.mediaPaused === false)
  const shown = useAutoHide(stage, playing)
  const holdStage = useCallback(
    (element: HTMLDivElement | null) => {
      stage.current = element
      store.dispatch({ type: 'fullscreenelementchangerequest', detail: element ?? undefined })
    },
    [store],
  )
  return (
    <div
      ref={holdStage}
      className={styles['stage']}
      data-controls={shown ? 'shown' : 'hidden'}
      role="group"
      aria-label={media.title}
    >
      {/* Captions are drawn by CaptionsOverlay: a track element would need CORS from the course's origin.
          The picture is for the pointer; for the keyboard there are keys and buttons. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={attach}
        src={media.url}
        poster={media.posterUrl ?? undefined}
        preload="metadata"
        playsInline
        autoPlay={autoPlay}
        disableRemotePlayback
        className={styles['video']}
        onClick={togglePlay}
        onDoubleClick={toggleFullscreen}
      />
      <CaptionsOverlay captions={captions} />
      {!begun && (
        <button
          type="button"
          className={styles['big-play']}
          aria-label={t('player.play')}
          onClick={togglePlay}
        >
          <Play size={34} fill="currentColor" strokeWidth={0} aria-hidden />
        </button>
      )}
      {waiting && <span className={styles['waiting']} role="status" aria-label={t('player.loading')} />}
      <div className={styles['overlay']}>
        <SeekBar chapters={media.chapters} />
        <div className={controls['row']}>
          <PlayButton />
          <SkipBackButton />
          <SkipForwardButton />
          <VolumeControl />
          <TimeDisplay />
          <span className={controls['gap']} />
          <CaptionsMenu captions={captions} picture />
          <SpeedMenu />
          <ChaptersMenu chapters={media.chapters} />
          <SleepMenu />
          <PipButton />
          <FullscreenButton />
        </div>
      </div>
      <MediaTrouble media={media} />
    </div>
  )
}
