import { Menu } from '@mantine/core'
import { Captions as CaptionsIcon, CaptionsOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuChoice } from '../../ui/menu-choice.tsx'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { trackName } from '../transcript/index.ts'
import { ControlMenu } from './control-menu.tsx'
import type { Captions } from './use-captions.ts'

const SIZES = ['small', 'medium', 'large'] as const

/** @param picture captions lie over a picture and can be larger or smaller there */
export const CaptionsMenu = ({ captions, picture }: { captions: Captions; picture: boolean }) => {
  const { t, i18n } = useTranslation()
  const size = useSettings()?.captionSize ?? 'medium'
  const set = useSetSettings()
  if (captions.tracks.length === 0) return null
  const { track, choose } = captions
  return (
    <ControlMenu
      label={t('player.captions')}
      hint="C"
      icon={track ? CaptionsIcon : CaptionsOff}
      active={track !== null}
    >
      <MenuChoice chosen={track === null} onChoose={() => choose(null)}>
        {t('player.captions-off')}
      </MenuChoice>
      {captions.tracks.map((each) => (
        <MenuChoice key={each.path} chosen={each.path === track?.path} onChoose={() => choose(each)}>
          {trackName(each, i18n.language)}
        </MenuChoice>
      ))}
      {picture && (
        <>
          <Menu.Divider />
          <Menu.Label>{t('player.caption-size')}</Menu.Label>
          {SIZES.map((each) => (
            <MenuChoice key={each} chosen={each === size} onChoose={() => set({ captionSize: each })}>
              {t(`player.caption-${each}`)}
            </MenuChoice>
          ))}
        </>
      )}
    </ControlMenu>
  )
}
