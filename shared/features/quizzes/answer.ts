/** The shape of answers: the empty one, the right one, and whether one belongs to a question. */
import type { Answer, Question } from './model.ts'
import { foldText } from './fold-text.ts'
import { numberFor } from './number-range.ts'

type Options = { readonly id: string }[]
const has = (options: Options, id: string): boolean => options.some((option) => option.id === id)
const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/**
 * Whether an answer can be given to this question: same kind, and only choices, items and blanks it has.
 * An ordering may be unfinished; nothing may be named twice.
 */
export const answerFits = (question: Question, answer: Answer): boolean => {
  switch (answer.kind) {
    case 'single':
      return question.kind === 'single' && (answer.choice === null || has(question.choices, answer.choice))
    case 'multiple':
      return (
        question.kind === 'multiple' &&
        unique(answer.choices) &&
        answer.choices.every((id) => has(question.choices, id))
      )
    case 'matching':
      return (
        question.kind === 'matching' &&
        Object.entries(answer.pairs).every(
          ([left, right]) => has(question.left, left) && has(question.right, right),
        )
      )
    case 'ordering':
      return (
        question.kind === 'ordering' &&
        unique(answer.order) &&
        answer.order.every((id) => has(question.items, id))
      )
    case 'cloze':
      return question.kind === 'cloze' && Object.keys(answer.texts).every((id) => has(question.blanks, id))
    default:
      return question.kind === answer.kind
  }
}

/** What is graded when nothing was answered. */
export const emptyAnswer = (question: { readonly kind: Question['kind'] }): Answer => {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', choice: null }
    case 'multiple':
      return { kind: 'multiple', choices: [] }
    case 'number':
      return { kind: 'number', text: '' }
    case 'text':
      return { kind: 'text', text: '' }
    case 'matching':
      return { kind: 'matching', pairs: {} }
    case 'ordering':
      return { kind: 'ordering', order: [] }
    case 'cloze':
      return { kind: 'cloze', texts: {} }
  }
}

/** Whether an answer says anything yet. */
export const isBlank = (answer: Answer): boolean => {
  switch (answer.kind) {
    case 'single':
      return answer.choice === null
    case 'multiple':
      return answer.choices.length === 0
    case 'number':
    case 'text':
      return answer.text.trim() === ''
    case 'matching':
      return Object.keys(answer.pairs).length === 0
    case 'ordering':
      return answer.order.length === 0
    case 'cloze':
      return Object.values(answer.texts).every((text) => text.trim() === '')
  }
}

/** A right answer, to compare with. Graded, it earns full credit. */
export const solutionOf = (question: Question): Answer => {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', choice: question.correct }
    case 'multiple':
      return { kind: 'multiple', choices: [...question.correct] }
    case 'number':
      return { kind: 'number', text: numberFor(question.ranges) }
    case 'text':
      return { kind: 'text', text: question.accept[0] ?? '' }
    case 'matching':
      return { kind: 'matching', pairs: { ...question.correct } }
    case 'ordering':
      return { kind: 'ordering', order: [...question.correct] }
    case 'cloze':
      return {
        kind: 'cloze',
        texts: Object.fromEntries(question.blanks.map((blank) => [blank.id, blankSolution(blank)])),
      }
  }
}

type Blank = Extract<Question, { kind: 'cloze' }>['blanks'][number]

/** The accepted text, in the spelling of the list where there is a list to choose from. */
const blankSolution = (blank: Blank): string => {
  const accepted = blank.accept.map((each) => foldText(each, blank.caseSensitive))
  const listed = blank.options?.find((option) => accepted.includes(foldText(option, blank.caseSensitive)))
  return listed ?? blank.accept[0] ?? ''
}
