/** A new card, by hand or from a passage of a lesson. */
import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { api, client } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { SelectBox } from '../../ui/select-box.tsx'
import { CardForm } from './card-form.tsx'
import { contentOf, emptyDraft, tagsOf, type CardDraft } from './card-draft.ts'
import styles from './card-form.module.css'
import { CardDialog } from './card-dialog.tsx'
import { PERSONAL_DECK_ID } from './personal-deck.ts'

interface NewCardDialogProps {
  /** The course it belongs to; the personal deck, or another by choice, if not given. */
  readonly courseId?: CourseId
  /** Where it is made, to lead back there. */
  readonly lessonId?: LessonId
  /** Words it starts from. */
  readonly quote?: string
  readonly annotationId?: string
  readonly onClose: () => void
}

export const NewCardDialog = ({ courseId, lessonId, quote, annotationId, onClose }: NewCardDialogProps) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const courses = useQuery(api.library.list.queryOptions()).data
  const [deck, setDeck] = useState<string>(courseId ?? PERSONAL_DECK_ID)
  const [draft, setDraft] = useState<CardDraft>({ ...emptyDraft, back: quote ?? '', text: quote ?? '' })
  const chosen = courses?.find((course) => course.id === deck)?.id ?? courseId ?? PERSONAL_DECK_ID
  const save = async (): Promise<void> => {
    const content = contentOf(draft)
    if (!content) return
    const source =
      lessonId && chosen === courseId ? { lessonId, annotationId: annotationId ?? null, place: null } : null
    await client.cards.create({ courseId: chosen, content, tags: tagsOf(draft), source })
    await queries.invalidateQueries({ queryKey: api.cards.key() })
    notify(t('cards.made'))
  }
  return (
    <CardDialog
      title={t('cards.new')}
      ready={contentOf(draft) !== null}
      onSave={save}
      onClose={onClose}
      {...(quote === undefined && {
        // One after the other: the kind, the tags and the deck stay.
        onAnother: () =>
          setDraft((now) => ({ ...emptyDraft, kind: now.kind, tags: now.tags, mode: now.mode })),
      })}
    >
      {!lessonId && (
        <div className={styles['line']}>
          <label htmlFor="new-card-deck">{t('cards.deck')}</label>
          <SelectBox
            id="new-card-deck"
            value={chosen === deck ? deck : PERSONAL_DECK_ID}
            options={[
              { value: PERSONAL_DECK_ID, label: t('cards.personal') },
              ...(courses ?? []).map((course) => ({ value: course.id, label: course.title })),
            ]}
            onChange={setDeck}
          />
        </div>
      )}
      <CardForm draft={draft} courseId={chosen} onChange={setDraft} />
    </CardDialog>
  )
}
