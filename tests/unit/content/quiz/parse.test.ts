import { describe, expect, test } from 'vitest'
import { parseQuiz } from '../../../../main/content/quiz/index.ts'
import { plainText } from '../../../../shared/features/rich-text/model.ts'
import type { Question, Quiz } from '../../../../shared/features/quizzes/model.ts'

const context = { lesson: 'unit/a', name: 'quiz-1', title: 'Quiz' }
const quizOf = (yaml: string): Quiz => {
  const outcome = parseQuiz(yaml, context)
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.quiz
}
const problemOf = (yaml: string): string => {
  const outcome = parseQuiz(yaml, context)
  return outcome.ok ? '' : outcome.problem
}
/** The first question of the given kind. */
const one = <K extends Question['kind']>(kind: K, yaml: string): Extract<Question, { kind: K }> => {
  const indented = yaml.replace(/\n/g, '\n    ')
  const question = quizOf(`questions:\n  - ${indented}`).questions[0]
  if (question?.kind !== kind) throw new Error(`is ${question?.kind ?? 'nothing'}`)
  return question as Extract<Question, { kind: K }>
}
const texts = (choices: readonly { text: Parameters<typeof plainText>[0] }[]): string[] =>
  choices.map(({ text }) => plainText(text))

describe('a quiz', () => {
  test('has a key within its course, a title, and the rules of the house unless it says otherwise', () => {
    const plain = quizOf('questions: [{prompt: q, answer: a}]')
    expect(plain).toMatchObject({
      key: 'unit/a#quiz-1',
      title: 'Quiz',
      feedback: 'immediate',
      pass: 0.6,
      attemptsAllowed: null,
    })
    const ruled = quizOf(
      'id: mine\ntitle: "*Mine*"\nfeedback: deferred\npass: 80%\nattempts: 2\nquestions: [{prompt: q, answer: a}]',
    )
    expect(ruled).toMatchObject({
      key: 'unit/a#mine',
      title: 'Mine',
      feedback: 'deferred',
      pass: 0.8,
      attemptsAllowed: 2,
    })
  })

  test('may be no more than its questions', () => {
    expect(quizOf('- {prompt: q, answer: a}\n- {prompt: r, answer: b}').questions).toHaveLength(2)
  })

  test('keeps the names of questions and choices when they are moved or others are added', () => {
    const names = (yaml: string): Record<string, string[]> =>
      Object.fromEntries(
        quizOf(yaml).questions.map((question) => [
          question.id,
          question.kind === 'single' ? question.choices.map(({ id }) => id).toSorted() : [],
        ]),
      )
    const a = '- prompt: A\n  choices: [{right: x}, {wrong: y}]\n'
    const moved = '- prompt: A\n  choices: [{wrong: y}, {right: x}]\n'
    const b = '- {prompt: B, answer: b}\n'
    expect(names(b + moved)).toEqual(names(a + b))
    expect(quizOf(b + b).questions.map(({ id }) => id)).toHaveLength(2)
    expect(new Set(quizOf(b + b + b).questions.map(({ id }) => id)).size).toBe(3)
    expect(quizOf('- {id: own, prompt: A, answer: a}').questions[0]?.id).toBe('own')
  })
})

