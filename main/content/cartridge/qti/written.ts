/** Answers that are typed: a word, a number. */
import type { QtiItem } from './item.ts'
import { withoutKey } from './outcome.ts'
import type { Outcome, QuestionDraft } from './outcome.ts'
import { rightIntervals } from './ranges.ts'
import { rightLiterals } from './scoring.ts'
import type { Literal } from './conditions.ts'

type Base = Pick<QuestionDraft, 'id' | 'prompt' | 'points'>

/** What may be typed; every literal is an alternative. `contains` when all of them are only parts of the answer. */
export const acceptedText = (literals: readonly Literal[]) => ({
  accept: [...new Set(literals.map((literal) => literal.value).filter((value) => value !== ''))],
  caseSensitive: literals.some((literal) => literal.caseSensitive),
  ...(literals.length > 0 && literals.every((literal) => literal.op === 'contains')
    ? { contains: true }
    : {}),
})

/** A short answer or a pattern to match. */
export const textQuestion = (base: Base, item: QtiItem): Outcome => {
  const accepted = acceptedText(rightLiterals(item.rules))
  return accepted.accept.length === 0
    ? withoutKey('short text')
    : { question: { ...base, kind: 'text', ...accepted } }
}

/** A number: exact, with a tolerance, or between two. */
export const numberQuestion = (base: Base, item: QtiItem): Outcome => {
  const ranges = rightIntervals(item.rules)
  return ranges.length === 0 ? withoutKey('number') : { question: { ...base, kind: 'number', ranges } }
}
