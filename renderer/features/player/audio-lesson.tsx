/** An audio lesson: its cover, its controls, nothing that moves. Playing goes on when the learner leaves. */
import { useEffect } from 'react'
import type { MediaLessonProps } from '../lesson/index.ts'
import { AudioStage } from './audio-stage.tsx'
import { usePlayer } from './player-context.tsx'
import { PlaybackProvider } from './playback-context.tsx'

export const AudioLesson = (props: MediaLessonProps<'audio'>) => {
  const { view, courseTitle, coverUrl, position, autoPlay } = props
  const { session, playback, open, close, setOnStage } = usePlayer()
  const mine = session?.lessonId === view.lessonId

  useEffect(() => {
    open({
      courseId: view.courseId,
      lessonId: view.lessonId,
      lessonTitle: view.title,
      media: view.media,
      courseTitle,
      coverUrl,
      position,
      autoPlay,
    })
    // Opened once per lesson: where to start does not change while it plays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, view.lessonId])

  useEffect(() => {
    setOnStage(true)
    return () => setOnStage(false)
  }, [setOnStage])

  useEffect(() => {
    if (!mine || !playback) return
    // Leaving a lesson that is not playing leaves nothing behind.
    return () => {
      if (playback.element()?.paused ?? true) close()
    }
  }, [mine, playback, close])

  if (!mine || !playback) return null
  return (
    <PlaybackProvider playback={playback}>
      <AudioStage {...props} />
    </PlaybackProvider>
  )
}
