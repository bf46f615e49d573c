/** Shown where an address names no place. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageMessage } from './page-message.tsx'

export const MissingPage = () => {
  const { t } = useTranslation()
  return (
    <PageMessage title={t('shell.missing-title')} body={t('shell.missing-body')}>
      <Link to="/">{t('shell.to-shelf')}</Link>
    </PageMessage>
  )
}
