/** Every card there is, of a course or of all: found by words, narrowed, changed. */
import { useDeferredValue, useState } from 'react'
import { Button } from '@mantine/core'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardFilter, Deck } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { SelectBox } from '../../ui/select-box.tsx'
import { ToolButton } from '../../ui/tool-button.tsx'
import { CardRow } from './card-row.tsx'
import { EditCardDialog } from './edit-card-dialog.tsx'
import styles from './card-list.module.css'
import { NewCardDialog } from './new-card-dialog.tsx'
import { useDeckTitle } from './use-deck-title.ts'

interface CardListProps {
  readonly courseId: CourseId | null
  readonly decks: readonly Deck[]
  readonly onLeave: () => void
}

const filters: readonly CardFilter[] = ['all', 'new', 'due', 'suspended', 'leech']
const AT_ONCE = 100

export const CardList = ({ courseId, decks, onLeave }: CardListProps) => {
  const { t } = useTranslation()
  const titleOf = useDeckTitle()
  const queries = useQueryClient()
  const [deck, setDeck] = useState<string>(courseId ?? '')
  const [filter, setFilter] = useState<CardFilter>('all')
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const [dialog, setDialog] = useState<string | null>(null)
  const chosen = decks.find((each) => each.courseId === deck)?.courseId ?? null
  const input = {
    courseId: chosen,
    filter,
    words: useDeferredValue(words),
    offset: 0,
    limit: Math.min(200, shown),
  }
  const found = useQuery({
    ...api.cards.list.queryOptions({ input }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  }).data
  const refresh = (): void => void queries.invalidateQueries({ queryKey: api.cards.key() })
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <ToolButton icon={ArrowLeft} label={t('cards.to-decks')} onClick={onLeave} />
        <h1>{t('cards.list')}</h1>
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setDialog('new')}>
          {t('cards.new')}
        </Button>
      </header>
      <div className={styles['tools']} role="search">
        <input
          type="search"
          aria-label={t('cards.find')}
          placeholder={t('cards.find')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <label htmlFor="cards-deck">{t('cards.deck')}</label>
        <SelectBox
          id="cards-deck"
          value={deck}
          options={[
            { value: '', label: t('cards.all-decks') },
            ...decks.map((each) => ({ value: each.courseId, label: titleOf(each) })),
          ]}
          onChange={setDeck}
        />
        <label htmlFor="cards-filter">{t('cards.filter')}</label>
        <SelectBox
          id="cards-filter"
          value={filter}
          options={filters.map((value) => ({ value, label: t(`cards.filter-${value}`) }))}
          onChange={(value) => setFilter(filters.find((each) => each === value) ?? 'all')}
        />
      </div>
      {found && (
        <>
          <p className={styles['count']} role="status">
            {t('cards.found', { count: found.total })}
          </p>
          <ul className={styles['rows']} aria-label={t('cards.list')}>
            {found.lines.map((line) => (
              <CardRow
                key={line.noteId}
                line={line}
                onEdit={() => setDialog(line.noteId)}
                onChanged={refresh}
              />
            ))}
          </ul>
          {found.total > found.lines.length && shown < 200 && (
            <Button variant="default" onClick={() => setShown(200)}>
              {t('cards.more')}
            </Button>
          )}
          {found.total > 200 && shown >= 200 && <p className={styles['count']}>{t('cards.narrow')}</p>}
        </>
      )}
      {dialog === 'new' && (
        <NewCardDialog {...(chosen && { courseId: chosen })} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && dialog !== 'new' && (
        <EditCardDialog noteId={dialog} onClose={() => setDialog(null)} />
      )}
    </div>
  )
}
