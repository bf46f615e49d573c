/** The cards a draft would make, drawn as they will be asked. */
import { useDeferredValue } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { contentOf, type CardDraft } from './card-draft.ts'
import { CardFace } from './card-face.tsx'
import styles from './card-form.module.css'

export const CardPreview = ({ draft, courseId }: { draft: CardDraft; courseId: CourseId }) => {
  const { t } = useTranslation()
  const content = contentOf(useDeferredValue(draft))
  const cards = useQuery({
    ...api.cards.preview.queryOptions({ input: { courseId, content: content as never } }),
    enabled: content !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  }).data
  if (!content || !cards) return null
  return (
    <section className={styles['preview']} aria-label={t('cards.preview')}>
      {cards.slice(0, 6).map((card) => (
        <div key={card.cardId} className={styles['sheet']}>
          <CardFace face={card.front} />
          <hr />
          <CardFace face={card.back} />
        </div>
      ))}
    </section>
  )
}
