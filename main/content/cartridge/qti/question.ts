/** An item → a question of one of our kinds, or the reason why not. */
import { Question } from '../../../../shared/features/quizzes/model.ts'
import { multipleQuestion, orderingQuestion, singleQuestion } from './choice.ts'
import { clozeQuestion } from './cloze.ts'
import { sizeOf } from './conditions.ts'
import { explanationHtml } from './item.ts'
import type { QtiItem } from './item.ts'
import { escapeHtml } from './material.ts'
import { declaredKind, typeWord } from './metadata.ts'
import type { DeclaredKind } from './metadata.ts'
import type { Outcome, ToRichText } from './outcome.ts'
import { matchingQuestion } from './pairs.ts'
import { promptHtml, responsesOf } from './presentation.ts'
import type { Response } from './presentation.ts'
import { numberQuestion, textQuestion } from './written.ts'

const sameLabels = (responses: readonly Response[]): boolean => {
  const texts = responses.map((one) =>
    one.labels
      .map((label) => label.html)
      .toSorted()
      .join('\0'),
  )
  return new Set(texts).size === 1
}

/** What the presentation asks for when the item does not say, or says something unknown. */
const structuralKind = (responses: readonly Response[]): DeclaredKind => {
  const [first] = responses
  if (!first) return 'text-only'
  if (responses.some((one) => one.kind === 'other')) return 'unusable'
  if (responses.length === 1) {
    if (first.kind === 'text' || first.kind === 'number') return first.kind
    if (first.cardinality === 'single') return 'single'
    return first.cardinality === 'ordered' ? 'ordering' : 'multiple'
  }
  if (responses.some((one) => one.kind !== 'choice')) return 'dropdowns'
  return sameLabels(responses) && responses.every((one) => one.html !== '') ? 'matching' : 'dropdowns'
}

/** Profiles name the renderer more than the question: several blanks are a cloze, whatever the label says. */
const kindOf = (item: QtiItem, responses: readonly Response[]): DeclaredKind => {
  const declared = declaredKind(item.fields)
  const structural = structuralKind(responses)
  if (declared === null) return structural === 'text' && item.rules.length === 0 ? 'essay' : structural
  if (declared === 'text' && (responses.length > 1 || structural === 'number'))
    return responses.length > 1 ? 'blanks' : 'number'
  if (declared === 'single' && structural === 'multiple') return 'multiple'
  return declared
}

/** Finding the key tries every choice against every rule: nobody asks such a question of people. */
const CHOICES = 500
const COMPARISONS = 5000

const isTooLarge = (item: QtiItem, responses: readonly Response[]): boolean =>
  responses.length > CHOICES ||
  responses.reduce((sum, one) => sum + one.labels.length, 0) > CHOICES ||
  item.rules.reduce((sum, rule) => sum + sizeOf(rule.condition), 0) > COMPARISONS

const outcomeOf = (item: QtiItem, rich: ToRichText): Outcome => {
  const responses = responsesOf(item.segments)
  if (isTooLarge(item, responses))
    return { refused: 'too-large', detail: typeWord(item.fields) || 'question' }
  const kind = kindOf(item, responses)
  const prompt = rich(promptHtml(item.segments) || escapeHtml(item.title))
  const base = { id: item.ident || 'item', prompt, ...(item.points === null ? {} : { points: item.points }) }
  const choice = responses.find((one) => one.kind === 'choice' && one.labels.length > 0)
  switch (kind) {
    case 'text':
      return textQuestion(base, item)
    case 'number':
      return numberQuestion(base, item)
    case 'matching':
      return matchingQuestion(base, item, responses, rich)
    case 'dropdowns':
    case 'blanks':
      return clozeQuestion(base, item, kind === 'dropdowns', rich)
    case 'essay':
    case 'unusable':
    case 'text-only':
      return { refused: 'question-kind', detail: typeWord(item.fields) || kind }
    default:
      if (!choice) return { refused: 'malformed', detail: `${typeWord(item.fields) || kind}: no choices` }
      if (kind === 'ordering') return orderingQuestion(base, item, choice, rich)
      return kind === 'multiple'
        ? multipleQuestion(base, item, choice, rich)
        : singleQuestion(base, item, choice, rich)
  }
}

/** Whether an item only says something: it is read before the question that follows it. */
export const isStatement = (item: QtiItem): boolean =>
  declaredKind(item.fields) === 'text-only' ||
  (declaredKind(item.fields) === null && responsesOf(item.segments).length === 0)

export type ReadQuestion = { readonly question: Question } | Extract<Outcome, { refused: unknown }>

/**
 * @param id the question's key, unique in its quiz
 * @returns a question that fits the model, or why there is none
 */
export const readQuestion = (item: QtiItem, id: string, rich: ToRichText): ReadQuestion => {
  const outcome = outcomeOf(item, rich)
  if ('refused' in outcome) return outcome
  const explanation = rich(explanationHtml(item, outcome.right ?? []))
  const parsed = Question.safeParse({
    ...outcome.question,
    id,
    ...(explanation.length > 0 ? { explanation } : {}),
  })
  if (parsed.success) return { question: parsed.data }
  return { refused: 'malformed', detail: parsed.error.issues[0]?.message ?? 'question' }
}
