/** Cards asked one after the other, by keyboard alone if one likes. */
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { CornerUpLeft, EyeOff, Moon, PencilLine, Undo2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CardView } from '../../../shared/features/cards/model.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { RichText } from '../../ui/rich-text/index.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { ToolButton } from '../../ui/tool-button.tsx'
import { useOpenOutside } from '../outside/index.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { CardFace } from './card-face.tsx'
import { EditCardDialog } from './edit-card-dialog.tsx'
import { SittingDone } from './sitting-done.tsx'
import styles from './review-sitting.module.css'
import { reviewShortcuts } from './shortcuts.ts'
import { useReview } from './use-review.ts'

interface ReviewSittingProps {
  readonly courseId: CourseId | null
  readonly title: string
  readonly onLeave: () => void
}

export const ReviewSitting = ({ courseId, title, onLeave }: ReviewSittingProps) => {
  const { t } = useTranslation()
  const review = useReview(courseId)
  const [editing, setEditing] = useState(false)
  const { sitting, shown } = review
  const card = sitting?.card ?? null
  useShortcuts(
    reviewShortcuts,
    {
      show: () => (shown ? review.answer(3) : review.show()),
      again: () => review.answer(1),
      hard: () => review.answer(2),
      good: () => review.answer(3),
      easy: () => review.answer(4),
      undo: review.undo,
      edit: () => setEditing(card !== null),
      suspend: review.suspend,
      bury: review.bury,
      leave: onLeave,
    },
    !editing,
  )
  if (!sitting) return null
  return (
    <div className={styles['sitting']}>
      <header className={styles['bar']}>
        <ToolButton icon={X} label={t('cards.leave')} hint="Esc" onClick={onLeave} />
        <h1>{title}</h1>
        <Counts due={sitting.due} asked={card} />
        <span className={styles['tools']}>
          <ToolButton
            icon={Undo2}
            label={t('cards.undo')}
            hint="U"
            onClick={review.undo}
            disabled={!sitting.canUndo}
          />
          {card && (
            <>
              <ToolButton
                icon={PencilLine}
                label={t('cards.edit')}
                hint="E"
                onClick={() => setEditing(true)}
              />
              <ToolButton icon={Moon} label={t('cards.bury')} hint="B" onClick={review.bury} />
              <ToolButton icon={EyeOff} label={t('cards.suspend')} hint="S" onClick={review.suspend} />
            </>
          )}
        </span>
      </header>
      <p role="status" className={styles['told']}>
        {review.told}
      </p>
      {card ? (
        <>
          <Sides card={card} shown={shown} />
          <AnswerButtons card={card} shown={shown} onShow={review.show} onAnswer={review.answer} />
        </>
      ) : (
        <SittingDone nextAt={sitting.nextAt} heldBack={sitting.heldBack} onLeave={onLeave} />
      )}
      {editing && card && (
        <EditCardDialog
          noteId={card.noteId}
          onClose={(changed) => {
            setEditing(false)
            if (changed) review.refresh()
          }}
        />
      )}
    </div>
  )
}

const Sides = ({ card, shown }: { readonly card: CardView; readonly shown: boolean }) => {
  const { t } = useTranslation()
  const open = useOpenOutside()
  // A cloze and a covered picture are answered in place; the others below the question.
  const inPlace = card.kind === 'cloze' || card.kind === 'occlusion'
  return (
    <div className={styles['table']}>
      <article className={styles['card']} aria-label={t('cards.card')}>
        {(!shown || !inPlace) && <CardFace face={card.front} />}
        <div role="status" className={styles['answer']}>
          {shown && (
            <>
              {!inPlace && <hr />}
              <CardFace face={card.back} />
              {card.extra.length > 0 && (
                <div className={styles['extra']}>
                  <RichText text={card.extra} onLink={(url) => void open(url)} />
                </div>
              )}
            </>
          )}
        </div>
      </article>
      {card.source && (
        <Link
          className={styles['source']}
          to="/course/$courseId/$lessonId"
          params={{ courseId: card.courseId, lessonId: card.source.lessonId }}
        >
          <CornerUpLeft size={14} aria-hidden />
          {t('cards.to-source')}
        </Link>
      )}
    </div>
  )
}

interface CountsProps {
  readonly due: { fresh: number; learning: number; review: number }
  readonly asked: CardView | null
}

const kindOf = { new: 'fresh', learning: 'learning', relearning: 'learning', review: 'review' } as const

const Counts = ({ due, asked }: CountsProps) => {
  const { t } = useTranslation()
  return (
    <dl className={styles['counts']}>
      {(['fresh', 'learning', 'review'] as const).map((kind) => (
        <div key={kind} data-kind={kind} data-now={asked !== null && kindOf[asked.state.stage] === kind}>
          <dt>{t(`cards.due-${kind}`)}</dt>
          <dd>{due[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}
