/** Shows what `notify()` was told, and lets screen readers read it out. Mounted once, by the shell. */
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dismissNotice, useNotices } from './notices.ts'
import styles from './notice-list.module.css'

export const NoticeList = () => {
  const { t } = useTranslation()
  const notices = useNotices()
  return (
    <div className={styles['list']} role="status" aria-live="polite">
      {notices.map(({ id, tone, text, action }) => (
        <div key={id} className={styles['notice']} data-tone={tone}>
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className={styles['action']}
              onClick={() => {
                dismissNotice(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" aria-label={t('ui.dismiss')} onClick={() => dismissNotice(id)}>
            <X size={15} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  )
}
