/** A set of items → a quiz, with every item that is not in it named. */
import type { CoursePath } from '../../../../shared/kernel/brand.ts'
import { Quiz } from '../../../../shared/features/quizzes/model.ts'
import type { Question } from '../../../../shared/features/quizzes/model.ts'
import type { Unsupported } from '../../../../shared/features/library/model.ts'
import type { RichText } from '../../../../shared/features/rich-text/model.ts'
import type { z } from 'zod'
import { keyMaker } from './keys.ts'
import type { QtiItem } from './item.ts'
import type { ToRichText } from './outcome.ts'
import { promptHtml } from './presentation.ts'
import { isStatement, readQuestion } from './question.ts'

/** An item and the file it stands in. */
export interface Placed {
  readonly item: QtiItem
  readonly path: CoursePath
}

export interface QuizPlan {
  readonly key: string
  readonly title: string
  readonly introHtml: string
  readonly items: readonly Placed[]
  readonly feedback: 'immediate' | 'deferred'
  readonly pass: number | null
  readonly attemptsAllowed: number | null
  readonly shuffle: boolean
}

const shuffled = (question: Question, shuffle: boolean): Question =>
  shuffle && (question.kind === 'single' || question.kind === 'multiple')
    ? { ...question, shuffle }
    : question

/** What was said before comes first in the prompt, or before the text with the blanks. */
const introduced = (question: Question, intro: RichText): Question =>
  intro.length === 0
    ? question
    : { ...question, prompt: [...paragraph(intro), ...paragraph(question.prompt)] }

const isInline = (text: RichText): boolean =>
  text.every(
    (node) =>
      typeof node === 'string' ||
      !['p', 'ul', 'ol', 'pre', 'table', 'blockquote', 'h3', 'h4'].includes(node.t),
  )

const paragraph = (text: RichText): RichText =>
  text.length > 0 && isInline(text) ? [{ t: 'p', c: text }] : text

export const itemPath = ({ item, path }: Placed): string => `${path}#${item.ident}`

/**
 * @returns the quiz, null when no item can be asked; and the items that are in no question
 */
export const makeQuiz = (
  plan: QuizPlan,
  richFor: (path: CoursePath) => ToRichText,
): { readonly quiz: Quiz | null; readonly unsupported: Unsupported[] } => {
  const keyFor = keyMaker()
  const questions: Question[] = []
  const unsupported: Unsupported[] = []
  let intro: RichText = plan.items[0] ? richFor(plan.items[0].path)(plan.introHtml) : []
  let pending: Unsupported[] = []
  plan.items.forEach((placed, index) => {
    const { item } = placed
    const rich = richFor(placed.path)
    if (isStatement(item)) {
      intro = [...paragraph(intro), ...paragraph(rich(promptHtml(item.segments)))]
      pending.push({ path: itemPath(placed), reason: 'question-kind', detail: 'text_only_question' })
      return
    }
    const read = readQuestion(item, keyFor(item.ident, `item-${String(index + 1)}`), rich)
    if ('refused' in read) {
      unsupported.push({ path: itemPath(placed), reason: read.refused, detail: detailOf(read.detail, item) })
      return
    }
    questions.push(shuffled(introduced(read.question, intro), plan.shuffle))
    intro = []
    pending = []
  })
  // A statement with no question after it has nowhere to stand.
  for (const one of pending) unsupported.push(one)
  const draft: z.input<typeof Quiz> = {
    key: plan.key,
    title: plan.title,
    feedback: plan.feedback,
    attemptsAllowed: plan.attemptsAllowed,
    questions,
    ...(plan.pass === null ? {} : { pass: plan.pass }),
  }
  return { quiz: questions.length === 0 ? null : Quiz.parse(draft), unsupported }
}

/** The kind and enough of the words to find it again. */
const detailOf = (detail: string, item: QtiItem): string =>
  [detail, item.title]
    .filter((word) => word !== '')
    .join(': ')
    .slice(0, 300)
