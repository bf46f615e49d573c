/** A text with gaps: written into, or filled from a list. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { RichText } from '../../../ui/rich-text/index.ts'
import type { FieldProps, Mark, ViewOf } from '../field-props.ts'
import { MarkSign } from '../mark.tsx'
import styles from './cloze-field.module.css'

interface GapProps {
  readonly blank: ViewOf<'cloze'>['blanks'][number]
  readonly text: string
  readonly label: string
  readonly mark: Mark
  readonly fixed: boolean
  readonly onText: (text: string) => void
}

const Gap = ({ blank, text, label, mark, fixed, onText }: GapProps) => {
  if (blank.options) {
    return (
      <select
        className={styles['gap']}
        data-mark={mark}
        aria-label={label}
        value={text}
        disabled={fixed}
        onChange={(event) => onText(event.target.value)}
      >
        <option value="">{'\u2003…\u2003'}</option>
        {blank.options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      type="text"
      autoComplete="off"
      maxLength={2000}
      className={styles['gap']}
      data-mark={mark}
      aria-label={label}
      value={text}
      readOnly={fixed}
      onChange={(event) => onText(event.target.value)}
    />
  )
}

export const ClozeField = ({
  question,
  answer,
  onAnswer,
  verdict,
  fixed,
  promptId,
  onLink,
}: FieldProps<'cloze'>) => {
  const { t } = useTranslation()
  const { parts, blanks } = question
  const texts = answer?.texts ?? {}
  const solution = verdict?.solution.kind === 'cloze' ? verdict.solution.texts : {}
  const markOf = (id: string): Mark => {
    const right = verdict?.parts[id]
    return right === undefined ? null : right ? 'right' : 'wrong'
  }
  return (
    <div className={styles['text']} role="group" aria-labelledby={promptId}>
      {parts.map((part, index) => {
        const blank = blanks[index]
        return (
          <Fragment key={blank?.id ?? 'end'}>
            <RichText text={part} inline onLink={onLink} />
            {blank && (
              <span className={styles['place']}>
                <Gap
                  blank={blank}
                  text={texts[blank.id] ?? ''}
                  label={t('quiz.blank', { number: index + 1, count: blanks.length })}
                  mark={markOf(blank.id)}
                  fixed={fixed}
                  onText={(text) => onAnswer({ kind: 'cloze', texts: { ...texts, [blank.id]: text } })}
                />
                {verdict && <MarkSign mark={markOf(blank.id)} />}
                {markOf(blank.id) === 'wrong' && (
                  <span className={styles['solution']}>
                    <span className={styles['hidden']}>{t('quiz.solution')} </span>
                    {solution[blank.id]}
                  </span>
                )}
              </span>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}
