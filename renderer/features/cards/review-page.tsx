/** The Review place: what is due, a sitting, and every card there is. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ListFilter, Plus, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Deck } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { CardList } from './card-list.tsx'
import { DeckTable } from './deck-table.tsx'
import { totalOf } from './due-words.ts'
import { NewCardDialog } from './new-card-dialog.tsx'
import { OptionsDialog } from './options-dialog.tsx'
import { PackageButtons } from './package-buttons.tsx'
import styles from './review-page.module.css'
import { ReviewCharts } from './review-charts.tsx'
import { ReviewSitting } from './review-sitting.tsx'
import { useDeckTitle } from './use-deck-title.ts'

type View = { name: 'start' } | { name: 'sitting' | 'list'; courseId: CourseId | null }

export const ReviewPage = () => {
  const { t } = useTranslation()
  const titleOf = useDeckTitle()
  const decks = useQuery({ ...api.cards.decks.queryOptions(), throwOnError: true, staleTime: 0 }).data
  const [view, setView] = useState<View>({ name: 'start' })
  if (!decks) return null
  const start = (): void => setView({ name: 'start' })
  if (view.name === 'sitting') {
    const deck = decks.find((each) => each.courseId === view.courseId)
    return (
      <ReviewSitting
        courseId={view.courseId}
        title={deck ? titleOf(deck) : t('cards.all-decks')}
        onLeave={start}
      />
    )
  }
  if (view.name === 'list') return <CardList courseId={view.courseId} decks={decks} onLeave={start} />
  return (
    <Start
      decks={decks}
      onReview={(courseId) => setView({ name: 'sitting', courseId })}
      onList={(courseId) => setView({ name: 'list', courseId })}
    />
  )
}

interface StartProps {
  readonly decks: readonly Deck[]
  readonly onReview: (courseId: CourseId | null) => void
  readonly onList: (courseId: CourseId | null) => void
}

const Start = ({ decks, onReview, onList }: StartProps) => {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'new' | 'options' | null>(null)
  const due = decks.reduce((sum, deck) => sum + totalOf(deck.due), 0)
  const close = (): void => setDialog(null)
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('cards.title')}</h1>
        <div className={styles['actions']}>
          <Button
            variant="default"
            leftSection={<Plus size={16} aria-hidden />}
            onClick={() => setDialog('new')}
          >
            {t('cards.new')}
          </Button>
          {decks.length > 0 && (
            <Button
              variant="default"
              leftSection={<ListFilter size={16} aria-hidden />}
              onClick={() => onList(null)}
            >
              {t('cards.list')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<SlidersHorizontal size={16} aria-hidden />}
            onClick={() => setDialog('options')}
          >
            {t('cards.options')}
          </Button>
        </div>
      </header>
      {decks.length === 0 ? (
        <section className={styles['empty']}>
          <h2>{t('cards.empty-title')}</h2>
          <p>{t('cards.empty-body')}</p>
        </section>
      ) : (
        <>
          <section className={styles['today']} aria-labelledby="review-today">
            <div>
              <h2 id="review-today">{t(due > 0 ? 'cards.today' : 'cards.today-done', { count: due })}</h2>
              <p>{t(due > 0 ? 'cards.today-hint' : 'cards.today-done-hint')}</p>
            </div>
            {due > 0 && (
              <Button size="md" onClick={() => onReview(null)}>
                {t('cards.begin')}
              </Button>
            )}
          </section>
          <DeckTable decks={decks} onReview={onReview} onList={onList} />
          <ReviewCharts />
        </>
      )}
      <PackageButtons hasCards={decks.length > 0} />
      {dialog === 'new' && <NewCardDialog onClose={close} />}
      {dialog === 'options' && <OptionsDialog onClose={close} />}
    </div>
  )
}
