/**
 * Grading: a question and an answer make a credit between 0 and 1. Pure, so that any device comes to the
 * same verdict.
 *
 * - single, number, text: all or nothing.
 * - multiple: (right choices taken − wrong choices taken) ÷ right choices, never below 0: taking everything
 *   earns nothing. Where nothing is right, leaving all untouched is the right answer.
 * - matching: pairs that are right ÷ pairs asked for. Left sides without a partner don't count.
 * - ordering: items at their right place ÷ items.
 * - cloze: blanks that are right ÷ blanks.
 *
 * An answer that belongs to another kind of question earns nothing, as one not given. Choices that look the
 * same are the same: nobody can be asked to tell two equal words apart.
 */
import { emptyAnswer } from './answer.ts'
import { textAccepted } from './fold-text.ts'
import type { Answer, Choice, Question } from './model.ts'
import { inAnyRange } from './number-range.ts'
import { readNumber } from './read-number.ts'

export interface Grade {
  /** 0 to 1: part of the points earned. */
  readonly credit: number
  /** Per part (choice, left side, item or blank id): right or not. Empty for number and text. */
  readonly parts: Readonly<Record<string, boolean>>
}

type Of<T, K extends Question['kind']> = Extract<T, { kind: K }>

/** Grades one answer; `undefined` is an answer not given. */
export const grade = (question: Question, given: Answer | undefined): Grade => {
  const answer = given?.kind === question.kind ? given : emptyAnswer(question)
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' ? gradeSingle(question, answer) : NOTHING
    case 'multiple':
      // Leaving all untouched can be right, but only as an answer given.
      return answer.kind === 'multiple' && given ? gradeMultiple(question, answer) : NOTHING
    case 'number':
      return answer.kind === 'number' ? gradeNumber(question, answer) : NOTHING
    case 'text':
      return answer.kind === 'text'
        ? whole(textAccepted(answer.text, question.accept, question.caseSensitive, question.contains))
        : NOTHING
    case 'matching':
      return answer.kind === 'matching' ? gradeMatching(question, answer) : NOTHING
    case 'ordering':
      return answer.kind === 'ordering' ? gradeOrdering(question, answer) : NOTHING
    case 'cloze':
      return answer.kind === 'cloze' ? gradeCloze(question, answer) : NOTHING
  }
}

const NOTHING: Grade = { credit: 0, parts: {} }
const whole = (right: boolean): Grade => ({ credit: right ? 1 : 0, parts: {} })

/** Every part weighs the same. */
const share = (parts: [string, boolean][]): Grade => ({
  credit: parts.length === 0 ? 0 : parts.filter(([, right]) => right).length / parts.length,
  parts: Object.fromEntries(parts),
})

/** Ids come from courses: one may be called `constructor`. */
const own = (record: Readonly<Record<string, string>>, id: string): string | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined

const looks = (choices: readonly Choice[], id: string | undefined): string =>
  JSON.stringify(choices.find((choice) => choice.id === id)?.text ?? null)

const same = (choices: readonly Choice[], one: string | undefined, other: string | undefined): boolean =>
  one !== undefined &&
  (one === other || (other !== undefined && looks(choices, one) === looks(choices, other)))

const gradeSingle = (question: Of<Question, 'single'>, answer: Of<Answer, 'single'>): Grade => {
  if (answer.choice === null) return NOTHING
  const right = same(question.choices, answer.choice, question.correct)
  return { credit: right ? 1 : 0, parts: { [answer.choice]: right } }
}

const gradeMultiple = (question: Of<Question, 'multiple'>, answer: Of<Answer, 'multiple'>): Grade => {
  const right = new Set(question.correct.filter((id) => question.choices.some((choice) => choice.id === id)))
  const taken = new Set(answer.choices)
  const hits = [...taken].filter((id) => right.has(id)).length
  const parts = Object.fromEntries(question.choices.map(({ id }) => [id, taken.has(id) === right.has(id)]))
  const credit =
    right.size === 0 ? Number(taken.size === 0) : Math.max(0, (hits - (taken.size - hits)) / right.size)
  return { credit, parts }
}

const gradeNumber = (question: Of<Question, 'number'>, answer: Of<Answer, 'number'>): Grade =>
  whole(readNumber(answer.text, question.unit).some((value) => inAnyRange(value, question.ranges)))

const gradeMatching = (question: Of<Question, 'matching'>, answer: Of<Answer, 'matching'>): Grade => {
  const asked = question.left.filter(({ id }) => own(question.correct, id) !== undefined)
  return share(
    asked.map(({ id }) => [id, same(question.right, own(answer.pairs, id), own(question.correct, id))]),
  )
}

const gradeOrdering = (question: Of<Question, 'ordering'>, answer: Of<Answer, 'ordering'>): Grade =>
  share(
    question.correct.map((id, place) => {
      const put = answer.order[place]
      return [put ?? id, same(question.items, put, id)]
    }),
  )

const gradeCloze = (question: Of<Question, 'cloze'>, answer: Of<Answer, 'cloze'>): Grade =>
  share(
    question.blanks.map(({ id, accept, caseSensitive, contains }) => [
      id,
      textAccepted(own(answer.texts, id) ?? '', accept, caseSensitive, contains),
    ]),
  )

export interface Score {
  readonly earned: number
  readonly possible: number
  readonly passed: boolean
}

/**
 * Points of a whole quiz.
 * @param credits credit by question id; a question without one earned nothing
 * @param pass share of the points needed, 0 to 1, reached exactly counts
 */
export const scoreOf = (
  questions: readonly Pick<Question, 'id' | 'points'>[],
  credits: ReadonlyMap<string, number>,
  pass: number,
): Score => {
  const possible = questions.reduce((sum, { points }) => sum + points, 0)
  const exact = questions.reduce((sum, { id, points }) => sum + points * (credits.get(id) ?? 0), 0)
  // Thirds add up to 0.9999…; four decimals are more than any score is shown with.
  const earned = Math.round(exact * 1e4) / 1e4
  return { earned, possible, passed: possible > 0 && exact / possible >= pass - 1e-9 }
}
