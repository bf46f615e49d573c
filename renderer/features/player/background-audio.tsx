/** The element that plays an audio lesson, wherever the learner is. Loaded with the first audio lesson. */
import { useCallback, useEffect, useState } from 'react'
import { client } from '../../bridge/index.ts'
import { createPlayback, type Playback } from './playback.ts'
import { useElement } from './playback-context.tsx'
import type { AudioSession } from './player-context.tsx'
import { useMediaSession } from './use-media-session.ts'
import { usePlaceKeeping } from './use-place-keeping.ts'
import { useSoundSettings } from './use-sound-settings.ts'

interface BackgroundAudioProps {
  readonly session: AudioSession
  readonly onPlayback: (playback: Playback | null) => void
}

const BackgroundAudio = ({ session, onPlayback }: BackgroundAudioProps) => {
  const { courseId, lessonId, media } = session
  const [playback] = useState(createPlayback)
  const element = useElement(playback)
  const onComplete = useCallback(() => {
    void client.progress.complete({ courseId, lessonId })
  }, [courseId, lessonId])
  useEffect(() => {
    onPlayback(playback)
    return () => onPlayback(null)
  }, [playback, onPlayback])
  useSoundSettings(element)
  usePlaceKeeping(element, { courseId, lessonId, position: session.position, onComplete })
  useMediaSession(playback, element, {
    title: session.lessonTitle,
    course: session.courseTitle,
    artwork: media.posterUrl ?? session.coverUrl,
  })
  // The transcript beside an audio lesson takes the place of captions.
  // eslint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={playback.attach} src={media.url} preload="metadata" autoPlay={session.autoPlay} hidden />
}

export default BackgroundAudio
