/** A video lesson: the picture as large as the room allows, and below it what it is about. */
import { useEffect, useState } from 'react'
import type { MediaLessonProps } from '../lesson/index.ts'
import { ChapterList } from './chapter-list.tsx'
import { createPlayback, type Playback } from './playback.ts'
import { PlaybackProvider, useElement, useMedia, usePlayback } from './playback-context.tsx'
import { useCaptions } from './use-captions.ts'
import { useMediaMarks } from './use-media-marks.ts'
import { useMediaSession } from './use-media-session.ts'
import { usePlaceKeeping } from './use-place-keeping.ts'
import { usePlayerShortcuts } from './use-player-shortcuts.ts'
import { useSoundSettings } from './use-sound-settings.ts'
import styles from './video-lesson.module.css'
import { VideoPlayer } from './video-player.tsx'

export const VideoLesson = (props: MediaLessonProps<'video'>) => {
  const [playback] = useState(createPlayback)
  return (
    <PlaybackProvider playback={playback}>
      <VideoStage {...props} />
    </PlaybackProvider>
  )
}

const useTellElement = (playback: Playback, onElement: MediaLessonProps<'video'>['onElement']) => {
  useEffect(() => {
    const stop = playback.subscribe(onElement)
    return () => {
      stop()
      onElement(null)
    }
  }, [playback, onElement])
}

const VideoStage = ({
  view,
  position,
  courseTitle,
  coverUrl,
  autoPlay,
  onElement,
  onPosition,
  onComplete,
  onEnded,
}: MediaLessonProps<'video'>) => {
  const { courseId, lessonId, media, title } = view
  const playback = usePlayback()
  const element = useElement(playback)
  const captions = useCaptions(courseId, media)
  const ratio = useMedia(({ mediaWidth, mediaHeight }) =>
    mediaWidth && mediaHeight ? mediaWidth / mediaHeight : 16 / 9,
  )
  useTellElement(playback, onElement)
  useMediaMarks(element, courseId, media)
  useSoundSettings(element)
  usePlaceKeeping(element, { courseId, lessonId, position, onPosition, onComplete })
  useMediaSession(playback, element, { title, course: courseTitle, artwork: media.posterUrl ?? coverUrl })
  usePlayerShortcuts({ enabled: true, toggleCaptions: captions.toggle, picture: true })
  useEffect(() => {
    if (!element) return
    const ended = () => {
      const sleeping = playback.sleep.get().kind === 'lesson-end'
      playback.sleep.set({ kind: 'off' })
      if (!sleeping) onEnded()
    }
    element.addEventListener('ended', ended)
    return () => element.removeEventListener('ended', ended)
  }, [element, playback, onEnded])
  return (
    <div className={styles['lesson']}>
      <div className={styles['room']} style={{ '--ratio': ratio }}>
        <VideoPlayer media={media} captions={captions} autoPlay={autoPlay} />
      </div>
      <header className={styles['about']}>
        <h1>{title}</h1>
        <ChapterList chapters={media.chapters} />
      </header>
    </div>
  )
}
