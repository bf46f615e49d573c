import { Menu } from '@mantine/core'
import { Captions as CaptionsIcon, CaptionsOff, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { trackName } from '../transcript/index.ts'
import { ControlMenu } from './control-menu.tsx'
import type { Captions } from './use-captions.ts'

const SIZES = ['small', 'medium', 'large'] as const

export const CaptionsMenu = ({ captions }: { captions: Captions }) => {
  const { t, i18n } = useTranslation()
  const size = useSettings()?.captionSize ?? 'medium'
  const set = useSetSettings()
  if (captions.tracks.length === 0) return null
  const mark = (chosen: boolean) => ({
    role: 'menuitemradio',
    'aria-checked': chosen,
    rightSection: chosen ? <Check size={15} aria-hidden /> : null,
  })
  return (
    <ControlMenu
      label={t('player.captions')}
      hint="C"
      icon={captions.track ? CaptionsIcon : CaptionsOff}
      active={captions.track !== null}
    >
      <Menu.Item {...mark(captions.track === null)} onClick={() => captions.choose(null)}>
        {t('player.captions-off')}
      </Menu.Item>
      {captions.tracks.map((track) => (
        <Menu.Item
          key={track.path}
          {...mark(track.path === captions.track?.path)}
          onClick={() => captions.choose(track)}
        >
          {trackName(track, i18n.language)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Label>{t('player.caption-size')}</Menu.Label>
      {SIZES.map((each) => (
        <Menu.Item key={each} {...mark(each === size)} onClick={() => set({ captionSize: each })}>
          {t(`player.caption-${each}`)}
        </Menu.Item>
      ))}
    </ControlMenu>
  )
}