describe('the seven kinds', () => {
  test('single: the choice that is right, marked or named', () => {
    const marked = one(
      'single',
      'prompt: q\nchoices: [{right: Paris}, {wrong: Rome}]\nexplanation: so\npoints: 2',
    )
    expect(texts(marked.choices)).toEqual(['Paris', 'Rome'])
    expect(marked).toMatchObject({
      correct: marked.choices[0]?.id,
      points: 2,
      explanation: ['so'],
      shuffle: false,
    })
    expect(one('single', 'prompt: q\nchoices: [Paris, Rome]\nanswer: Rome').correct).toBe(
      marked.choices[1]?.id,
    )
    expect(one('single', 'prompt: q\nchoices: [Paris, Rome]\nanswer: 2').correct).toBe(marked.choices[1]?.id)
    expect(one('single', 'prompt: q\nchoices: [1984, 2001]\nanswer: 2001').correct).toBe(
      one('single', 'prompt: q\nchoices: [1984, 2001]\nanswer: 2').correct,
    )
    expect(
      one('single', 'prompt: q\nshuffle: true\nchoices: [{text: a, correct: true}, {text: b}]').shuffle,
    ).toBe(true)
  })

  test('multiple: several right ones, or the type said', () => {
    const several = one('multiple', 'prompt: q\nchoices: [{right: a}, {right: b}, {wrong: c}]')
    expect(several.correct).toEqual([several.choices[0]?.id, several.choices[1]?.id])
    expect(
      one('multiple', 'type: multiple\nprompt: q\nchoices: [{right: a}, {wrong: b}]').correct,
    ).toHaveLength(1)
    expect(one('multiple', 'type: multiple\nprompt: q\nchoices: [a, b]').correct).toEqual([])
  })

  test('number: exact, within a tolerance, in percent, in a range', () => {
    expect(one('number', 'prompt: q\nnumber: 42').ranges).toEqual([{ min: 42, max: 42 }])
    const [within] = one('number', 'prompt: q\nnumber: 0.7\ntolerance: 0.1\nunit: kg').ranges
    expect(within && within.min <= 0.6 && within.max >= 0.8 && within.max < 0.8001).toBe(true)
    const [share] = one('number', 'prompt: q\nnumber: -200\ntolerance: 5%').ranges
    expect(share?.min).toBeCloseTo(-210)
    expect(share?.max).toBeCloseTo(-190)
    expect(one('number', 'prompt: q\nrange: [3, 1]').ranges).toEqual([{ min: 1, max: 3 }])
    expect(one('number', 'prompt: q\nnumber: [1, 2]').ranges).toHaveLength(2)
  })

  test('text: one accepted answer or several', () => {
    expect(one('text', 'prompt: q\nanswer: git add')).toMatchObject({
      accept: ['git add'],
      caseSensitive: false,
    })
    expect(one('text', 'prompt: q\nanswer: [yes, true, 1]\ncase: true')).toMatchObject({
      accept: ['yes', 'true', '1'],
      caseSensitive: true,
    })
  })

  test('matching: pairs, and more on the right', () => {
    const question = one('matching', 'prompt: q\npairs: {a: x, b: y, c: x}\nextra: [z]')
    expect(texts(question.left)).toEqual(['a', 'b', 'c'])
    expect(texts(question.right)).toEqual(['x', 'y', 'z'])
    expect(
      question.left.map(({ id }) => question.right.findIndex((right) => right.id === question.correct[id])),
    ).toEqual([0, 1, 0])
    expect(texts(one('matching', 'prompt: q\npairs: [[a, x], {left: b, right: y}]').left)).toEqual(['a', 'b'])
  })

  test('ordering: written in the right order', () => {
    const question = one('ordering', 'prompt: q\norder: [first, second, third]')
    expect(question.correct).toEqual(question.items.map(({ id }) => id))
    expect(new Set(one('ordering', 'prompt: q\norder: [same, same]').correct).size).toBe(2)
  })

  test('cloze: blanks in their sentence, free or chosen from a list', () => {
    const question = one(
      'cloze',
      'cloze: "The *capital of {{France}}* is {{Paris | Lutetia}}, not {{Rome*|Oslo}}."',
    )
    expect(question.parts).toEqual([['The ', { t: 'em', c: ['capital of '] }], [' is '], [', not '], ['.']])
    expect(question.blanks.map(({ accept, options }) => [accept, options])).toEqual([
      [['France'], undefined],
      [['Paris', 'Lutetia'], undefined],
      [['Rome'], ['Rome', 'Oslo']],
    ])
    expect(question.prompt).toEqual([])
  })

  test('cloze: braces in code and formulas are no blanks; paragraphs become lines', () => {
    const question = one('cloze', 'cloze: |\n  `{{a}}` and $x^{{2}}$ and \\{{b}} are not,\n\n  {{this}} is')
    expect(question.blanks.map(({ accept }) => accept)).toEqual([['this']])
    expect(question.parts[0]).toEqual([
      { t: 'code', c: ['{{a}}'] },
      ' and ',
      { t: 'math', tex: 'x^{{2}}', display: false },
      ' and {{b}} are not,',
      { t: 'br' },
      { t: 'br' },
    ])
  })

  test('cloze: a blank in a list cuts the list in two', () => {
    const question = one('cloze', 'cloze: |\n  - a {{x}}\n  - b')
    expect(question.parts).toHaveLength(2)
    expect(question.parts.map(plainText)).toEqual(['a ', 'b'])
  })
})

describe('what is wrong with a quiz is said with its line', () => {
  test.each([
    ['title: x', 'questions: '],
    ['questions: []', 'line 1: questions: '],
    ['- {prompt: q}', 'line 1: questions[1]: says neither its type'],
    ['- {prompt: q, answer: a}\n- {promt: q, answer: a}', 'line 2: questions[2]: Unrecognized key: "promt"'],
    [
      '- prompt: q\n  choices:\n    - {wrong: a}\n    - {wrong: b}',
      'line 3: questions[1].choices: no choice is marked right',
    ],
    [
      '- {type: single, prompt: q, choices: [{right: a}, {right: b}]}',
      'a single question has one right choice',
    ],
    ['- {prompt: q, choices: [a, b], answer: c}', 'answer "c" is none of the choices'],
    ['- {prompt: q, choices: [a, b], answer: 3}', 'answer "3" is none of the choices'],
    ['- {type: number, prompt: q}', 'a number question needs `number`'],
    ['- {answer: a}', 'a text question needs `prompt`'],
    [
      '- {prompt: q, number: 5, tolerance: lots}',
      'line 1: questions[1].tolerance: a tolerance is a number or a percentage',
    ],
    ['- {cloze: no blank}', 'there is no {{blank}} in it'],
    ['- {prompt: q, pairs: {}}', 'there is no pair'],
    ['- {prompt: q, order: [one]}', 'questions[1].order: '],
    ['pass: 2\nquestions: [{prompt: q, answer: a}]', 'line 1: pass: '],
    ['feedback: never\nquestions: [{prompt: q, answer: a}]', 'line 1: feedback: '],
    ['questions:\n  - prompt: "open\n', 'line 3: Missing closing'],
    ['\tquestions: []', 'line 1: '],
    ['just words', ''],
    ['', ''],
    ['a: &a [*a]', ''],
  ])('%j', (yaml, problem) => {
    expect(problemOf(yaml)).not.toBe('')
    expect(problemOf(yaml)).toContain(problem)
  })

  test('a bomb of aliases is refused at once', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `a${String(i)}: &a${String(i)} [${i === 0 ? 'x' : `*a${String(i - 1)}, *a${String(i - 1)}`}]`,
    )
    const started = performance.now()
    expect(problemOf(levels.join('\n'))).not.toBe('')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
