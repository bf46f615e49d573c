import { Volume1, Volume2, VolumeX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import { useSetSettings } from '../settings/index.ts'
import { ControlButton } from './control-button.tsx'
import styles from './controls.module.css'
import { useCommands, useMedia } from './playback-context.tsx'

export const VolumeControl = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const set = useSetSettings()
  const { toggleMute, setVolume } = useCommands()
  const muted = useMedia((state) => state.mediaMuted ?? false)
  const volume = useMedia((state) => state.mediaVolume ?? 1)
  const heard = muted ? 0 : volume
  const icon = heard === 0 ? VolumeX : heard < 0.5 ? Volume1 : Volume2
  return (
    <div className={styles['volume']}>
      <ControlButton
        label={heard === 0 ? t('player.unmute') : t('player.mute')}
        hint="M"
        icon={icon}
        onClick={toggleMute}
      />
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={heard}
        aria-label={t('player.volume')}
        aria-valuetext={format.percent(heard)}
        className={styles['volume-range']}
        style={{ '--filled': `${String(heard * 100)}%` }}
        onChange={(event) => setVolume(event.currentTarget.valueAsNumber)}
        onPointerUp={(event) => set({ volume: event.currentTarget.valueAsNumber })}
        onKeyUp={(event) => set({ volume: event.currentTarget.valueAsNumber })}
      />
    </div>
  )
}
