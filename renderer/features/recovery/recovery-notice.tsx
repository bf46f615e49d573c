/** Says what was done when the database was found damaged. Comes back until it has been read. */
import { Button, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../bridge/index.ts'
import { useWhen } from '../../ui/use-when.ts'
import styles from './recovery-notice.module.css'

export const RecoveryNotice = () => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const when = useWhen()
  const recovery = useQuery(api.safety.recovery.queryOptions()).data
  if (!recovery) return null
  const { how, at, backup, documents, courses, incomplete, quarantine, detail } = recovery
  const read = async (): Promise<void> => {
    queries.setQueryData(api.safety.recovery.queryKey(), null)
    await client.safety.dismissRecovery().catch(() => undefined)
  }
  return (
    <Modal
      opened
      onClose={() => void read()}
      title={t('recovery.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles['words']}>
        <p>{t(`recovery.${how}`, { when: when(at), backup: when(backup?.takenAt ?? at) })}</p>
        {documents > 0 && <p>{t('recovery.documents', { count: documents })}</p>}
        {courses.length > 0 && (
          <>
            <p>{t('recovery.courses')}</p>
            <ul>
              {courses.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          {incomplete.length > 0
            ? t('recovery.incomplete', { count: incomplete.length })
            : t('recovery.complete')}
        </p>
        {quarantine !== null && <small>{t('recovery.kept', { folder: quarantine })}</small>}
        <small>{t('recovery.detail', { detail })}</small>
      </div>
      <div className={styles['buttons']}>
        <Button onClick={() => void read()} data-autofocus>
          {t('recovery.read')}
        </Button>
      </div>
    </Modal>
  )
}
