import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { QuizView, type Answer } from '../../../shared/features/quizzes/model.ts'
import {
  attemptIdOf,
  courseId,
  openDesk,
  quizLesson,
  textLesson,
  type Desk,
} from '../../support/quizzes/desk.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: [id] }))
const one = {
  id: 'one',
  kind: 'single',
  prompt: ['One?'],
  choices,
  correct: 'a',
  explanation: [{ t: 'img', url: 'why.png', alt: 'why' }],
}
const two = { id: 'two', kind: 'text', prompt: ['Two?'], accept: ['two'], points: 3 }
const pick = (choice: string): Answer => ({ kind: 'single', choice })
const say = (text: string): Answer => ({ kind: 'text', text })

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  desk.remove()
})

const refused = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return 'answered'
}

test('a quiz is shown without its keys, in the shape of the contract', () => {
  const quiz = desk.write(1, { questions: [one, two] })
  const view = desk.service.get(courseId, quiz)
  expect(QuizView.parse(view)).toEqual(view)
  expect(view).toMatchObject({
    lessonId: quizLesson,
    attempts: [],
    questions: [{ id: 'one' }, { id: 'two' }],
  })
  expect(JSON.stringify(view)).not.toMatch(/correct|accept|why/)
})

test('what is missing is refused by name', () => {
  const quiz = desk.write(1, { questions: [one, two] })
  const other = desk.write(2, { questions: [one] })
  const { id } = desk.service.start(courseId, quiz)
  const nowhere = 'f'.repeat(32) as never
  expect(refused(() => desk.service.get(nowhere, quiz))).toBe('library.course-missing')
  expect(refused(() => desk.service.get(courseId, nowhere))).toBe('quizzes.quiz-missing')
  expect(refused(() => desk.service.submit(courseId, quiz, nowhere))).toBe('quizzes.attempt-missing')
  expect(refused(() => desk.service.submit(courseId, other, id))).toBe('quizzes.attempt-missing')
  expect(refused(() => desk.service.answer(courseId, quiz, id, 'three', pick('a')))).toBe(
    'quizzes.question-missing',
  )
  expect(refused(() => desk.service.answer(courseId, quiz, id, 'one', say('a')))).toBe(
    'quizzes.wrong-answer-shape',
  )
  expect(refused(() => desk.service.answer(courseId, quiz, id, 'one', pick('z')))).toBe(
    'quizzes.wrong-answer-shape',
  )
  expect(desk.service.get(courseId, quiz).attempts[0]?.answers).toEqual({})
})

test('one attempt is open at a time, and starting again answers with it', () => {
  const quiz = desk.write(1, { questions: [one] })
  const first = desk.service.start(courseId, quiz)
  expect(desk.service.start(courseId, quiz)).toEqual(first)
  desk.service.submit(courseId, quiz, first.id)
  expect(desk.service.start(courseId, quiz).id).not.toBe(first.id)
  expect(desk.service.get(courseId, quiz).attempts.map((attempt) => attempt.submittedAt === null)).toEqual([
    false,
    true,
  ])
})

test('answers typed come back after a restart', () => {
  const quiz = desk.write(1, { questions: [one, two] })
  const { id } = desk.service.start(courseId, quiz)
  desk.service.answer(courseId, quiz, id, 'two', say('tw'))
  desk.service.answer(courseId, quiz, id, 'two', say('two'))
  desk.close()
  desk = openDesk(desk.folder)
  expect(desk.service.get(courseId, quiz).attempts).toMatchObject([
    { id, submittedAt: null, answers: { two: say('two') }, verdicts: [] },
  ])
})

describe('immediate feedback', () => {
  test('a checked answer has its verdict, is fixed, and counts as it was', () => {
    const quiz = desk.write(1, { questions: [one, two] })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick('b'))
    const verdict = desk.service.check(courseId, quiz, id, 'one')
    expect(verdict).toEqual({
      questionId: 'one',
      credit: 0,
      parts: { b: false },
      solution: pick('a'),
      explanation: [{ t: 'img', url: 'http://course.test/f/why.png', alt: 'why' }],
    })
    expect(refused(() => desk.service.answer(courseId, quiz, id, 'one', pick('a')))).toBe(
      'quizzes.answer-checked',
    )
    expect(desk.service.check(courseId, quiz, id, 'one')).toEqual(verdict)
    desk.service.answer(courseId, quiz, id, 'two', say('Two!'))
    const closed = desk.service.submit(courseId, quiz, id)
    expect(closed).toMatchObject({
      answers: { one: pick('b'), two: say('Two!') },
      score: { earned: 3, possible: 4, passed: true },
    })
    expect(closed.verdicts.map((each) => each.credit)).toEqual([0, 1])
  })
  test('a question can be given up: the solution shows, nothing is earned', () => {
    const quiz = desk.write(1, { questions: [one] })
    const { id } = desk.service.start(courseId, quiz)
    expect(desk.service.check(courseId, quiz, id, 'one')).toMatchObject({ credit: 0, solution: pick('a') })
  })
})

