import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ControlButton } from './control-button.tsx'
import { useCommands } from './playback-context.tsx'

const SECONDS = 10

export const SkipBackButton = ({ large = false }: { large?: boolean }) => {
  const { t } = useTranslation()
  const { seekBy } = useCommands()
  const label = t('player.skip-back', { count: SECONDS })
  return <ControlButton label={label} hint="J" icon={Undo2} large={large} onClick={() => seekBy(-SECONDS)} />
}

export const SkipForwardButton = ({ large = false }: { large?: boolean }) => {
  const { t } = useTranslation()
  const { seekBy } = useCommands()
  const label = t('player.skip-forward', { count: SECONDS })
  return <ControlButton label={label} hint="L" icon={Redo2} large={large} onClick={() => seekBy(SECONDS)} />
}
