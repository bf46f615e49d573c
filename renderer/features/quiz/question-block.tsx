/** One question: its words, its field and, once graded, the verdict. */
import { useId, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer, QuestionView, Verdict } from '../../../shared/features/quizzes/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { RichText } from '../../ui/rich-text/index.ts'
import { AnswerField } from './answer-field.tsx'
import styles from './question-block.module.css'
import { VerdictPanel } from './verdict-panel.tsx'

interface QuestionBlockProps {
  readonly question: QuestionView
  /** 1-based place in the quiz; null where the quiz has only this one. */
  readonly number: number | null
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer) => void
  readonly verdict: Verdict | null
  readonly fixed: boolean
  readonly onLink: (href: string) => void
  /** Receives the focus when the question comes up. */
  readonly promptRef?: Ref<HTMLDivElement>
}

const hints = {
  single: null,
  multiple: 'quiz.hint-multiple',
  number: null,
  text: null,
  matching: 'quiz.hint-matching',
  ordering: 'quiz.hint-ordering',
  cloze: 'quiz.hint-cloze',
} as const

export const QuestionBlock = (props: QuestionBlockProps) => {
  const { question, number, answer, onAnswer, verdict, fixed, onLink, promptRef } = props
  const { t } = useTranslation()
  const format = useFormat()
  const promptId = useId()
  const hint = hints[question.kind]
  return (
    <div className={styles['question']}>
      <div className={styles['prompt']} ref={promptRef} tabIndex={-1}>
        {number !== null && (
          <span className={styles['number']} aria-label={t('quiz.question-number', { number })} role="img">
            {format.number(number)}
          </span>
        )}
        <RichText id={promptId} text={question.prompt} onLink={onLink} />
        {question.points !== 1 && (
          <span className={styles['points']}>{t('quiz.points', { count: question.points })}</span>
        )}
      </div>
      {hint !== null && !fixed && <p className={styles['hint']}>{t(hint)}</p>}
      <AnswerField
        question={question}
        answer={answer}
        onAnswer={onAnswer}
        verdict={verdict}
        fixed={fixed}
        promptId={promptId}
        onLink={onLink}
      />
      <div role="status">
        {verdict && <VerdictPanel question={question} verdict={verdict} onLink={onLink} />}
      </div>
    </div>
  )
}
