/** How films and recordings begin. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Range } from '../../ui/range.tsx'
import { Line, Section } from '../../ui/section.tsx'
import { SelectBox } from '../../ui/select-box.tsx'
import type { SectionProps } from './section-props.ts'

/** Offered by name; a course's own captions decide what there is. BCP 47. */
const languages = ['en', 'zh', 'ja', 'ko', 'es', 'fr', 'de', 'pt', 'ru', 'ar', 'hi', 'id', 'it', 'vi']
const OFF = 'off'

export const MediaSection = ({ settings, change }: SectionProps) => {
  const { t, i18n } = useTranslation()
  const rate = useId()
  const captions = useId()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const chosen = settings.captions
  const offered = chosen === null || languages.includes(chosen) ? languages : [chosen, ...languages]
  return (
    <Section title={t('settings.media')}>
      <Line label={t('settings.rate')} htmlFor={rate}>
        <Range
          id={rate}
          value={settings.playbackRate}
          min={0.5}
          max={3}
          step={0.05}
          words={t('settings.times', { rate: settings.playbackRate })}
          onChange={(playbackRate) => change({ playbackRate: Math.round(playbackRate * 100) / 100 })}
        />
      </Line>
      <Line label={t('settings.captions')} hint={t('settings.captions-hint')} htmlFor={captions}>
        <SelectBox
          id={captions}
          value={chosen ?? OFF}
          options={[
            { value: OFF, label: t('settings.captions-off') },
            ...offered.map((tag) => ({ value: tag, label: names.of(tag) ?? tag })),
          ]}
          onChange={(tag) => change({ captions: tag === OFF ? null : tag })}
        />
      </Line>
    </Section>
  )
}
