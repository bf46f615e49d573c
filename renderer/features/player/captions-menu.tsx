import { Menu } from '@mantine/core'
import { Captions as CaptionsIcon, CaptionsOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { trackName } from '../transcript/index.ts'
import { ChoiceItem } from './choice-item.tsx'
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
      <ChoiceItem value="" chosen={track === null} onChoose={() => choose(null)}>
        {t('player.captions-off')}
      </ChoiceItem>
      {captions.tracks.map((each) => (
        <ChoiceItem
          key={each.path}
          value={each.path}
          chosen={each.path === track?.path}
          onChoose={() => choose(each)}
        >
          {trackName(each, i18n.language)}
        </ChoiceItem>
      ))}
      {picture && (
        <>
          <Menu.Divider />
          <Menu.Label>{t('player.caption-size')}</Menu.Label>
          {SIZES.map((each) => (
            <ChoiceItem
              key={each}
              value={each}
              chosen={each === size}
              onChoose={() => set({ captionSize: each })}
            >
              {t(`player.caption-${each}`)}
            </ChoiceItem>
          ))}
        </>
      )}
    </ControlMenu>
  )
}
