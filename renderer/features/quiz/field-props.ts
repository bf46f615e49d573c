/** What every answer field gets. It draws and reports; saving and grading happen elsewhere. */
import type { Answer, QuestionView, Verdict } from '../../../shared/features/quizzes/model.ts'

export type ViewOf<K extends QuestionView['kind']> = Extract<QuestionView, { kind: K }>
export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>

export interface FieldProps<K extends QuestionView['kind']> {
  readonly question: ViewOf<K>
  /** null: nothing answered yet. */
  readonly answer: AnswerOf<K> | null
  readonly onAnswer: (answer: AnswerOf<K>) => void
  /** Set once graded: the field shows what was right and takes no more input. */
  readonly verdict: Verdict | null
  /** Takes no input, verdict or not (a look back at an attempt). */
  readonly fixed: boolean
  /** Id of the element with the question's words. */
  readonly promptId: string
  readonly onLink: (href: string) => void
}

/** How a graded part is marked. `missed`: right, but not what was answered. */
export type Mark = 'right' | 'wrong' | 'missed' | null
