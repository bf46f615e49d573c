/** Placeholders in a text lesson over which the app draws quizzes and players. */
import type { Element, Root } from 'hast'
import { element } from './audit.ts'
import { quizBlocksOf, type QuizPlace } from './quiz-blocks.ts'
import type { Say } from './wording.ts'

export type LessonSlot =
  | { readonly id: string; readonly kind: 'quiz'; readonly quizKey: string }
  | { readonly id: string; readonly kind: 'media'; readonly path: string }

/** An empty place; its words are for print and for readers without the app. */
export const slotElement = (id: string, kind: LessonSlot['kind'], label: string): Element =>
  element('div', { className: ['slot', `slot-${kind}`], dataSlot: id, dataKind: kind }, [
    element('p', { className: ['slot-label'] }, [label]),
  ])

/** Puts a slot in the place of each quiz, in place; a quiz that can't be read says so. */
export const placeQuizzes = (tree: Root, slots: LessonSlot[], say: Say, place: QuizPlace): void => {
  const keys = new Set<string>()
  for (const { node, parent, outcome, name } of quizBlocksOf(tree, place)) {
    const index = parent.children.indexOf(node)
    if (!outcome.ok) {
      parent.children[index] = badQuiz(outcome.problem, say)
      continue
    }
    const { title } = outcome.quiz
    const key = keys.has(outcome.quiz.key) ? `${outcome.quiz.key}-${name}`.slice(-128) : outcome.quiz.key
    keys.add(key)
    const id = `slot-${String(slots.length)}`
    slots.push({ id, kind: 'quiz', quizKey: key })
    const label = title === say('quiz') ? title : `${say('quiz')}: ${title}`
    parent.children[index] = slotElement(id, 'quiz', label)
  }
}

const badQuiz = (problem: string, say: Say): Element =>
  element('div', { className: ['callout', 'callout-warning', 'quiz-error'], role: 'note' }, [
    element('p', { className: ['callout-head'] }, [
      element('span', { className: ['callout-kind'] }, [say('badQuiz')]),
    ]),
    element('p', {}, [element('code', {}, [problem])]),
  ])
