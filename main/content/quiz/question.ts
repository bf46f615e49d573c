/** One authored question becomes one question of the model, its kind told by what it has. */
import type { Choice, Question } from '../../../shared/features/quizzes/model.ts'
import type { RichText } from '../../../shared/features/rich-text/model.ts'
import { readBlanks, splitAtMarks } from './cloze.ts'
import { numberRange } from './number-range.ts'
import type { AuthoredQuestion } from './schema.ts'
import { StableIds } from './stable-ids.ts'

/** What is wrong, and in which of the author's fields. */
export class QuestionError extends Error {
  readonly field: keyof AuthoredQuestion | null
  constructor(message: string, field: keyof AuthoredQuestion | null = null) {
    super(message)
    this.field = field
  }
}

export interface QuestionContext {
  readonly id: string
  readonly shuffle: boolean
  readonly rich: (markdown: string) => RichText
}

type Kind = Question['kind']

const kindOf = (authored: AuthoredQuestion): Kind => {
  if (authored.type) return authored.type
  if (authored.choices) return rightChoices(authored).length > 1 ? 'multiple' : 'single'
  if (authored.number || authored.range) return 'number'
  if (authored.pairs) return 'matching'
  if (authored.order) return 'ordering'
  if (authored.cloze) return 'cloze'
  if (authored.answer) return 'text'
  throw new QuestionError('says neither its type nor choices, number, answer, pairs, order or cloze')
}

/** Indexes of the choices that are right: marked so, or named by `answer` (their words, or their number from 1). */
const rightChoices = (authored: AuthoredQuestion): number[] => {
  const choices = authored.choices ?? []
  const named = authored.answer
  if (named === undefined) return choices.flatMap((choice, index) => (choice.right === true ? [index] : []))
  return named.map((word) => {
    const byWords = choices.findIndex((choice) => choice.text === word)
    const index = byWords !== -1 ? byWords : /^\d+$/.test(word) ? Number(word) - 1 : -1
    if (choices[index] === undefined)
      throw new QuestionError(`answer "${word}" is none of the choices`, 'answer')
    return index
  })
}

const need = <T>(value: T | undefined, field: keyof AuthoredQuestion, kind: Kind): T => {
  if (value === undefined) throw new QuestionError(`a ${kind} question needs \`${field}\``, field)
  return value
}

const listed = (
  words: readonly { text: string; id: string | null }[],
  context: QuestionContext,
): Choice[] => {
  const ids = new StableIds()
  return words.map(({ text, id }) => ({ id: ids.next(text, id), text: context.rich(text) }))
}

const unnamed = (texts: readonly string[]): { text: string; id: null }[] =>
  texts.map((text) => ({ text, id: null }))

/**
 * @throws QuestionError with the field at fault
 */
export const buildQuestion = (authored: AuthoredQuestion, context: QuestionContext): Question => {
  const kind = kindOf(authored)
  const prompt = kind === 'cloze' ? (authored.prompt ?? '') : need(authored.prompt, 'prompt', kind)
  const base = {
    id: context.id,
    prompt: context.rich(prompt),
    points: authored.points ?? 1,
    ...(authored.explanation !== undefined && { explanation: context.rich(authored.explanation) }),
  }
  switch (kind) {
    case 'single':
    case 'multiple':
      return { ...base, ...choiceQuestion(kind, authored, context) }
    case 'number':
      return { ...base, kind, ranges: numberRanges(authored), ...(authored.unit && { unit: authored.unit }) }
    case 'text':
      return {
        ...base,
        kind,
        accept: need(authored.answer, 'answer', kind),
        caseSensitive: authored.case ?? false,
      }
    case 'matching':
      return { ...base, kind, ...matching(authored, context) }
    case 'ordering': {
      const items = listed(unnamed(need(authored.order, 'order', kind)), context)
      return { ...base, kind, items, correct: items.map((item) => item.id) }
    }
    case 'cloze':
      return { ...base, kind, ...cloze(authored, context) }
  }
}

const choiceQuestion = (
  kind: 'single' | 'multiple',
  authored: AuthoredQuestion,
  context: QuestionContext,
) => {
  const choices = listed(need(authored.choices, 'choices', kind), context)
  const right = rightChoices(authored).flatMap((index) => choices[index]?.id ?? [])
  const shuffle = authored.shuffle ?? context.shuffle
  const [first] = right
  if (kind === 'multiple') return { kind, choices, correct: right, shuffle }
  if (first === undefined) throw new QuestionError('no choice is marked right', 'choices')
  if (right.length > 1) throw new QuestionError('a single question has one right choice', 'choices')
  return { kind, choices, correct: first, shuffle }
}

const numberRanges = (authored: AuthoredQuestion): { min: number; max: number }[] => {
  const { range } = authored
  if (range) return [{ min: Math.min(...range), max: Math.max(...range) }]
  return need(authored.number, 'number', 'number').map((value) => numberRange(value, authored.tolerance))
}

const matching = (authored: AuthoredQuestion, context: QuestionContext) => {
  const pairs = need(authored.pairs, 'pairs', 'matching')
  if (pairs.length === 0) throw new QuestionError('there is no pair', 'pairs')
  const left = listed(unnamed(pairs.map((pair) => pair.left)), context)
  // Two things may go with the same one.
  const rightTexts = [...new Set([...pairs.map((pair) => pair.right), ...(authored.extra ?? [])])]
  const right = listed(unnamed(rightTexts), context)
  const correct = Object.fromEntries(
    pairs.map((pair, index) => [left[index]?.id ?? '', right[rightTexts.indexOf(pair.right)]?.id ?? '']),
  )
  return { left, right, correct }
}

const cloze = (authored: AuthoredQuestion, context: QuestionContext) => {
  const { marked, blanks } = readBlanks(need(authored.cloze, 'cloze', 'cloze'))
  if (blanks.length === 0) throw new QuestionError('there is no {{blank}} in it', 'cloze')
  const parts = splitAtMarks(context.rich(marked))
  if (parts.length !== blanks.length + 1)
    throw new QuestionError('a blank stands where text can not', 'cloze')
  const ids = new StableIds()
  return {
    parts,
    blanks: blanks.map(({ accept, options }) => ({
      id: ids.next(accept.join('|'), null),
      accept: [...accept],
      caseSensitive: authored.case ?? false,
      ...(options && { options: [...options] }),
    })),
  }
}
