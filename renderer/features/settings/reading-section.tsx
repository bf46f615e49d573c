/** How lessons and books are set, with a passage that shows it. */
import { useId, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { Range } from '../../ui/range.tsx'
import { Line, Section } from '../../ui/section.tsx'
import styles from './reading-section.module.css'
import type { SectionProps } from './section-props.ts'

export const ReadingSection = ({ settings, change }: SectionProps) => {
  const { t } = useTranslation()
  const size = useId()
  const width = useId()
  return (
    <Section title={t('settings.reading')}>
      <Sample settings={settings} />
      <Line label={t('settings.letters')}>
        <ChoiceRow
          label={t('settings.letters')}
          value={settings.serif ? 'serif' : 'sans'}
          options={[
            { value: 'serif', label: t('settings.letters-serif') },
            { value: 'sans', label: t('settings.letters-sans') },
          ]}
          onChange={(letters) => change({ serif: letters === 'serif' })}
        />
      </Line>
      <Line label={t('settings.size')} htmlFor={size}>
        <Range
          id={size}
          value={settings.readingSize}
          min={12}
          max={32}
          step={1}
          words={t('settings.pixels', { count: settings.readingSize })}
          onChange={(readingSize) => change({ readingSize })}
        />
      </Line>
      <Line label={t('settings.width')} htmlFor={width}>
        <Range
          id={width}
          value={settings.readingWidth}
          min={45}
          max={100}
          step={1}
          words={t('settings.letters-wide', { count: settings.readingWidth })}
          onChange={(readingWidth) => change({ readingWidth })}
        />
      </Line>
    </Section>
  )
}

const Sample = ({ settings }: Pick<SectionProps, 'settings'>) => {
  const { t } = useTranslation()
  const style: CSSProperties = {
    fontFamily: settings.serif ? 'var(--font-serif)' : 'var(--font-sans)',
    fontSize: settings.readingSize,
    maxWidth: `${settings.readingWidth}ch`,
  }
  return (
    <div className={styles['sample']}>
      <p style={style}>{t('settings.sample')}</p>
    </div>
  )
}
