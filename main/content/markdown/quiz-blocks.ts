/** Fenced `quiz` blocks of a lesson (`pre > code.language-quiz` in HTML). */
import type { Element, Parents, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { SKIP, visit } from 'unist-util-visit'
import { parseQuiz, type QuizOutcome } from '../quiz/index.ts'
import { hasClass } from './audit.ts'
import { readReference } from './course-reference.ts'

export interface QuizBlock {
  readonly node: Element
  readonly parent: Parents
  readonly outcome: QuizOutcome
  /** `quiz-2` for the second block, well-formed or not. */
  readonly name: string
}

export interface QuizPlace {
  /** Course path of the lesson. */
  readonly path: string
  /** Key of the lesson; quiz keys start with it. */
  readonly lessonKey: string
  /** Title of a quiz without one. */
  readonly title: string
  /** Told of every picture a quiz shows, as written. */
  readonly onImage?: (src: string) => void
}

/** Reads every quiz of the tree, in order. */
export const quizBlocksOf = (tree: Root, place: QuizPlace): QuizBlock[] => {
  const blocks: QuizBlock[] = []
  visit(tree, 'element', (node, _, parent) => {
    const [code] = node.children
    if (node.tagName !== 'pre' || code?.type !== 'element' || !hasClass(code, 'language-quiz') || !parent)
      return undefined
    const name = `quiz-${String(blocks.length + 1)}`
    const outcome = parseQuiz(toText(code, { whitespace: 'pre' }), {
      lesson: place.lessonKey,
      name,
      title: place.title,
      resolveImage: (src) => imageOf(place, src),
    })
    blocks.push({ node, parent, outcome, name })
    return SKIP
  })
  return blocks
}

const imageOf = (place: QuizPlace, src: string): string | null => {
  place.onImage?.(src)
  const reference = readReference(place.path, src)
  return reference.kind === 'file' ? (reference.candidates[0] ?? null) : null
}
