/** The attempts so far: when, how many points; each can be looked at again. */
import { useTranslation } from 'react-i18next'
import type { Attempt } from '../../../shared/features/quizzes/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './attempt-history.module.css'

interface AttemptHistoryProps {
  /** Submitted ones, oldest first. */
  readonly attempts: readonly Attempt[]
  /** The one that is shown. */
  readonly shown: string | null
  readonly onShow: (attempt: Attempt) => void
}

export const AttemptHistory = ({ attempts, shown, onShow }: AttemptHistoryProps) => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const clock = new Intl.DateTimeFormat(i18n.language, { hour: 'numeric', minute: '2-digit' })
  return (
    <section className={styles['history']} aria-label={t('quiz.history')}>
      <p className={styles['title']}>{t('quiz.history')}</p>
      <ol>
        {attempts.map((attempt, index) => {
          const { id, score, submittedAt } = attempt
          if (!score || submittedAt === null) return null
          const share = score.possible > 0 ? score.earned / score.possible : 0
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shown ? 'true' : undefined}
                data-passed={score.passed}
                onClick={() => onShow(attempt)}
              >
                <span>{t('quiz.attempt-number', { number: index + 1 })}</span>
                <span className={styles['when']}>
                  {format.day(submittedAt)} {clock.format(submittedAt)}
                </span>
                <span className={styles['bar']} aria-hidden="true">
                  <span style={{ width: `${share * 100}%` }} />
                </span>
                <span className={styles['score']}>{format.percent(share)}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
