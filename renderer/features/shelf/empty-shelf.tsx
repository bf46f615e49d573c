/** The shelf before the first course: says what can stand on it, and how it gets there. */
import { BookOpen, Film, Folder, Package } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ImportButtons } from '../imports/index.ts'
import styles from './empty-shelf.module.css'

const lessons = [
  { key: 'folder', Icon: Folder },
  { key: 'book', Icon: BookOpen },
  { key: 'cartridge', Icon: Package },
  { key: 'media', Icon: Film },
] as const

export const EmptyShelf = () => {
  const { t } = useTranslation()
  return (
    <div className={styles['page']}>
      <div className={styles['board']}>
        <h1>{t('shelf.empty-title')}</h1>
        <p className={styles['lead']}>{t('shelf.empty-body')}</p>
        <ImportButtons />
        <ul className={styles['kinds']}>
          {lessons.map(({ key, Icon }) => (
            <li key={key}>
              <Icon size={20} strokeWidth={1.6} aria-hidden />
              <strong>{t(`shelf.empty-${key}`)}</strong>
              <span>{t(`shelf.empty-${key}-body`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
