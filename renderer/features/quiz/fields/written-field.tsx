/** A number with its unit, or a few words. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { readNumber } from '../../../../shared/features/quizzes/read-number.ts'
import type { FieldProps, Mark } from '../field-props.ts'
import { MarkSign } from '../mark.tsx'
import styles from './written-field.module.css'

const markOf = (credit: number | undefined): Mark =>
  credit === undefined ? null : credit === 1 ? 'right' : 'wrong'

export const NumberField = ({
  question,
  answer,
  onAnswer,
  verdict,
  fixed,
  promptId,
}: FieldProps<'number'>) => {
  const { t } = useTranslation()
  const hintId = useId()
  const text = answer?.text ?? ''
  const unread = text.trim() !== '' && !fixed && readNumber(text, question.unit).length === 0
  const mark = markOf(verdict?.credit)
  return (
    <div>
      <div className={styles['row']}>
        <div className={styles['box']} data-mark={mark}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={200}
            className={styles['number']}
            value={text}
            readOnly={fixed}
            placeholder={fixed ? '—' : t('quiz.number-placeholder')}
            aria-labelledby={promptId}
            aria-describedby={unread ? hintId : undefined}
            onChange={(event) => onAnswer({ kind: 'number', text: event.target.value })}
          />
          {question.unit !== undefined && <span className={styles['unit']}>{question.unit}</span>}
        </div>
        <MarkSign mark={mark} />
      </div>
      {unread && (
        <p id={hintId} className={styles['hint']}>
          {question.unit === undefined
            ? t('quiz.number-unread')
            : t('quiz.number-unread-unit', { unit: question.unit })}
        </p>
      )}
    </div>
  )
}

export const TextField = ({ answer, onAnswer, verdict, fixed, promptId }: FieldProps<'text'>) => {
  const { t } = useTranslation()
  const mark = markOf(verdict?.credit)
  return (
    <div className={styles['row']}>
      <div className={styles['box']} data-mark={mark} data-wide="true">
        <textarea
          rows={1}
          maxLength={20_000}
          className={styles['words']}
          value={answer?.text ?? ''}
          readOnly={fixed}
          placeholder={fixed ? '—' : t('quiz.text-placeholder')}
          aria-labelledby={promptId}
          onChange={(event) => onAnswer({ kind: 'text', text: event.target.value })}
        />
      </div>
      <MarkSign mark={mark} />
    </div>
  )
}
