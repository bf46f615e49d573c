/** After a recording: the next one begins by itself, unless one says no. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import styles from './up-next.module.css'

const SECONDS = 8

interface UpNextProps {
  readonly next: Lesson
  readonly onGo: () => void
  readonly onStay: () => void
}

export const UpNext = ({ next, onGo, onStay }: UpNextProps) => {
  const { t } = useTranslation()
  const [left, setLeft] = useState(SECONDS)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => now - 1), 1000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (left <= 0) onGo()
  }, [left, onGo])
  return (
    <div className={styles['card']} role="group" aria-label={t('study.up-next')}>
      <p>{t('study.up-next-in', { count: Math.max(0, left) })}</p>
      <strong>{next.title}</strong>
      <div className={styles['buttons']}>
        <button type="button" onClick={onStay}>
          {t('ui.cancel')}
        </button>
        <button type="button" className={styles['go']} onClick={onGo}>
          {t('study.up-next-now')}
        </button>
      </div>
    </div>
  )
}
