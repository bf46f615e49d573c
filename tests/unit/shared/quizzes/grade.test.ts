import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerFits, emptyAnswer, isBlank, solutionOf } from '../../../../shared/features/quizzes/answer.ts'
import { grade, scoreOf } from '../../../../shared/features/quizzes/grade.ts'
import { Question, type Answer } from '../../../../shared/features/quizzes/model.ts'
import { anyAnswer, anyQuestion, partIds } from '../../../support/quizzes/arbitraries.ts'

const abcd = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: [id] }))
const ask = (question: Record<string, unknown>): Question =>
  Question.parse({ id: 'q', prompt: ['?'], ...question })

describe('laws', () => {
  const questionAndAnswer = anyQuestion.chain((question) =>
    fc.tuple(fc.constant(question), fc.option(anyAnswer(partIds(question)), { nil: undefined })),
  )
  test('the solution always earns full credit', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(grade(question, solutionOf(question)).credit).toBe(1)
      }),
    )
  })
  test('the solution always fits its question', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(answerFits(question, solutionOf(question))).toBe(true)
        expect(answerFits(question, emptyAnswer(question))).toBe(true)
      }),
    )
  })
  test('credit is between 0 and 1 whatever is answered', () => {
    fc.assert(
      fc.property(questionAndAnswer, ([question, answer]) => {
        const { credit } = grade(question, answer)
        expect(credit).toBeGreaterThanOrEqual(0)
        expect(credit).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('an answer not given, or to another kind of question, earns nothing', () => {
    fc.assert(
      fc.property(questionAndAnswer, ([question, answer]) => {
        expect(grade(question, undefined).credit).toBe(0)
        const rightOfNothing = question.kind === 'multiple' && question.correct.length === 0
        if (answer && answer.kind !== question.kind && !rightOfNothing)
          expect(grade(question, answer).credit).toBe(0)
      }),
    )
  })
  test('grading is the same each time and changes nothing', () => {
    fc.assert(
      fc.property(questionAndAnswer, ([question, answer]) => {
        const before = JSON.stringify([question, answer])
        expect(grade(question, answer)).toEqual(grade(question, answer))
        expect(JSON.stringify([question, answer])).toBe(before)
      }),
    )
  })
})

describe('single choice', () => {
  const question = ask({ kind: 'single', choices: abcd, correct: 'b' })
  test('is all or nothing', () => {
    expect(grade(question, { kind: 'single', choice: 'b' })).toEqual({ credit: 1, parts: { b: true } })
    expect(grade(question, { kind: 'single', choice: 'a' })).toEqual({ credit: 0, parts: { a: false } })
  })
  test('a choice that looks exactly like the right one is right', () => {
    const twins = [...abcd, { id: 'e', text: ['b'] }]
    const twin = ask({ kind: 'single', choices: twins, correct: 'b' })
    expect(grade(twin, { kind: 'single', choice: 'e' }).credit).toBe(1)
  })
})

describe('multiple choice', () => {
  const question = ask({ kind: 'multiple', choices: abcd, correct: ['a', 'b'] })
  const take = (...choices: string[]) => grade(question, { kind: 'multiple', choices })
  test('counts right minus wrong, never below nothing', () => {
    expect(take('a', 'b').credit).toBe(1)
    expect(take('a').credit).toBe(0.5)
    expect(take('a', 'b', 'c').credit).toBe(0.5)
    expect(take('a', 'c').credit).toBe(0)
    expect(take('c', 'd').credit).toBe(0)
    expect(take('a', 'b', 'c', 'd').credit).toBe(0)
  })
  test('says of each choice whether it was treated rightly', () => {
    expect(take('a', 'c').parts).toEqual({ a: true, b: false, c: false, d: true })
  })
  test('where nothing is right, leaving all untouched is the answer', () => {
    const none = ask({ kind: 'multiple', choices: abcd, correct: [] })
    expect(grade(none, { kind: 'multiple', choices: [] }).credit).toBe(1)
    expect(grade(none, { kind: 'multiple', choices: ['a'] }).credit).toBe(0)
    expect(grade(none, undefined).credit).toBe(0)
  })
})

describe('number', () => {
  test('a range without an upper end still begins where it begins', () => {
    const question = Question.parse({
      id: 'q',
      kind: 'number',
      prompt: [],
      ranges: [{ min: 2.5, max: Number.MAX_VALUE }],
    })
    const credit = (text: string) => grade(question, { kind: 'number', text }).credit
    expect([credit('2.4'), credit('-7'), credit('2.5'), credit('1e200')]).toEqual([0, 0, 1, 1])
    expect(solutionOf(question)).toEqual({ kind: 'number', text: '3' })
  })
  const answered = (text: string, ranges: { min: number; max: number }[], unit?: string): number =>
    grade(ask({ kind: 'number', ranges, ...(unit ? { unit } : {}) }), { kind: 'number', text }).credit
  test('both ends of a tolerance are in', () => {
    const ranges = [{ min: 9.7, max: 9.9 }]
    for (const text of ['9.7', '9,8', '9.9']) expect(answered(text, ranges)).toBe(1)
    for (const text of ['9.69', '9.91', '-9.8', '']) expect(answered(text, ranges)).toBe(0)
  })
  test('binary rounding does not make a right answer wrong', () => {
    expect(answered('0.3', [{ min: 0.1 + 0.2, max: 0.1 + 0.2 }])).toBe(1)
    expect(answered('0.1', [{ min: 0.3 - 0.2, max: 0.3 + 0.2 }])).toBe(1)
    expect(answered('0.30000001', [{ min: 0.3, max: 0.3 }])).toBe(0)
  })
  test('several ranges and ambiguous spellings are judged kindly', () => {
    const roots = [
      { min: 2, max: 2 },
      { min: -2, max: -2 },
    ]
    expect(answered('−2', roots)).toBe(1)
    expect(answered('1,234', [{ min: 1234, max: 1234 }])).toBe(1)
    expect(answered('1,234', [{ min: 1.234, max: 1.234 }])).toBe(1)
    expect(answered('50%', [{ min: 0.5, max: 0.5 }])).toBe(1)
  })
  test('another unit than the one asked for is wrong', () => {
    expect(answered('5 km', [{ min: 5, max: 5 }], 'km')).toBe(1)
    expect(answered('5 m', [{ min: 5, max: 5 }], 'km')).toBe(0)
  })
  test('the solution shown is a short number', () => {
    const question = ask({ kind: 'number', ranges: [{ min: 0.3 - 0.05, max: 0.3 + 0.05 }] })
    expect(solutionOf(question)).toEqual({ kind: 'number', text: '0.3' })
  })
})

describe('short text', () => {
  test('is right when it has an accepted part in it, only where the course says so', () => {
    const parse = (contains: boolean) =>
      Question.parse({ id: 'q', kind: 'text', prompt: [], accept: ['mitochondri'], contains })
    const answer: Answer = { kind: 'text', text: 'The Mitochondria.' }
    expect(grade(parse(true), answer).credit).toBe(1)
    expect(grade(parse(false), answer).credit).toBe(0)
    expect(grade(parse(true), { kind: 'text', text: ' ' }).credit).toBe(0)
  })
})

describe('matching, ordering and cloze', () => {
  test('each right pair earns its share, and a left side without partner asks nothing', () => {
    const question = ask({
      kind: 'matching',
      left: abcd,
      right: [
        { id: 'x', text: ['x'] },
        { id: 'y', text: ['y'] },
        { id: 'z', text: ['y'] },
      ],
      correct: { a: 'x', b: 'y', c: 'y' },
    })
    const pairs = { a: 'x', b: 'x', d: 'x' }
    expect(grade(question, { kind: 'matching', pairs })).toEqual({
      credit: 1 / 3,
      parts: { a: true, b: false, c: false },
    })
    expect(grade(question, { kind: 'matching', pairs: { a: 'x', b: 'z', c: 'y' } }).credit).toBe(1)
  })
  test('each item at its place earns its share', () => {
    const question = ask({ kind: 'ordering', items: abcd, correct: ['a', 'b', 'c', 'd'] })
    const order = ['a', 'c', 'b', 'd']
    expect(grade(question, { kind: 'ordering', order })).toEqual({
      credit: 0.5,
      parts: { a: true, c: false, b: false, d: true },
    })
    expect(grade(question, { kind: 'ordering', order: ['a'] }).credit).toBe(0.25)
  })
  test('two items that look the same may change places', () => {
    const items = [...abcd, { id: 'e', text: ['a'] }]
    const question = ask({ kind: 'ordering', items, correct: ['a', 'b', 'c', 'd', 'e'] })
    expect(grade(question, { kind: 'ordering', order: ['e', 'b', 'c', 'd', 'a'] }).credit).toBe(1)
  })
  test('each blank earns its share; a listed option is shown as the solution', () => {
    const question = ask({
      kind: 'cloze',
      parts: [[], [], []],
      blanks: [
        { id: 'one', accept: ['Retrieval', 'testing'] },
        { id: 'two', accept: ['spacing'], options: ['Cramming', 'Spacing'] },
      ],
    })
    const texts = { one: 'testing ', two: 'Cramming' }
    expect(grade(question, { kind: 'cloze', texts })).toEqual({
      credit: 0.5,
      parts: { one: true, two: false },
    })
    expect(solutionOf(question)).toEqual({ kind: 'cloze', texts: { one: 'Retrieval', two: 'Spacing' } })
  })
})

describe('the shape of an answer', () => {
  const matching = ask({ kind: 'matching', left: abcd, right: abcd, correct: { a: 'b' } })
  const wrong: [string, Question, Answer][] = [
    ['another kind', ask({ kind: 'text', accept: ['a'] }), { kind: 'number', text: '1' }],
    [
      'an unknown choice',
      ask({ kind: 'single', choices: abcd, correct: 'a' }),
      { kind: 'single', choice: 'z' },
    ],
    [
      'a choice taken twice',
      ask({ kind: 'multiple', choices: abcd, correct: ['a'] }),
      { kind: 'multiple', choices: ['a', 'a'] },
    ],
    ['an unknown left side', matching, { kind: 'matching', pairs: { z: 'a' } }],
    ['an unknown right side', matching, { kind: 'matching', pairs: { a: 'z' } }],
    [
      'an item twice',
      ask({ kind: 'ordering', items: abcd, correct: ['a'] }),
      { kind: 'ordering', order: ['a', 'a'] },
    ],
    [
      'an unknown blank',
      ask({ kind: 'cloze', parts: [[], []], blanks: [{ id: 'a', accept: ['a'] }] }),
      { kind: 'cloze', texts: { z: 'a' } },
    ],
  ]
  test.each(wrong)('%s does not fit', (_name, question, answer) => {
    expect(answerFits(question, answer)).toBe(false)
  })
  test('blank is what says nothing yet', () => {
    fc.assert(fc.property(anyQuestion, (question) => isBlank(emptyAnswer(question))))
    expect(isBlank({ kind: 'cloze', texts: { a: ' ', b: '' } })).toBe(true)
    expect(isBlank({ kind: 'cloze', texts: { a: ' ', b: 'x' } })).toBe(false)
    expect(isBlank({ kind: 'text', text: 'x' })).toBe(false)
  })
})

describe('the score', () => {
  const questions = [
    { id: 'a', points: 1 },
    { id: 'b', points: 2 },
  ]
  test('weighs credit by points and passes at the mark exactly', () => {
    expect(scoreOf(questions, new Map([['a', 0.5]]), 0.6)).toEqual({
      earned: 0.5,
      possible: 3,
      passed: false,
    })
    expect(scoreOf(questions, new Map([['b', 1]]), 2 / 3)).toEqual({ earned: 2, possible: 3, passed: true })
  })
  test('three thirds are a whole', () => {
    const thirds = ['x', 'y', 'z'].map((id) => ({ id, points: 1 / 3 }))
    const all = new Map(thirds.map(({ id }) => [id, 1]))
    expect(scoreOf(thirds, all, 1)).toMatchObject({ earned: 1, passed: true })
  })
})
