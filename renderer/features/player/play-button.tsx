import { Pause, Play, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ControlButton } from './control-button.tsx'
import { useCommands, useMedia } from './playback-context.tsx'

export const PlayButton = ({ large = false }: { large?: boolean }) => {
  const { t } = useTranslation()
  const { togglePlay } = useCommands()
  const paused = useMedia((state) => state.mediaPaused ?? true)
  const ended = useMedia((state) => state.mediaEnded ?? false)
  const label = ended ? t('player.replay') : paused ? t('player.play') : t('player.pause')
  const icon = ended ? RotateCcw : paused ? Play : Pause
  return (
    <ControlButton
      label={label}
      hint={t('player.key-space')}
      icon={icon}
      large={large}
      onClick={togglePlay}
    />
  )
}
