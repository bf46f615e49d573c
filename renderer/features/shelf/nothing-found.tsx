/** Shown when search and filters leave no course. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { everything, type Choice } from './arrange.ts'
import styles from './nothing-found.module.css'

export const NothingFound = ({ change }: { readonly change: (choice: Partial<Choice>) => void }) => {
  const { t } = useTranslation()
  const { search, kind, state } = everything
  return (
    <div className={styles['nothing']}>
      <p>{t('shelf.nothing-found')}</p>
      <Button variant="default" onClick={() => change({ search, kind, state })}>
        {t('shelf.show-all')}
      </Button>
    </div>
  )
}
