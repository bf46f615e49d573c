/** The word on a graded answer: how it went, a right answer where the field does not show it, and why. */
import { CircleCheck, CircleDot, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuestionView, Verdict } from '../../../shared/features/quizzes/model.ts'
import { RichText } from '../../ui/rich-text/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './verdict-panel.module.css'

interface VerdictPanelProps {
  readonly question: QuestionView
  readonly verdict: Verdict
  readonly onLink: (href: string) => void
}

/** `full`, `part` or `none` of the points. */
export const outcomeOf = (credit: number): 'full' | 'part' | 'none' =>
  credit >= 1 - 1e-9 ? 'full' : credit > 0 ? 'part' : 'none'

const icons = { full: CircleCheck, part: CircleDot, none: CircleX }

/** Right answers that do not stand in the field itself. */
const Solution = ({ question, verdict, onLink }: VerdictPanelProps) => {
  const { t } = useTranslation()
  const { solution } = verdict
  if (solution.kind === 'number' || solution.kind === 'text') {
    const unit = question.kind === 'number' && question.unit !== undefined ? ` ${question.unit}` : ''
    return (
      <p>
        {t('quiz.solution')}{' '}
        <strong>
          {solution.text}
          {unit}
        </strong>
      </p>
    )
  }
  if (solution.kind !== 'ordering' || question.kind !== 'ordering') return null
  return (
    <div>
      <p>{t('quiz.solution-order')}</p>
      <ol className={styles['order']}>
        {solution.order.map((id) => (
          <li key={id}>
            <RichText
              text={question.items.find((item) => item.id === id)?.text ?? []}
              inline
              onLink={onLink}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

export const VerdictPanel = (props: VerdictPanelProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { question, verdict, onLink } = props
  const outcome = outcomeOf(verdict.credit)
  const Icon = icons[outcome]
  const parts = Object.values(verdict.parts)
  const words = {
    full: t('quiz.right'),
    // With several choices, a wrong one takes away from a right one: counting parts would mislead.
    part:
      question.kind === 'multiple' || parts.length === 0
        ? t('quiz.partly-share', { share: format.percent(verdict.credit) })
        : t('quiz.partly', { right: parts.filter(Boolean).length, all: parts.length }),
    none: t('quiz.wrong'),
  }
  return (
    <div className={styles['panel']} data-outcome={outcome}>
      <Icon size={20} aria-hidden className={styles['icon']} />
      <div className={styles['words']}>
        <p className={styles['word']}>{words[outcome]}</p>
        {outcome !== 'full' && <Solution {...props} />}
        {verdict.explanation && (
          <div className={styles['why']}>
            <RichText text={verdict.explanation} onLink={onLink} />
          </div>
        )}
      </div>
    </div>
  )
}
