/** How text looks: size, line length, type, paper. Kept for every lesson and book. */
import { Popover, SegmentedControl } from '@mantine/core'
import { ALargeSmall, Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../shared/features/settings/model.ts'
import { useSetSettings, useSettings } from '../settings/index.ts'
import { BarButton } from './bar-button.tsx'
import styles from './reading-menu.module.css'

const THEMES: readonly Theme[] = ['system', 'light', 'sepia', 'dark']
const isTheme = (value: string): value is Theme => THEMES.some((theme) => theme === value)

export const ReadingMenu = () => {
  const { t } = useTranslation()
  const settings = useSettings()
  const set = useSetSettings()
  if (!settings) return null
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <BarButton label={t('study.reading')} icon={ALargeSmall} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('study.reading')} className={styles['menu']}>
        <Stepper
          label={t('study.reading-size')}
          value={settings.readingSize}
          least={12}
          most={32}
          step={1}
          onChange={(readingSize) => set({ readingSize })}
        />
        <Stepper
          label={t('study.reading-width')}
          value={settings.readingWidth}
          least={45}
          most={100}
          step={5}
          onChange={(readingWidth) => set({ readingWidth })}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('study.reading-type')}
          value={settings.serif ? 'serif' : 'sans'}
          onChange={(value) => set({ serif: value === 'serif' })}
          data={[
            { value: 'serif', label: t('study.reading-serif') },
            { value: 'sans', label: t('study.reading-sans') },
          ]}
        />
        <SegmentedControl
          fullWidth
          aria-label={t('study.reading-paper')}
          value={settings.theme}
          onChange={(value) => isTheme(value) && set({ theme: value })}
          data={THEMES.map((theme) => ({ value: theme, label: t(`study.theme-${theme}`) }))}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

interface StepperProps {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number) => void
}

const Stepper = ({ label, value, least, most, step, onChange }: StepperProps) => {
  const { t } = useTranslation()
  const to = (next: number) => onChange(Math.max(least, Math.min(most, next)))
  return (
    <div className={styles['stepper']} role="group" aria-label={label}>
      <span>{label}</span>
      <button
        type="button"
        aria-label={t('study.less', { what: label })}
        disabled={value <= least}
        onClick={() => to(value - step)}
      >
        <Minus size={16} aria-hidden />
      </button>
      <output>{value}</output>
      <button
        type="button"
        aria-label={t('study.more', { what: label })}
        disabled={value >= most}
        onClick={() => to(value + step)}
      >
        <Plus size={16} aria-hidden />
      </button>
    </div>
  )
}
