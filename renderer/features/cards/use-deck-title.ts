import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { PERSONAL_DECK_ID } from './personal-deck.ts'

/** What a deck is called: its course, the personal deck, or a course that is not here any more. */
export const useDeckTitle = (): ((deck: { courseId: string; title: string | null }) => string) => {
  const { t } = useTranslation()
  return useCallback(
    ({ courseId, title }) =>
      title ?? t(courseId === PERSONAL_DECK_ID ? 'cards.personal' : 'cards.gone-course'),
    [t],
  )
}
