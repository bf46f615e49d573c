/** Questions and answers of every kind, as property-based tests need them. */
import fc from 'fast-check'
import type { Answer, Choice, Question } from '../../../shared/features/quizzes/model.ts'

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('constructor', 'toString', 'hasOwnProperty', '甲'),
)
const text = fc.array(fc.string({ maxLength: 20 }), { maxLength: 2 })
const choices = (min: number): fc.Arbitrary<Choice[]> =>
  fc.uniqueArray(fc.record({ id, text }), { minLength: min, maxLength: 7, selector: (choice) => choice.id })
const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
const base = { id, prompt: text, points: fc.double({ min: 0.1, max: 10, noNaN: true }) }
const accepted = {
  accept: fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), {
    minLength: 1,
    maxLength: 3,
  }),
  caseSensitive: fc.boolean(),
}

const single = choices(1).chain((all) =>
  fc.record({
    ...base,
    kind: fc.constant('single' as const),
    choices: fc.constant(all),
    correct: fc.constantFrom(...all.map((choice) => choice.id)),
    shuffle: fc.boolean(),
  }),
)
const multiple = choices(1).chain((all) =>
  fc.record({
    ...base,
    kind: fc.constant('multiple' as const),
    choices: fc.constant(all),
    correct: fc.subarray(all.map((choice) => choice.id)),
    shuffle: fc.boolean(),
  }),
)
const number = fc.record({
  ...base,
  kind: fc.constant('number' as const),
  ranges: fc.array(
    fc.tuple(finite, finite).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
    { minLength: 1, maxLength: 3 },
  ),
})
const shortText = fc.record({ ...base, kind: fc.constant('text' as const), ...accepted })
const matching = fc.tuple(choices(1), choices(1)).chain(([left, right]) =>
  fc.record({
    ...base,
    kind: fc.constant('matching' as const),
    left: fc.constant(left),
    right: fc.constant(right),
    correct: fc
      .array(fc.constantFrom(...right.map((choice) => choice.id)), {
        minLength: left.length,
        maxLength: left.length,
      })
      .map((partners) => Object.fromEntries(left.map(({ id: key }, i) => [key, partners[i] ?? '']))),
  }),
)
const ordering = choices(2).chain((items) =>
  fc.record({
    ...base,
    kind: fc.constant('ordering' as const),
    items: fc.constant(items),
    correct: fc.shuffledSubarray(
      items.map((item) => item.id),
      { minLength: items.length },
    ),
  }),
)
const cloze = fc
  .uniqueArray(fc.record({ id, ...accepted }), { minLength: 1, maxLength: 5, selector: (blank) => blank.id })
  .chain((blanks) =>
    fc.record({
      ...base,
      kind: fc.constant('cloze' as const),
      parts: fc.array(text, { minLength: blanks.length + 1, maxLength: blanks.length + 1 }),
      blanks: fc.constant(blanks),
    }),
  )

/** Any well-formed question. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  single,
  multiple,
  number,
  shortText,
  matching,
  ordering,
  cloze,
)

/** Any answer to anything, with a fair chance of ids that a question has. */
export const anyAnswer = (ids: readonly string[]): fc.Arbitrary<Answer> => {
  const some = fc.oneof(fc.constantFrom('a', ...ids), id)
  const words = fc.string({ maxLength: 20, unit: 'grapheme' })
  return fc.oneof(
    fc.record({ kind: fc.constant('single' as const), choice: fc.option(some) }),
    fc.record({ kind: fc.constant('multiple' as const), choices: fc.array(some) }),
    fc.record({ kind: fc.constant('number' as const), text: words }),
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({ kind: fc.constant('matching' as const), pairs: fc.dictionary(some, some) }),
    fc.record({ kind: fc.constant('ordering' as const), order: fc.array(some) }),
    fc.record({ kind: fc.constant('cloze' as const), texts: fc.dictionary(some, words) }),
  )
}

/** Every id a question uses for its parts. */
export const partIds = (question: Question): string[] => {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.choices.map((choice) => choice.id)
    case 'matching':
      return [...question.left, ...question.right].map((choice) => choice.id)
    case 'ordering':
      return question.items.map((item) => item.id)
    case 'cloze':
      return question.blanks.map((blank) => blank.id)
    default:
      return []
  }
}
