import { useShortcuts } from '../../ui/shortcuts.ts'
import { useSetSettings } from '../settings/index.ts'
import { useCommands } from './playback-context.tsx'
import { playerShortcuts } from './shortcuts.ts'

interface Options {
  readonly enabled: boolean
  readonly toggleCaptions: () => void
  /** There is a picture: full screen, picture-in-picture and single frames make sense. */
  readonly picture: boolean
}

export const usePlayerShortcuts = ({ enabled, toggleCaptions, picture }: Options): void => {
  const commands = useCommands()
  const set = useSetSettings()
  const step = (direction: 1 | -1) => set({ playbackRate: commands.stepRate(direction) })
  useShortcuts(
    playerShortcuts,
    {
      togglePlay: commands.togglePlay,
      back: () => commands.seekBy(-5),
      forward: () => commands.seekBy(5),
      backMore: () => commands.seekBy(-10),
      forwardMore: () => commands.seekBy(10),
      slower: () => step(-1),
      faster: () => step(1),
      mute: commands.toggleMute,
      captions: toggleCaptions,
      start: () => commands.seekTo(0),
      end: () => commands.seekToShare(1),
      percent: (event) => commands.seekToShare(Number(event.key) / 10),
      ...(picture && {
        fullscreen: commands.toggleFullscreen,
        pip: commands.togglePip,
        frameBack: () => commands.stepFrame(-1),
        frameForward: () => commands.stepFrame(1),
      }),
    },
    enabled,
  )
}
