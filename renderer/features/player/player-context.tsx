/**
 * Sound that goes on while the learner looks around: one audio lesson at a time, above all places.
 * This file is loaded with the window, so it holds state only; what plays and draws comes when needed.
 */
import { createContext, useContext } from 'react'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Position } from '../../../shared/features/progress/model.ts'
import type { MediaView } from '../../../shared/features/study/model.ts'
import type { Playback } from './playback.ts'

/** What plays in the background. */
export interface AudioSession {
  readonly courseId: CourseId
  readonly lessonId: LessonId
  readonly courseTitle: string
  readonly lessonTitle: string
  readonly media: MediaView
  readonly coverUrl: string | null
  readonly position: Position | null
  readonly autoPlay: boolean
}

export interface Player {
  readonly session: AudioSession | null
  /** There once the player's code is loaded and its element is mounted. */
  readonly playback: Playback | null
  /** The session's own page is in sight: the small player would say everything twice. */
  readonly onStage: boolean
  /** Makes this lesson the one that plays; the same lesson again changes nothing. */
  open(session: AudioSession): void
  close(): void
  setPlayback(playback: Playback | null): void
  setOnStage(onStage: boolean): void
}

export const PlayerContext = createContext<Player | null>(null)

export const usePlayer = (): Player => {
  const player = useContext(PlayerContext)
  if (!player) throw new Error('usePlayer outside the PlayerProvider')
  return player
}
