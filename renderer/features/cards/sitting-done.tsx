/** Nothing left to ask: for now, for today's limits, or for today. */
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { intervalParts } from './due-words.ts'
import styles from './review-sitting.module.css'

interface SittingDoneProps {
  readonly nextAt: number | null
  readonly heldBack: boolean
  readonly onLeave: () => void
}

export const SittingDone = ({ nextAt, heldBack, onLeave }: SittingDoneProps) => {
  const { t } = useTranslation()
  const wait = nextAt === null ? null : intervalParts(nextAt - Date.now())
  return (
    <div className={styles['done']} role="status">
      <h2>{t('cards.done-title')}</h2>
      <p>
        {wait
          ? t('cards.done-soon', { time: t(`cards.in-${wait.unit}`, { value: wait.value }) })
          : t(heldBack ? 'cards.done-limits' : 'cards.done-body')}
      </p>
      <Button onClick={onLeave}>{t('cards.to-decks')}</Button>
    </div>
  )
}