describe('deferred feedback', () => {
  test('gives nothing away before the end', () => {
    const quiz = desk.write(1, { questions: [one, two], feedback: 'deferred' })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick('a'))
    expect(refused(() => desk.service.check(courseId, quiz, id, 'one'))).toBe('request.denied')
    expect(desk.service.get(courseId, quiz).attempts[0]?.verdicts).toEqual([])
    const closed = desk.service.submit(courseId, quiz, id)
    expect(closed.verdicts).toMatchObject([{ credit: 1 }, { credit: 0, solution: say('two') }])
    expect(refused(() => desk.service.submit(courseId, quiz, id))).toBe('quizzes.attempt-submitted')
    expect(refused(() => desk.service.answer(courseId, quiz, id, 'one', pick('b')))).toBe(
      'quizzes.attempt-submitted',
    )
  })
})

test('a limit on attempts holds', () => {
  const quiz = desk.write(1, { questions: [one], attemptsAllowed: 1 })
  desk.service.submit(courseId, quiz, desk.service.start(courseId, quiz).id)
  expect(refused(() => desk.service.start(courseId, quiz))).toBe('quizzes.no-attempts-left')
})

describe('completion', () => {
  const pass = (quiz: ReturnType<Desk['write']>, choice = 'a'): void => {
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick(choice))
    desk.service.submit(courseId, quiz, id)
  }
  const completed = () => desk.progress().flatMap((row) => (row.completedAt ? [row.lessonId] : []))

  test('a quiz lesson is complete once passed, not by trying', () => {
    const quiz = desk.write(1, { questions: [one] })
    pass(quiz, 'b')
    expect(completed()).toEqual([])
    pass(quiz)
    expect(completed()).toEqual([quizLesson])
    expect(desk.changes).toEqual([courseId])
    pass(quiz)
    expect(desk.changes).toEqual([courseId])
  })
  test('a lesson with two quizzes is complete when both are passed', () => {
    const quizzes = [desk.write(1, { questions: [one] }), desk.write(2, { questions: [one] })]
    pass(quizzes[0] as never)
    expect(completed()).toEqual([])
    pass(quizzes[1] as never)
    expect(completed()).toEqual([quizLesson])
  })
  test('a text lesson is not completed by the quiz in it', () => {
    pass(desk.write(1, { questions: [one] }, textLesson))
    expect(completed()).toEqual([])
  })
  test('a quiz lesson left half-way is known to "continue where you left off"', () => {
    const quiz = desk.write(1, { questions: [one, two] })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'two', say('x'))
    expect(desk.progress()).toMatchObject([
      { lessonId: quizLesson, position: { kind: 'text', block: 1, fraction: 0.5 } },
    ])
  })
})

describe('a course updated in the middle', () => {
  test('keeps answers to a question that vanished, and grades what is there', () => {
    const quiz = desk.write(1, { questions: [one, two], feedback: 'deferred' })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick('a'))
    desk.service.answer(courseId, quiz, id, 'two', say('two'))
    desk.write(1, { questions: [one], feedback: 'deferred' })
    const closed = desk.service.submit(courseId, quiz, id)
    expect(closed.answers).toEqual({ one: pick('a'), two: say('two') })
    expect(closed.score).toEqual({ earned: 1, possible: 1, passed: true })
    expect(closed.verdicts).toHaveLength(1)
  })
  test('changes no score that was given', () => {
    const quiz = desk.write(1, { questions: [one] })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick('a'))
    const before = desk.service.submit(courseId, quiz, id)
    desk.write(1, { questions: [{ ...one, correct: 'b' }, two] })
    const [after] = desk.service.get(courseId, quiz).attempts
    expect(after?.score).toEqual(before.score)
    expect(after?.verdicts).toMatchObject([{ questionId: 'one', credit: 1, parts: {}, solution: pick('b') }])
  })
  test('an answer whose question is of another kind now is kept and earns nothing', () => {
    const quiz = desk.write(1, { questions: [one, two] })
    const { id } = desk.service.start(courseId, quiz)
    desk.service.answer(courseId, quiz, id, 'one', pick('a'))
    desk.write(1, { questions: [{ ...two, id: 'one' }, two] })
    const closed = desk.service.submit(courseId, quiz, id)
    expect(closed.answers['one']).toEqual(pick('a'))
    expect(closed.score?.earned).toBe(0)
  })
})

