import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseQuiz } from '../../../../main/content/quiz/index.ts'
import { Quiz } from '../../../../shared/features/quizzes/model.ts'

const context = { lesson: 'a', name: 'quiz-1', title: 'Quiz' }
const check = (yaml: string): void => {
  const outcome = parseQuiz(yaml, context)
  if (outcome.ok) {
    expect(Quiz.parse(outcome.quiz)).toEqual(outcome.quiz)
    for (const question of outcome.quiz.questions)
      if (question.kind === 'cloze') expect(question.parts).toHaveLength(question.blanks.length + 1)
  } else expect(outcome.problem).not.toBe('')
}

const word = fc.oneof(
  fc.constantFrom('a', 'b', '{{a}}', '{{a*|b}}', '{{', '}}', '|', '*', '$x$', '', '1'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const value = fc.oneof(
  word,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word, { maxLength: 4 }),
  fc.dictionary(word, word, { maxKeys: 3 }),
)
const choice = fc.oneof(
  word,
  fc.record({ right: word }),
  fc.record({ wrong: word }),
  fc.record({ text: word, correct: fc.boolean() }),
)
const question = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('single', 'multiple', 'number', 'text', 'matching', 'ordering', 'cloze'),
      value,
    ),
    id: value,
    prompt: fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: value }),
    points: value,
    choices: fc.oneof(
      { weight: 5, arbitrary: fc.array(choice, { maxLength: 4 }) },
      { weight: 1, arbitrary: value },
    ),
    answer: value,
    number: fc.oneof(fc.double(), value),
    tolerance: fc.oneof(fc.constantFrom(0, 1, '5%'), value),
    range: value,
    pairs: value,
    order: fc.oneof(fc.array(word, { maxLength: 4 }), value),
    cloze: fc.oneof(word, value),
  },
  { requiredKeys: [] },
)

describe('any quiz at all', () => {
  test('is read or refused with a reason', () => {
    fc.assert(
      fc.property(
        fc.record(
          { title: value, pass: value, attempts: value, questions: fc.array(question, { maxLength: 3 }) },
          { requiredKeys: ['questions'] },
        ),
        (quiz) => {
          check(stringify(quiz))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('any text at all', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'questions:',
        '\n',
        '  ',
        '- ',
        'prompt: ',
        'choices: ',
        '[',
        ']',
        '{',
        '}',
        ': ',
        '&a ',
        '*a',
        '!!',
        '|',
        '>',
        '"',
        "'",
        '#',
        '%',
        '---',
        '\t',
        '\0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => check(pieces.join(''))),
      { numRuns: 300 },
    )
  })
})
