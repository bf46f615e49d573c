/**
 * One medium being played: media-chrome's store over its element, and the sleep timer that can end it.
 * The store is the only source of what the controls show; the element is the only thing that plays.
 */
import type { MediaStore } from 'media-chrome/dist/media-store/media-store.js'
import { createMediaStore } from 'media-chrome/dist/media-store/media-store.js'
import { createSleepTimer, type SleepTimer } from './sleep-timer.ts'

export interface Playback {
  readonly store: MediaStore
  readonly sleep: SleepTimer
  /** Null until it is mounted. */
  element(): HTMLMediaElement | null
  /** A React ref callback for the `<video>` or `<audio>`. */
  readonly attach: (element: HTMLMediaElement | null) => void
  /** Told when the element comes and goes; told at once when it is there. @returns how to stop */
  subscribe(listener: (element: HTMLMediaElement | null) => void): () => void
}

export const createPlayback = (): Playback => {
  let current: HTMLMediaElement | null = null
  const listeners = new Set<(element: HTMLMediaElement | null) => void>()
  const store = createMediaStore({
    documentElement: document,
    // Volume, speed and captions are kept in the settings, not in this browser's local storage.
    options: { noVolumePref: true, noMutedPref: true, noSubtitlesLangPref: true },
  })
  const element = () => current
  return {
    store,
    element,
    sleep: createSleepTimer(element),
    attach: (next) => {
      current = next
      store.dispatch({ type: 'mediaelementchangerequest', detail: next ?? undefined })
      for (const listener of listeners) listener(next)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      if (current) listener(current)
      return () => listeners.delete(listener)
    },
  }
}
