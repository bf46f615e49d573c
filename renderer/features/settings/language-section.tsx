import { useTranslation } from 'react-i18next'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { Line, Section } from '../../ui/section.tsx'
import type { SectionProps } from './section-props.ts'

/** A language is called what its speakers call it, whatever the window speaks now. */
const names = { en: 'English', 'zh-CN': '简体中文' } as const

export const LanguageSection = ({ settings, change }: SectionProps) => {
  const { t } = useTranslation()
  return (
    <Section title={t('settings.language')}>
      <Line label={t('settings.window-language')} hint={t('settings.window-language-hint')}>
        <ChoiceRow
          label={t('settings.window-language')}
          value={settings.locale ?? 'system'}
          options={[
            { value: 'system', label: t('settings.language-system') },
            { value: 'en', label: names.en, lang: 'en' },
            { value: 'zh-CN', label: names['zh-CN'], lang: 'zh-CN' },
          ]}
          onChange={(locale) => change({ locale: locale === 'system' ? null : locale })}
        />
      </Line>
    </Section>
  )
}
