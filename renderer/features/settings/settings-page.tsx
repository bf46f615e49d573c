/** The Settings place: every change is seen at once and kept on this laptop. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { AboutSection } from '../about/index.ts'
import { StorageSections } from '../storage/index.ts'
import { LanguageSection } from './language-section.tsx'
import { MediaSection } from './media-section.tsx'
import { ReadingSection } from './reading-section.tsx'
import styles from './settings-page.module.css'
import { ThemeSection } from './theme-section.tsx'
import { useSetSettings } from './use-settings.ts'

export const SettingsPage = () => {
  const { t } = useTranslation()
  const settings = useQuery({ ...api.settings.get.queryOptions(), throwOnError: true }).data
  const change = useSetSettings()
  if (!settings) return null
  const props = { settings, change }
  return (
    <div className={styles['page']}>
      <h1>{t('settings.title')}</h1>
      <ThemeSection {...props} />
      <LanguageSection {...props} />
      <ReadingSection {...props} />
      <MediaSection {...props} />
      <StorageSections />
      <AboutSection />
    </div>
  )
}
