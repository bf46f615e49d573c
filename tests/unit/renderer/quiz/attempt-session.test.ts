import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAttemptSession, type QuizCalls } from '../../../../renderer/features/quiz/attempt-session.ts'
import { AttemptId, QuizId, type Millis } from '../../../../shared/kernel/brand.ts'
import type { Answer, Attempt, Verdict } from '../../../../shared/features/quizzes/model.ts'

const say = (text: string): Answer => ({ kind: 'text', text })
const attempt = (n = 1, patch: Partial<Attempt> = {}): Attempt => ({
  id: AttemptId.parse(String(n).padStart(32, '0')),
  quizId: QuizId.parse('a'.repeat(32)),
  startedAt: 0 as Millis,
  submittedAt: null,
  answers: {},
  verdicts: [],
  score: null,
  ...patch,
})
const verdict: Verdict = { questionId: 'q', credit: 1, parts: {}, solution: say('x'), explanation: null }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const open = (calls: Partial<QuizCalls> = {}, initial: Attempt | null = null) => {
  const log: string[] = []
  const errors: unknown[] = []
  const session = createAttemptSession({
    initial,
    calls: {
      start: () => (log.push('start'), Promise.resolve(attempt())),
      answer: (_id, question, answer) =>
        Promise.resolve(log.push(`answer ${question} ${answer.kind === 'text' ? answer.text : ''}`)),
      check: (_id, question) => (log.push(`check ${question}`), Promise.resolve(verdict)),
      submit: () => (log.push('submit'), Promise.resolve(attempt(1, { submittedAt: 1 as Millis }))),
      ...calls,
    },
    onAttempt: () => undefined,
    onError: (error) => errors.push(error),
    hopeless: () => false,
  })
  return { session, log, errors }
}

test('the first answer starts the attempt, once, however fast one types', async () => {
  const { session, log } = open()
  session.put('q', say('a'))
  session.put('r', say('b'))
  await session.flush()
  expect(log).toEqual(['start', 'answer q a', 'answer r b'])
  expect(session.state().attempt?.answers).toEqual({ q: say('a'), r: say('b') })
})

test('a check waits until what was typed is on disk', async () => {
  const { session, log } = open()
  session.put('q', say('a'))
  expect(await session.check('q')).toBe(true)
  expect(log).toEqual(['start', 'answer q a', 'check q'])
  expect(session.state()).toMatchObject({ busy: false, attempt: { verdicts: [verdict] } })
})

test('nothing is checked or submitted while an answer cannot be saved', async () => {
  const { session, log, errors } = open({ answer: () => Promise.reject(new Error('full')) })
  session.put('q', say('a'))
  expect(await session.check('q')).toBe(false)
  expect(await session.submit()).toBe(false)
  expect(log).toEqual(['start'])
  expect(errors).toHaveLength(2)
  expect(session.state()).toMatchObject({ save: 'failed', busy: false, answers: { q: say('a') } })
})

test('two steps at a time are one', async () => {
  const { session, log } = open({}, attempt())
  const both = await Promise.all([session.submit(), session.submit()])
  expect(both).toEqual([true, false])
  expect(log).toEqual(['submit'])
})

test('an attempt begun elsewhere brings its answers, and does not replace what was typed here', async () => {
  const { session } = open({
    start: () => Promise.resolve(attempt(1, { answers: { q: say('old'), r: say('theirs') } })),
  })
  session.put('q', say('mine'))
  await session.flush()
  expect(session.state().answers).toEqual({ q: say('mine'), r: say('theirs') })
})

test('trying again begins with empty fields', async () => {
  const { session } = open(
    { start: () => Promise.resolve(attempt(2)) },
    attempt(1, { answers: { q: say('a') } }),
  )
  await session.again()
  expect(session.state()).toMatchObject({ answers: {}, attempt: { id: attempt(2).id } })
})
