/** What stands where the pages will be: opening, or why the book did not open. */
import { Loader } from '@mantine/core'
import { BookX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './book-lesson.module.css'
import type { BookTrouble } from './book-state.ts'

export const BookCover = ({ trouble }: { trouble: BookTrouble | null }) => {
  const { t } = useTranslation()
  return (
    <div className={styles['cover']}>
      {trouble ? (
        <div className={styles['words']} role="alert">
          <BookX size={30} strokeWidth={1.5} aria-hidden />
          <h2>{t('book.failed-title')}</h2>
          <p>{t(`book.failed-${trouble}`)}</p>
        </div>
      ) : (
        <div className={styles['wait']} role="status">
          <Loader size={22} aria-hidden />
          <span>{t('book.opening')}</span>
        </div>
      )}
    </div>
  )
}
