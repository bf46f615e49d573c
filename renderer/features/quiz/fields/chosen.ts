/** Choosing by pointer and by number key. */
import type { Answer, Choice, QuestionView } from '../../../../shared/features/quizzes/model.ts'

/** The chosen ids with one turned on or off, in the order the choices stand. */
export const toggled = (choices: readonly Choice[], chosen: readonly string[], id: string): string[] =>
  choices
    .map((choice) => choice.id)
    .filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)))

/** What pressing the number key of a choice answers; null where there is none. @param number 1 to 9 */
export const chosenByKey = (question: QuestionView, answer: Answer | null, number: number): Answer | null => {
  if (question.kind !== 'single' && question.kind !== 'multiple') return null
  const id = question.choices[number - 1]?.id
  if (id === undefined) return null
  if (question.kind === 'single') return { kind: 'single', choice: id }
  const chosen = answer?.kind === 'multiple' ? answer.choices : []
  return { kind: 'multiple', choices: toggled(question.choices, chosen, id) }
}
