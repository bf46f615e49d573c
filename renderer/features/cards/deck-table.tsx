/** What is due, course by course. */
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { useFormat } from '../../ui/use-format.ts'
import { totalOf } from './due-words.ts'
import styles from './review-page.module.css'
import { useDeckTitle } from './use-deck-title.ts'

interface DeckTableProps {
  readonly decks: readonly Deck[]
  readonly onReview: (courseId: CourseId) => void
  readonly onList: (courseId: CourseId) => void
}

export const DeckTable = ({ decks, onReview, onList }: DeckTableProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const titleOf = useDeckTitle()
  const sorted = [...decks].sort(
    (a, b) => totalOf(b.due) - totalOf(a.due) || titleOf(a).localeCompare(titleOf(b)),
  )
  return (
    <table className={styles['decks']}>
      <thead>
        <tr>
          <th scope="col">{t('cards.deck')}</th>
          <th scope="col">{t('cards.due-fresh')}</th>
          <th scope="col">{t('cards.due-learning')}</th>
          <th scope="col">{t('cards.due-review')}</th>
          <th scope="col">{t('cards.all')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((deck) => (
          <tr key={deck.courseId}>
            <th scope="row">
              <button type="button" onClick={() => onReview(deck.courseId)}>
                {titleOf(deck)}
              </button>
            </th>
            {(['fresh', 'learning', 'review'] as const).map((kind) => (
              <td key={kind} data-none={deck.due[kind] === 0} data-kind={kind}>
                {format.number(deck.due[kind])}
              </td>
            ))}
            <td>
              <button
                type="button"
                aria-label={t('cards.list-of', { deck: titleOf(deck), count: deck.cards })}
                onClick={() => onList(deck.courseId)}
              >
                {format.number(deck.cards)}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