describe('shuffled choices', () => {
  const many = Array.from({ length: 8 }, (_, i) => ({ id: `c${String(i)}`, text: [String(i)] }))
  const shuffledQuestion = {
    id: 'one',
    kind: 'single',
    prompt: [],
    choices: many,
    correct: 'c0',
    shuffle: true,
  }
  const order = (quiz: ReturnType<Desk['write']>): string[] => {
    const [question] = desk.service.get(courseId, quiz).questions
    return question?.kind === 'single' ? question.choices.map((choice) => choice.id) : []
  }
  test('stay as they are from before the first answer to the end, and differ in the next attempt', () => {
    const quiz = desk.write(1, { questions: [shuffledQuestion] })
    const first = order(quiz)
    expect(first).not.toEqual(many.map((choice) => choice.id))
    const { id } = desk.service.start(courseId, quiz)
    expect(order(quiz)).toEqual(first)
    desk.close()
    desk = openDesk(desk.folder, 7)
    expect(order(quiz)).toEqual(first)
    desk.service.submit(courseId, quiz, id)
    expect(order(quiz)).toEqual(first)
    desk.service.start(courseId, quiz)
    const second = order(quiz)
    expect(second).not.toEqual(first)
    expect(order(quiz)).toEqual(second)
  })
})

describe('two devices that were apart', () => {
  const sync = (from: Desk, to: Desk): void => {
    const bytes = from.docs.read(courseId, (doc) => Y.encodeStateAsUpdate(doc))
    to.docs.change(courseId, (doc) => {
      Y.applyUpdate(doc, bytes)
    })
  }
  test('keep both open attempts: one is shown, the other comes when the first is submitted', () => {
    const other = openDesk(undefined, 2)
    try {
      for (const each of [desk, other]) each.write(1, { questions: [one, two] })
      const quiz = desk.write(1, { questions: [one, two] })
      const mine = desk.service.start(courseId, quiz)
      desk.service.answer(courseId, quiz, mine.id, 'two', say('typed on the train'))
      const theirs = other.service.start(courseId, quiz)
      other.service.answer(courseId, quiz, theirs.id, 'two', say('typed on the plane'))
      sync(desk, other)
      sync(other, desk)
      const seen = [desk, other].map((each) => each.service.get(courseId, quiz).attempts)
      expect(seen[0]).toEqual(seen[1])
      expect(seen[0]).toHaveLength(1)
      const open = desk.service.start(courseId, quiz)
      desk.service.submit(courseId, quiz, open.id)
      const last = desk.service.get(courseId, quiz).attempts.at(-1)
      expect(last?.submittedAt).toBeNull()
      const typed = [open.answers['two'], last?.answers['two']].map((answer) =>
        answer?.kind === 'text' ? answer.text : '',
      )
      expect(typed.toSorted()).toEqual(['typed on the plane', 'typed on the train'])
    } finally {
      other.remove()
    }
  })
  test('agree on the earlier of two submissions of one attempt', () => {
    const other = openDesk(undefined, 2)
    try {
      const quiz = desk.write(1, { questions: [one] })
      other.write(1, { questions: [one] })
      const { id } = desk.service.start(courseId, quiz)
      sync(desk, other)
      desk.service.answer(courseId, quiz, id, 'one', pick('a'))
      other.service.answer(courseId, quiz, id, 'one', pick('b'))
      desk.service.submit(courseId, quiz, id)
      other.service.submit(courseId, quiz, id)
      sync(desk, other)
      sync(other, desk)
      const [mine, theirs] = [desk, other].map((each) => each.service.get(courseId, quiz).attempts)
      expect(mine).toHaveLength(1)
      expect(mine).toEqual(theirs)
    } finally {
      other.remove()
    }
  })
})

test('garbage in the study document is passed over', () => {
  const quiz = desk.write(1, { questions: [one] })
  desk.docs.change(courseId, (doc) => {
    doc.getArray('attempts').push([null, 7, { type: 'start' }, { type: 'submit', attemptId: attemptIdOf(1) }])
    doc.getMap('drafts').set(`${attemptIdOf(1)}:one`, { at: 'never', answer: 3 })
  })
  expect(desk.service.get(courseId, quiz).attempts).toEqual([])
})
