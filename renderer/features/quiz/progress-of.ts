/** How far an attempt has come, as the screens need it. */
import { isBlank } from '../../../shared/features/quizzes/answer.ts'
import type { Answer, QuestionView, Verdict } from '../../../shared/features/quizzes/model.ts'
import type { StepState } from './steps.tsx'
import { outcomeOf } from './verdict-panel.tsx'

type Answers = Readonly<Record<string, Answer>>

/** Whether the learner has said something to a question. An answer of another kind no longer counts. */
export const isAnswered = (question: QuestionView, answers: Answers): boolean => {
  const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
  return answer !== undefined && answer.kind === question.kind && !isBlank(answer)
}

export const verdictOf = (questionId: string, verdicts: readonly Verdict[]): Verdict | null =>
  verdicts.find((verdict) => verdict.questionId === questionId) ?? null

export const stepState = (
  question: QuestionView,
  answers: Answers,
  verdicts: readonly Verdict[],
): StepState => {
  const verdict = verdictOf(question.id, verdicts)
  if (verdict) return outcomeOf(verdict.credit)
  return isAnswered(question, answers) ? 'answered' : 'open'
}

/** Where to go on: the first question not settled yet, the first of all when every one is. */
export const firstOpen = (
  questions: readonly QuestionView[],
  answers: Answers,
  verdicts: readonly Verdict[],
  immediate: boolean,
): number => {
  const open = questions.findIndex((question) =>
    immediate ? !verdictOf(question.id, verdicts) : !isAnswered(question, answers),
  )
  return Math.max(0, open)
}
