/** What could not be used, each with its reason: nothing is dropped in silence. */
import { useTranslation } from 'react-i18next'
import type { Unsupported } from '../../../shared/features/library/model.ts'
import styles from './unsupported-list.module.css'

/** Beyond this a list helps nobody and slows the page; how many there are is said above it. */
const SHOWN = 200

export const UnsupportedList = ({ items }: { readonly items: readonly Unsupported[] }) => {
  const { t } = useTranslation()
  return (
    <ul className={styles['list']}>
      {items.slice(0, SHOWN).map(({ path, reason, detail }, index) => (
        // The same path may fail for several reasons, and nothing reorders the list.
        <li key={index}>
          <span className={styles['path']}>{path}</span>
          <span className={styles['reason']}>
            {t(`unsupported.${reason}`)}
            {detail && <q>{detail}</q>}
          </span>
        </li>
      ))}
      {items.length > SHOWN && <li>{t('imports.unused-more', { count: items.length - SHOWN })}</li>}
    </ul>
  )
}
