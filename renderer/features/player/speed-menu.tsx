import { Gauge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuChoice } from '../../ui/menu-choice.tsx'
import { useSetSettings } from '../settings/index.ts'
import { ControlMenu } from './control-menu.tsx'
import { useCommands, useMedia } from './playback-context.tsx'
import { RATES, rateText } from './rates.ts'

export const SpeedMenu = () => {
  const { t } = useTranslation()
  const { setRate } = useCommands()
  const set = useSetSettings()
  const rate = useMedia((state) => state.mediaPlaybackRate ?? 1)
  const choose = (next: number) => {
    setRate(next)
    set({ playbackRate: next })
  }
  return (
    <ControlMenu label={t('player.speed')} hint="< >" icon={Gauge} word={rateText(rate)}>
      {RATES.map((each) => (
        <MenuChoice key={each} chosen={each === rate} onChoose={() => choose(each)}>
          {each === 1 ? t('player.speed-normal') : rateText(each)}
        </MenuChoice>
      ))}
    </ControlMenu>
  )
}
