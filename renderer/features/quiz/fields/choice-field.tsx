/** One of several, or several of several: cards with real radio buttons and check boxes inside. */
import { useId } from 'react'
import type { Choice } from '../../../../shared/features/quizzes/model.ts'
import { RichText } from '../../../ui/rich-text/index.ts'
import type { FieldProps, Mark } from '../field-props.ts'
import { MarkSign } from '../mark.tsx'
import styles from './choice-field.module.css'
import { toggled } from './chosen.ts'

interface ChoiceFieldProps {
  readonly many: boolean
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChosen: (ids: string[]) => void
  /** Ids that were right, once graded. */
  readonly right: readonly string[] | null
  readonly fixed: boolean
  readonly promptId: string
  readonly onLink: (href: string) => void
}

const ChoiceField = (props: ChoiceFieldProps) => {
  const { many, choices, chosen, onChosen, right, fixed, promptId, onLink } = props
  const name = useId()
  const markOf = (id: string): Mark => {
    if (!right) return null
    if (chosen.includes(id)) return right.includes(id) ? 'right' : 'wrong'
    return right.includes(id) ? 'missed' : null
  }
  return (
    <div role={many ? 'group' : 'radiogroup'} aria-labelledby={promptId} className={styles['choices']}>
      {choices.map(({ id, text }, index) => (
        <label key={id} className={styles['choice']} data-mark={markOf(id)} data-fixed={fixed}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            disabled={fixed}
            onChange={() => onChosen(many ? toggled(choices, chosen, id) : [id])}
          />
          <span className={styles['text']}>
            <RichText text={text} onLink={onLink} />
          </span>
          {right ? (
            <MarkSign mark={markOf(id)} />
          ) : (
            index < 9 && !fixed && <kbd aria-hidden="true">{index + 1}</kbd>
          )}
        </label>
      ))}
    </div>
  )
}

export const SingleField = ({ question, answer, onAnswer, verdict, ...rest }: FieldProps<'single'>) => {
  const solution = verdict?.solution.kind === 'single' ? verdict.solution.choice : null
  const chosen = answer?.choice ?? null
  // A choice that looks the same as the right one is right: the verdict's word goes before the solution's id.
  const right = solution === null || (chosen !== null && verdict?.parts[chosen] === true) ? chosen : solution
  return (
    <ChoiceField
      many={false}
      choices={question.choices}
      chosen={chosen === null ? [] : [chosen]}
      onChosen={([choice]) => onAnswer({ kind: 'single', choice: choice ?? null })}
      right={verdict && right !== null ? [right] : null}
      {...rest}
    />
  )
}

export const MultipleField = ({ question, answer, onAnswer, verdict, ...rest }: FieldProps<'multiple'>) => (
  <ChoiceField
    many
    choices={question.choices}
    chosen={answer?.choices ?? []}
    onChosen={(choices) => onAnswer({ kind: 'multiple', choices })}
    right={verdict?.solution.kind === 'multiple' ? verdict.solution.choices : null}
    {...rest}
  />
)
