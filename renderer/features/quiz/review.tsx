/** A submitted attempt: its score, every question with its verdict, and the attempts before it. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attempt, QuizView } from '../../../shared/features/quizzes/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { AttemptHistory } from './attempt-history.tsx'
import { verdictOf } from './progress-of.ts'
import { QuestionBlock } from './question-block.tsx'
import styles from './review.module.css'
import { ScoreRing } from './score-ring.tsx'

interface ReviewProps {
  readonly view: QuizView
  /** Submitted attempts, oldest first; at least one. */
  readonly attempts: readonly Attempt[]
  readonly compact: boolean
  readonly busy: boolean
  /** null when no attempt is left. */
  readonly onAgain: (() => void) | null
  readonly onLink: (href: string) => void
  /** The learner has just submitted: the result takes the focus, so that it is read out. */
  readonly fresh: boolean
}

const ignore = (): void => undefined

export const Review = ({ view, attempts, compact, busy, onAgain, onLink, fresh }: ReviewProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [picked, setPicked] = useState<string | null>(null)
  const [open, setOpen] = useState(!compact)
  const headRef = useRef<HTMLDivElement>(null)
  const attempt = attempts.find((each) => each.id === picked) ?? attempts.at(-1)
  useEffect(() => {
    if (fresh) headRef.current?.focus({ preventScroll: true })
  }, [fresh])
  if (!attempt?.score) return null

  const { earned, possible, passed } = attempt.score
  const round = (points: number): string => format.number(Math.round(points * 100) / 100)
  const share = possible > 0 ? earned / possible : 0
  const asked = new Set(view.questions.map((question) => question.id))
  const gone = Object.keys(attempt.answers).filter((id) => !asked.has(id)).length
  return (
    <div className={styles['review']}>
      <div className={styles['head']} ref={headRef} tabIndex={-1}>
        <ScoreRing share={share} passed={passed} />
        <div>
          <p className={styles['title']}>{passed ? t('quiz.passed') : t('quiz.not-passed')}</p>
          <p className={styles['score']}>
            {t('quiz.score', { earned: round(earned), possible: round(possible) })}
            {!passed && ` ${t('quiz.pass-mark', { share: format.percent(view.pass) })}`}
          </p>
        </div>
        <div className={styles['actions']}>
          {compact && (
            <Button variant="subtle" color="gray" onClick={() => setOpen(!open)} aria-expanded={open}>
              {open ? t('quiz.hide-answers') : t('quiz.show-answers')}
            </Button>
          )}
          {onAgain && (
            <Button variant={passed ? 'default' : 'filled'} onClick={onAgain} loading={busy}>
              {t('quiz.again')}
            </Button>
          )}
        </div>
      </div>
      {open && (
        <ol className={styles['questions']}>
          {view.questions.map((question, index) => (
            <li key={question.id}>
              <QuestionBlock
                question={question}
                number={view.questions.length > 1 ? index + 1 : null}
                answer={attempt.answers[question.id] ?? null}
                onAnswer={ignore}
                verdict={verdictOf(question.id, attempt.verdicts)}
                fixed
                onLink={onLink}
              />
            </li>
          ))}
        </ol>
      )}
      {open && gone > 0 && <p className={styles['gone']}>{t('quiz.questions-gone', { count: gone })}</p>}
      {open && attempts.length > 1 && (
        <AttemptHistory attempts={attempts} shown={attempt.id} onShow={({ id }) => setPicked(id)} />
      )}
    </div>
  )
}
