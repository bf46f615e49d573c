/** Choosing one, choosing several, putting in order. */
import { keyMaker } from './keys.ts'
import type { QtiItem } from './item.ts'
import { withoutKey } from './outcome.ts'
import type { Outcome, QuestionDraft, ToRichText } from './outcome.ts'
import type { Response } from './presentation.ts'
import { rewarding, rightLiterals, scoreOf } from './scoring.ts'
import { literalsOf } from './conditions.ts'

type Base = Pick<QuestionDraft, 'id' | 'prompt' | 'points'>

/** Labels with unique keys, in document order. */
const choicesOf = (response: Response, rich: ToRichText) => {
  const keyFor = keyMaker()
  return response.labels.map((label, index) => ({
    ident: label.ident,
    choice: { id: keyFor(label.ident, `choice-${String(index + 1)}`), text: rich(label.html) },
  }))
}

/** The choice that earns most; the first of equals. */
export const singleQuestion = (base: Base, item: QtiItem, response: Response, rich: ToRichText): Outcome => {
  const choices = choicesOf(response, rich)
  const scored = choices.map(({ ident, choice }) => ({
    ident,
    id: choice.id,
    score: scoreOf(item.rules, new Map([[response.ident, [ident]]])),
  }))
  const best = scored.reduce<(typeof scored)[number] | null>(
    (found, one) => (one.score > (found?.score ?? 0) ? one : found),
    null,
  )
  if (!best) return withoutKey('single choice')
  return {
    question: {
      ...base,
      kind: 'single',
      choices: choices.map(({ choice }) => choice),
      correct: best.id,
      shuffle: response.shuffle,
    },
    right: [best.ident],
  }
}

/** Candidates are the sets that rules name, and their union; the one that earns most is right, the smaller of equals. */
const rightSet = (item: QtiItem, response: Response): readonly string[] => {
  const named = rewarding(item.rules).map((rule) =>
    literalsOf(rule.condition)
      .filter((literal) => literal.respondent === response.ident)
      .map((literal) => literal.value),
  )
  const candidates = [...named.slice(0, 200), named.flat()]
    .map((values) => [...new Set(values)])
    .filter((values) => values.length > 0)
    .map((values) => ({ values, score: scoreOf(item.rules, new Map([[response.ident, values]])) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.values.length - b.values.length)
  return candidates[0]?.values ?? []
}

/** Every box to tick. "None of them" is not a key anybody writes: an empty set means the key is missing. */
export const multipleQuestion = (
  base: Base,
  item: QtiItem,
  response: Response,
  rich: ToRichText,
): Outcome => {
  const choices = choicesOf(response, rich)
  const right = new Set(rightSet(item, response))
  const correct = choices.filter(({ ident }) => right.has(ident)).map(({ choice }) => choice.id)
  if (correct.length === 0) return withoutKey('multiple choice')
  return {
    question: {
      ...base,
      kind: 'multiple',
      choices: choices.map(({ choice }) => choice),
      correct,
      shuffle: response.shuffle,
    },
    right: [...right],
  }
}

/** Items from first to last, by `index` where it is given, else as the rule lists them. */
export const orderingQuestion = (
  base: Base,
  item: QtiItem,
  response: Response,
  rich: ToRichText,
): Outcome => {
  const choices = choicesOf(response, rich)
  const literals = rightLiterals(item.rules).filter((literal) => literal.op === 'equal')
  const sorted = literals.every((literal) => literal.index !== null)
    ? literals.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
    : literals
  const order = [...new Set(sorted.map((literal) => literal.value))].flatMap(
    (ident) => choices.find((one) => one.ident === ident)?.choice.id ?? [],
  )
  if (choices.length < 2 || order.length !== choices.length) return withoutKey('ordering')
  return {
    question: { ...base, kind: 'ordering', items: choices.map(({ choice }) => choice), correct: order },
  }
}
