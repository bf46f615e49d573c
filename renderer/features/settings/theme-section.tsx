/** Four papers to choose from, each shown as it will look. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/section.tsx'
import type { SectionProps } from './section-props.ts'
import styles from './theme-section.module.css'

const themes = ['system', 'light', 'sepia', 'dark'] as const

export const ThemeSection = ({ settings, change }: SectionProps) => {
  const { t } = useTranslation()
  const name = useId()
  return (
    <Section title={t('settings.theme')}>
      <div className={styles['themes']} role="radiogroup" aria-label={t('settings.theme')}>
        {themes.map((theme) => (
          <label key={theme} className={styles['theme']}>
            <input
              type="radio"
              name={name}
              value={theme}
              checked={settings.theme === theme}
              onChange={() => change({ theme })}
            />
            <span className={styles['pages']} aria-hidden>
              {(theme === 'system' ? (['light', 'dark'] as const) : ([theme] as const)).map((paper) => (
                <span key={paper} className={styles['paper']} data-theme={paper}>
                  <span className={styles['heading']} />
                  <span className={styles['line']} />
                  <span className={styles['line']} />
                  <span className={styles['button']} />
                </span>
              ))}
            </span>
            <span className={styles['name']}>{t(`settings.theme-${theme}`)}</span>
          </label>
        ))}
      </div>
    </Section>
  )
}
