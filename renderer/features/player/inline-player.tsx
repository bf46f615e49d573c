/** A medium inside a text lesson. It has its own sound, captions and controls; the place kept is the text's. */
import { useState } from 'react'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { MediaView } from '../../../shared/features/study/model.ts'
import controls from './controls.module.css'
import styles from './inline-player.module.css'
import { MediaTrouble } from './media-trouble.tsx'
import { PlayButton } from './play-button.tsx'
import { createPlayback } from './playback.ts'
import { PlaybackProvider, useElement, usePlayback } from './playback-context.tsx'
import { SeekBar } from './seek-bar.tsx'
import { SkipBackButton } from './skip-buttons.tsx'
import { SpeedMenu } from './speed-menu.tsx'
import { TimeDisplay } from './time-display.tsx'
import { useCaptions } from './use-captions.ts'
import { useSoundSettings } from './use-sound-settings.ts'
import { VideoPlayer } from './video-player.tsx'
import { VolumeControl } from './volume-control.tsx'

interface InlinePlayerProps {
  readonly courseId: CourseId
  readonly media: MediaView
}

export const InlinePlayer = (props: InlinePlayerProps) => {
  const [playback] = useState(createPlayback)
  return (
    <PlaybackProvider playback={playback}>
      <InlineStage {...props} />
    </PlaybackProvider>
  )
}

const InlineStage = ({ courseId, media }: InlinePlayerProps) => {
  const playback = usePlayback()
  const captions = useCaptions(courseId, media)
  useSoundSettings(useElement(playback))
  if (media.kind === 'video')
    return (
      <figure className={styles['figure']}>
        <div className={styles['picture']}>
          <VideoPlayer media={media} captions={captions} />
        </div>
        <figcaption>{media.title}</figcaption>
      </figure>
    )
  return (
    <div className={styles['sound']} role="group" aria-label={media.title}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- sound inside a text; its words are the text */}
      <audio ref={playback.attach} src={media.url} preload="metadata" hidden />
      <strong className={styles['name']}>{media.title}</strong>
      <SeekBar chapters={media.chapters} />
      <div className={controls['row']}>
        <PlayButton />
        <SkipBackButton />
        <TimeDisplay />
        <span className={controls['gap']} />
        <SpeedMenu />
        <VolumeControl />
      </div>
      <MediaTrouble media={media} />
    </div>
  )
}
