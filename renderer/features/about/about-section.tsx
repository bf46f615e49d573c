/** Version, where things are kept, and what it stands on. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { Logo } from '../../ui/logo.tsx'
import { notify } from '../../ui/notices.ts'
import { Section } from '../../ui/section.tsx'
import { useOpenOutside } from '../outside/index.ts'
import styles from './about-section.module.css'

const SOURCE = 'https://github.com/carrel-app/carrel'

export const AboutSection = () => {
  const { t } = useTranslation()
  const openOutside = useOpenOutside()
  const info = useQuery(api.app.info.queryOptions()).data
  if (!info) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(info.profile)
    notify(t('about.copied'))
  }
  return (
    <Section title={t('about.title')}>
      <div className={styles['head']}>
        <Logo size={40} />
        <div>
          <strong>{t('about.name', { version: info.version })}</strong>
          <p>{t('about.what')}</p>
        </div>
      </div>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('about.profile')}</dt>
          <dd className={styles['path']}>
            <span>{info.profile}</span>
            <button type="button" className={styles['quiet']} onClick={() => void copy()}>
              {t('about.copy')}
            </button>
          </dd>
        </div>
        <div>
          <dt>{t('about.host')}</dt>
          <dd>{t(`about.host-${info.host}`)}</dd>
        </div>
        <div>
          <dt>{t('about.stands-on')}</dt>
          <dd>{t('about.engines', { sqlite: info.sqlite, node: info.node.replace(/^v/, '') })}</dd>
        </div>
        <div>
          <dt>{t('about.licence')}</dt>
          <dd>
            {t('about.licence-name')}{' '}
            <button type="button" className={styles['quiet']} onClick={() => void openOutside(SOURCE)}>
              {t('about.source')}
            </button>
          </dd>
        </div>
      </dl>
    </Section>
  )
}
