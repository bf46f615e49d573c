/** Marks whose place is no longer certain after a course was updated. The learner says where each belongs. */
import { Check, StickyNote, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ListedAnnotation, Target } from '../../../shared/features/annotations/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './notes-page.module.css'
import { quoteOf } from './quote-of.ts'
import { useMarkChanges } from './use-mark-changes.ts'

interface ReviewTrayProps {
  readonly marks: readonly ListedAnnotation[]
  readonly onClose: () => void
}

export const ReviewTray = ({ marks, onClose }: ReviewTrayProps) => {
  const { t } = useTranslation()
  return (
    <section className={styles['tray']} aria-label={t('notes.tray-title')}>
      <div className={styles['tray-head']}>
        <div>
          <h2>{t('notes.tray-title')}</h2>
          <p>{t('notes.tray-body')}</p>
        </div>
        <button type="button" onClick={onClose}>
          {t('notes.all-notes')}
        </button>
      </div>
      {marks.map((mark) => (
        <Uncertain key={mark.id} mark={mark} />
      ))}
    </section>
  )
}

/** A place in the lesson as a whole: where a passage has nothing left to stand on. */
const wholeLesson = (target: Target): Target => {
  switch (target.kind) {
    case 'text':
      return { ...target, start: 0, end: 0 }
    case 'pdf':
      return { ...target, quads: [] }
    default:
      return target
  }
}

const Uncertain = ({ mark }: { mark: ListedAnnotation }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const changes = useMarkChanges(mark.courseId)
  const candidates = mark.anchoring.state === 'review' ? mark.anchoring.candidates : []
  return (
    <article
      className={styles['uncertain']}
      data-color={mark.color}
      aria-label={quoteOf(mark.target).slice(0, 80)}
    >
      <p className={styles['source']}>
        <b>{mark.courseTitle}</b>
        <span>{mark.lessonTitle ?? t('notes.lesson-gone')}</span>
      </p>
      <blockquote dir="auto">{quoteOf(mark.target).slice(0, 600)}</blockquote>
      {mark.noteText !== '' && <p className={styles['noted']}>{mark.noteText.slice(0, 400)}</p>}
      <p className={styles['asked']}>
        {candidates.length > 0 ? t('notes.which-place', { count: candidates.length }) : t('notes.no-place')}
      </p>
      {candidates.length > 0 && (
        <ul>
          {candidates.map((candidate, index) => (
            <li key={index}>
              <span dir="auto">{candidate.around}</span>
              <small>{t('notes.alike', { share: format.percent(candidate.confidence) })}</small>
              <button
                type="button"
                aria-label={t('notes.here-at', { text: candidate.around.slice(0, 80) })}
                onClick={() => void changes.change(mark, { target: candidate.target })}
              >
                <Check size={15} aria-hidden />
                {t('notes.here')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['answers']}>
        <button type="button" onClick={() => void changes.change(mark, { target: wholeLesson(mark.target) })}>
          <StickyNote size={15} aria-hidden />
          {t('notes.keep')}
        </button>
        <button type="button" onClick={() => void changes.remove(mark)}>
          <Trash2 size={15} aria-hidden />
          {t('annotations.remove')}
        </button>
      </div>
    </article>
  )
}
