/** Show, then four answers, each with when the card would come again. */
import { useTranslation } from 'react-i18next'
import type { CardRating, CardView } from '../../../shared/features/cards/model.ts'
import { intervalParts } from './due-words.ts'
import styles from './review-sitting.module.css'

interface AnswerButtonsProps {
  readonly card: CardView
  readonly shown: boolean
  readonly onShow: () => void
  readonly onAnswer: (rating: CardRating) => void
}

const ratings: readonly CardRating[] = [1, 2, 3, 4]

export const AnswerButtons = ({ card, shown, onShow, onAnswer }: AnswerButtonsProps) => {
  const { t } = useTranslation()
  const words = (ms: number): string => {
    const { unit, value } = intervalParts(ms)
    return t(`cards.in-${unit}`, { value })
  }
  if (!shown)
    return (
      <div className={styles['foot']}>
        <button type="button" className={styles['show']} onClick={onShow}>
          {t('cards.show')}
        </button>
      </div>
    )
  return (
    <div className={styles['foot']} role="group" aria-label={t('cards.ratings')}>
      {ratings.map((rating) => (
        <button
          key={rating}
          type="button"
          className={styles['rating']}
          data-rating={rating}
          onClick={() => onAnswer(rating)}
        >
          {t(`cards.rating-${rating}`)}
          <small>{words(card.intervals[rating - 1] ?? 0)}</small>
        </button>
      ))}
    </div>
  )
}
