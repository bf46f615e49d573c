/** Speed and volume as the learner left them, for every medium; and one medium at a time. */
import { useEffect } from 'react'
import { useSettings } from '../settings/index.ts'

const playing = new Set<HTMLMediaElement>()

export const useSoundSettings = (element: HTMLMediaElement | null): void => {
  const settings = useSettings()
  const rate = settings?.playbackRate ?? 1
  const volume = settings?.volume ?? 1
  useEffect(() => {
    if (!element) return
    element.defaultPlaybackRate = rate
    element.playbackRate = rate
  }, [element, rate])
  useEffect(() => {
    if (element) element.volume = volume
  }, [element, volume])
  useEffect(() => {
    if (!element) return
    const onPlay = () => {
      for (const other of playing) if (other !== element) other.pause()
      playing.add(element)
    }
    element.addEventListener('play', onPlay)
    return () => {
      element.removeEventListener('play', onPlay)
      playing.delete(element)
    }
  }, [element])
}
