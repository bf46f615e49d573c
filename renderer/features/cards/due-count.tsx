/** How many cards wait today, beside the place's name. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { totalOf } from './due-words.ts'
import styles from './due-count.module.css'

/** The count follows the clock, too: cards come due while the window is open. */
const ASK_AGAIN_MS = 300_000

export const DueCount = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const decks = useQuery({ ...api.cards.decks.queryOptions(), refetchInterval: ASK_AGAIN_MS }).data
  const count = (decks ?? []).reduce((sum, deck) => sum + totalOf(deck.due), 0)
  if (count === 0) return null
  return (
    <span className={styles['count']}>
      <span aria-hidden>{format.number(count)}</span>
      <span className={styles['spoken']}>{t('cards.count-due', { count })}</span>
    </span>
  )
}
