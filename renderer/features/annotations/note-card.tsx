/** One mark in a list: what it stands on, what was noted, its tags; the note is written in place. */
import { Bookmark, CornerDownRight, NotebookPen, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../shared/features/annotations/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { ColorDots } from './color-dots.tsx'
import { Note } from './lazy-note.tsx'
import styles from './note-card.module.css'
import { quoteOf } from './quote-of.ts'
import { TagList } from './tag-list.tsx'
import { placeWords } from './target-words.ts'
import type { MarkChanges } from './use-mark-changes.ts'

interface NoteCardProps {
  readonly mark: Annotation
  readonly changes: MarkChanges
  readonly onShow: () => void
  /** Above the quote: where it is from. */
  readonly source?: ReactNode
}

/** Enough to know a passage again. */
const SHOWN = 280

export const NoteCard = ({ mark, changes, onShow, source }: NoteCardProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [writing, setWriting] = useState(false)
  const quote = quoteOf(mark.target)
  const place = placeWords(mark.target, t)
  const name = quote || place || t(`annotations.kind-${mark.kind}`)
  return (
    <article
      className={styles['card']}
      data-color={mark.color}
      data-kind={mark.kind}
      aria-label={name.slice(0, 80)}
    >
      {source}
      <button type="button" className={styles['quote']} onClick={onShow} title={t('annotations.show')}>
        {mark.kind === 'bookmark' && <Bookmark size={14} className={styles['ribbon']} aria-hidden />}
        {place !== '' && <span className={styles['place']}>{place}</span>}
        {quote !== '' && (
          <span className={styles['words']} dir="auto">
            {quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote}
          </span>
        )}
        {quote === '' && place === '' && <span className={styles['words']}>{name}</span>}
      </button>
      {writing ? (
        <Note courseId={mark.courseId} id={mark.id} focused onDone={() => setWriting(false)} />
      ) : (
        mark.noteText !== '' && (
          <button
            type="button"
            dir="auto"
            className={styles['note']}
            aria-label={t('annotations.edit-note', { note: mark.noteText.slice(0, 200) })}
            onClick={() => setWriting(true)}
          >
            {mark.noteText}
          </button>
        )
      )}
      <div className={styles['foot']}>
        <TagList tags={mark.tags} onChange={(tags) => void changes.change(mark, { tags })} />
        <span className={styles['when']}>{format.day(mark.createdAt)}</span>
        <div className={styles['tools']}>
          <ColorDots value={mark.color} onChoose={(color) => void changes.change(mark, { color })} />
          <span className={styles['gap']} />
          <CardTool label={t('annotations.note')} pressed={writing} onClick={() => setWriting(!writing)}>
            <NotebookPen size={15} aria-hidden />
          </CardTool>
          <CardTool label={t('annotations.show')} onClick={onShow}>
            <CornerDownRight size={15} aria-hidden />
          </CardTool>
          <CardTool label={t('annotations.remove')} onClick={() => void changes.remove(mark)}>
            <Trash2 size={15} aria-hidden />
          </CardTool>
        </div>
      </div>
    </article>
  )
}

interface CardToolProps {
  readonly label: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

const CardTool = ({ label, pressed, onClick, children }: CardToolProps) => (
  <button type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
    {children}
  </button>
)
