/** The playback that the controls below belong to. */
import { MediaContext, useMediaSelector } from 'media-chrome/react/media-store'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { MediaState } from 'media-chrome/dist/media-store/media-store.js'
import { commandsOf, type Commands } from './commands.ts'
import type { Playback } from './playback.ts'

const PlaybackContext = createContext<Playback | null>(null)

export const PlaybackProvider = ({ playback, children }: { playback: Playback; children: ReactNode }) => (
  <PlaybackContext value={playback}>
    <MediaContext value={playback.store}>{children}</MediaContext>
  </PlaybackContext>
)

export const usePlayback = (): Playback => {
  const playback = useContext(PlaybackContext)
  if (!playback) throw new Error('a control outside a PlaybackProvider')
  return playback
}

export const useCommands = (): Commands => {
  const playback = usePlayback()
  return useMemo(() => commandsOf(playback), [playback])
}

/** A part of media-chrome's state; draws again only when that part changes. */
export const useMedia = <T,>(select: (state: Partial<MediaState>) => T): T => useMediaSelector(select)

/** The playing element, once it is there. */
export const useElement = (playback: Playback): HTMLMediaElement | null => {
  const [element, setElement] = useState(() => playback.element())
  useEffect(() => playback.subscribe(setElement), [playback])
  return element
}
