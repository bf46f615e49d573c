/** Tells the system what plays, so that its media keys, lock screen and headset buttons work. */
import { useEffect } from 'react'
import { commandsOf } from './commands.ts'
import type { Playback } from './playback.ts'

export interface Playing {
  readonly title: string
  readonly course: string
  readonly artwork: string | null
}

export const useMediaSession = (
  playback: Playback,
  element: HTMLMediaElement | null,
  { title, course, artwork }: Playing,
): void => {
  useEffect(() => {
    if (!element || !('mediaSession' in navigator)) return
    const session = navigator.mediaSession
    const commands = commandsOf(playback)
    const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
      ['play', commands.play],
      ['pause', commands.pause],
      ['seekbackward', ({ seekOffset }) => commands.seekBy(-(seekOffset ?? 10))],
      ['seekforward', ({ seekOffset }) => commands.seekBy(seekOffset ?? 10)],
      ['seekto', ({ seekTime }) => commands.seekTo(seekTime ?? 0)],
      ['stop', commands.pause],
    ]
    const setPosition = () => {
      if (!Number.isFinite(element.duration) || element.duration <= 0) return
      const { duration, playbackRate } = element
      session.setPositionState({ duration, playbackRate, position: Math.min(duration, element.currentTime) })
    }
    // Only what plays speaks to the system; a second player on the page waits for its turn.
    const claim = () => {
      session.metadata = new MediaMetadata({
        title,
        album: course,
        artist: course,
        artwork: artwork ? [{ src: artwork }] : [],
      })
      for (const [action, handler] of actions) session.setActionHandler(action, handler)
      session.playbackState = 'playing'
      setPosition()
    }
    const rest = () => {
      if (session.metadata?.title === title) session.playbackState = 'paused'
    }
    if (!element.paused) claim()
    const on = { play: claim, pause: rest, ratechange: setPosition, seeked: setPosition } as const
    for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener)
    return () => {
      for (const [event, listener] of Object.entries(on)) element.removeEventListener(event, listener)
      if (session.metadata?.title !== title) return
      session.metadata = null
      session.playbackState = 'none'
      for (const [action] of actions) session.setActionHandler(action, null)
    }
  }, [playback, element, title, course, artwork])
}
