/**
 * Playing video and audio. What the window loads at its start is here as it is; what only a lesson needs
 * comes with the lesson.
 */
import { lazy } from 'react'

export { MiniPlayer } from './mini-player.tsx'
export { PlayerProvider } from './player-provider.tsx'

export const VideoLesson = lazy(async () => ({ default: (await import('./video-lesson.tsx')).VideoLesson }))
export const AudioLesson = lazy(async () => ({ default: (await import('./audio-lesson.tsx')).AudioLesson }))
export const InlinePlayer = lazy(async () => ({
  default: (await import('./inline-player.tsx')).InlinePlayer,
}))
