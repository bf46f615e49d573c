/** The field that fits a question's kind. An answer of another kind (the course has changed) counts as none. */
import type { Answer, QuestionView, Verdict } from '../../../shared/features/quizzes/model.ts'
import { MultipleField, SingleField } from './fields/choice-field.tsx'
import { ClozeField } from './fields/cloze-field.tsx'
import { MatchingField } from './fields/matching-field.tsx'
import { OrderingField } from './fields/ordering-field.tsx'
import { NumberField, TextField } from './fields/written-field.tsx'

export interface AnswerFieldProps {
  readonly question: QuestionView
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer) => void
  readonly verdict: Verdict | null
  readonly fixed: boolean
  readonly promptId: string
  readonly onLink: (href: string) => void
}

export const AnswerField = ({ question, answer, ...rest }: AnswerFieldProps) => {
  switch (question.kind) {
    case 'single':
      return <SingleField question={question} answer={answer?.kind === 'single' ? answer : null} {...rest} />
    case 'multiple':
      return (
        <MultipleField question={question} answer={answer?.kind === 'multiple' ? answer : null} {...rest} />
      )
    case 'number':
      return <NumberField question={question} answer={answer?.kind === 'number' ? answer : null} {...rest} />
    case 'text':
      return <TextField question={question} answer={answer?.kind === 'text' ? answer : null} {...rest} />
    case 'matching':
      return (
        <MatchingField question={question} answer={answer?.kind === 'matching' ? answer : null} {...rest} />
      )
    case 'ordering':
      return (
        <OrderingField question={question} answer={answer?.kind === 'ordering' ? answer : null} {...rest} />
      )
    case 'cloze':
      return <ClozeField question={question} answer={answer?.kind === 'cloze' ? answer : null} {...rest} />
  }
}
