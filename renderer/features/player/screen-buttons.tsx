import { Maximize, Minimize, PictureInPicture2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ControlButton } from './control-button.tsx'
import { useCommands, useMedia } from './playback-context.tsx'

export const PipButton = () => {
  const { t } = useTranslation()
  const { togglePip } = useCommands()
  const inside = useMedia((state) => state.mediaIsPip ?? false)
  const unavailable = useMedia((state) => state.mediaPipUnavailable !== undefined)
  if (unavailable) return null
  const label = inside ? t('player.pip-leave') : t('player.pip')
  return <ControlButton label={label} hint="I" icon={PictureInPicture2} active={inside} onClick={togglePip} />
}

export const FullscreenButton = () => {
  const { t } = useTranslation()
  const { toggleFullscreen } = useCommands()
  const full = useMedia((state) => state.mediaIsFullscreen ?? false)
  const unavailable = useMedia((state) => state.mediaFullscreenUnavailable !== undefined)
  if (unavailable) return null
  const label = full ? t('player.fullscreen-leave') : t('player.fullscreen')
  return <ControlButton label={label} hint="F" icon={full ? Minimize : Maximize} onClick={toggleFullscreen} />
}
