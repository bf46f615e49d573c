import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnswerSaver, type SaveState } from '../../../../renderer/features/quiz/answer-saver.ts'
import type { Answer } from '../../../../shared/features/quizzes/model.ts'

const say = (text: string): Answer => ({ kind: 'text', text })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const desk = (save: (questionId: string, answer: Answer) => Promise<unknown>) => {
  const calls: string[] = []
  const states: SaveState[] = []
  const saver = createAnswerSaver({
    save: (questionId, answer) => {
      calls.push(`${questionId}=${answer.kind === 'text' ? answer.text : ''}`)
      return save(questionId, answer)
    },
    hopeless: (error) => error instanceof Error && error.message === 'never',
    onState: (state) => states.push(state),
    onError: () => undefined,
    delay: 250,
    retry: 2000,
  })
  return { saver, calls, states }
}

test('typing is saved once, with the newest text, within the delay', async () => {
  const { saver, calls, states } = desk(() => Promise.resolve())
  saver.put('a', say('o'))
  await vi.advanceTimersByTimeAsync(200)
  saver.put('a', say('one'))
  expect(calls).toEqual([])
  await vi.advanceTimersByTimeAsync(60)
  expect(calls).toEqual(['a=one'])
  expect(states.at(-1)).toBe('saved')
})

test('someone who never stops typing is saved all the same', async () => {
  const { saver, calls } = desk(() => Promise.resolve())
  for (let i = 0; i < 20; i++) {
    saver.put('a', say(String(i)))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(calls.length).toBeGreaterThanOrEqual(6)
})

test('it is not called saved before the brain has answered', async () => {
  let answer: () => void = () => undefined
  const { saver, states } = desk(() => new Promise<void>((resolve) => (answer = resolve)))
  saver.put('a', say('x'))
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(1000)
  expect(states).toEqual(['saving'])
  answer()
  expect(await flushed).toBe(true)
  expect(states.at(-1)).toBe('saved')
})

test('a failed save is kept and tried again until it is there', async () => {
  let broken = true
  const { saver, calls, states } = desk(() =>
    broken ? Promise.reject(new Error('lost')) : Promise.resolve(),
  )
  saver.put('a', say('x'))
  expect(await saver.flush()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  broken = false
  await vi.advanceTimersByTimeAsync(2100)
  expect(calls).toEqual(['a=x', 'a=x'])
  expect(states.at(-1)).toBe('saved')
})

test('what is typed while a save is under way is saved after it', async () => {
  const waiting: (() => void)[] = []
  const { saver, calls } = desk(() => new Promise<void>((resolve) => waiting.push(resolve)))
  saver.put('a', say('x'))
  const flushed = saver.flush()
  saver.put('a', say('xy'))
  saver.put('b', say('z'))
  for (let i = 0; i < 3; i++) {
    await vi.advanceTimersByTimeAsync(1)
    waiting.shift()?.()
  }
  expect(await flushed).toBe(true)
  expect(calls).toEqual(['a=x', 'a=xy', 'b=z'])
})

test('an answer the brain will never take does not hold up the others', async () => {
  const { saver, calls } = desk((questionId) =>
    questionId === 'a' ? Promise.reject(new Error('never')) : Promise.resolve(),
  )
  saver.put('a', say('x'))
  saver.put('b', say('y'))
  expect(await saver.flush()).toBe(true)
  await vi.advanceTimersByTimeAsync(5000)
  expect(calls).toEqual(['a=x', 'b=y'])
})
