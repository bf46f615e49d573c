/** Shown in a browser tab that came without the one-time key of `npm start`. */
import { useTranslation } from 'react-i18next'
import { PageMessage } from './page-message.tsx'

export const LockedPage = () => {
  const { t } = useTranslation()
  return (
    <main style={{ height: '100%' }}>
      <PageMessage title={t('shell.locked-title')} body={t('shell.locked-body')} />
    </main>
  )
}
