import { Check, CircleCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './study-bar.module.css'

/** Done stays done: completion only grows, so there is nothing to press then. */
export const CompleteButton = ({ done, onComplete }: { done: boolean; onComplete: () => void }) => {
  const { t } = useTranslation()
  return done ? (
    <span className={styles['done']} role="status">
      <CircleCheckBig size={16} strokeWidth={2} aria-hidden />
      <span>{t('study.completed')}</span>
    </span>
  ) : (
    <button
      type="button"
      className={styles['complete']}
      aria-label={t('study.complete')}
      onClick={onComplete}
    >
      <Check size={16} strokeWidth={2} aria-hidden />
      <span>{t('study.complete')}</span>
    </button>
  )
}
