/** A question as a learner sees it: without its key, choices in the order of one attempt. */
import { mapImages } from '../rich-text/images.ts'
import type { RichText } from '../rich-text/model.ts'
import type { Choice, Question, QuestionView } from './model.ts'
import { shuffled } from './shuffle.ts'

export interface ShowOptions {
  /** What decides the order of choices: an attempt's id. */
  readonly seed: string
  /** Address of an image by its course path; null when it has none and its words should stand in. */
  readonly imageUrl: (path: string) => string | null
}

/** Takes the key out of a question. Matching and ordering are always shuffled, choices where asked. */
export const showQuestion = (question: Question, { seed, imageUrl }: ShowOptions): QuestionView => {
  const draw = (text: RichText): RichText => mapImages(text, imageUrl)
  const drawAll = (choices: readonly Choice[]): Choice[] =>
    choices.map(({ id, text }) => ({ id, text: draw(text) }))
  const mixed = (choices: readonly Choice[]): Choice[] => shuffled(drawAll(choices), `${seed}:${question.id}`)
  const shown = { id: question.id, prompt: draw(question.prompt), points: question.points }
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const choices = question.shuffle ? mixed(question.choices) : drawAll(question.choices)
      return { ...shown, kind: question.kind, choices }
    }
    case 'number':
      return { ...shown, kind: 'number', ...(question.unit === undefined ? {} : { unit: question.unit }) }
    case 'text':
      return { ...shown, kind: 'text' }
    case 'matching':
      return { ...shown, kind: 'matching', left: drawAll(question.left), right: mixed(question.right) }
    case 'ordering':
      return { ...shown, kind: 'ordering', items: unsolved(mixed(question.items), question.correct) }
    case 'cloze':
      return {
        ...shown,
        kind: 'cloze',
        parts: question.parts.map(draw),
        blanks: question.blanks.map(({ id, options }) => (options ? { id, options } : { id })),
      }
  }
}

/** A list to put in order never starts in order: the last item moves to the front. */
const unsolved = (items: Choice[], correct: readonly string[]): Choice[] => {
  const solved = items.every(({ id }, place) => id === correct[place])
  return solved ? [...items.slice(-1), ...items.slice(0, -1)] : items
}
