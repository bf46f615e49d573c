import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Question, QuestionView } from '../../../../shared/features/quizzes/model.ts'
import { showQuestion } from '../../../../shared/features/quizzes/show.ts'
import { shuffled } from '../../../../shared/features/quizzes/shuffle.ts'
import { anyQuestion } from '../../../support/quizzes/arbitraries.ts'

const show = (question: Question, seed: string) =>
  showQuestion(question, { seed, imageUrl: (path) => `u/${path}` })

test('what is shown has the shape of the contract and none of the key', () => {
  fc.assert(
    fc.property(anyQuestion, fc.string(), (question, seed) => {
      const view = show(question, seed)
      expect(QuestionView.parse(view)).toEqual(view)
      for (const key of ['correct', 'accept', 'ranges', 'explanation']) expect(view).not.toHaveProperty(key)
      expect(JSON.stringify(view)).not.toContain('"accept"')
    }),
  )
})

test('an ordering never starts in its right order', () => {
  fc.assert(
    fc.property(
      anyQuestion.filter((question) => question.kind === 'ordering'),
      fc.string(),
      (question, seed) => {
        const view = show(question, seed)
        if (view.kind !== 'ordering' || question.kind !== 'ordering') throw new Error('an ordering stays one')
        expect(view.items.map((item) => item.id)).not.toEqual(question.correct)
        expect(view.items.map((item) => item.id).toSorted()).toEqual(question.correct.toSorted())
      },
    ),
  )
})

describe('shuffling', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i)
  test('keeps every item, and the same order for the same seed only', () => {
    expect(shuffled(hundred, 'a').toSorted((x, y) => x - y)).toEqual(hundred)
    expect(shuffled(hundred, 'a')).toEqual(shuffled(hundred, 'a'))
    expect(shuffled(hundred, 'a')).not.toEqual(shuffled(hundred, 'b'))
  })
  test('puts every one of four items first about as often', () => {
    const first = [0, 0, 0, 0]
    for (let seed = 0; seed < 4000; seed++) {
      const item = shuffled([0, 1, 2, 3], `${String(seed)}:q`)[0] ?? 0
      first[item] = (first[item] ?? 0) + 1
    }
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
  test('leaves choices in the order of the course where no shuffling was asked for', () => {
    const choices = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: [id] }))
    const kept = Question.parse({ id: 'q', prompt: [], kind: 'single', choices, correct: 'a' })
    expect(show(kept, 'seed')).toMatchObject({ choices })
    const mixed = show(Question.parse({ ...kept, shuffle: true }), 'seed 2')
    expect(mixed).not.toMatchObject({ choices })
  })
})

test('images get their address everywhere in a question, or leave their words', () => {
  const img = (url: string) => ({ t: 'img' as const, url, alt: `alt of ${url}` })
  const question = Question.parse({
    id: 'q',
    kind: 'single',
    prompt: [{ t: 'p', c: ['See ', img('a.png')] }],
    choices: [{ id: 'x', text: [img('b.png')] }],
    correct: 'x',
  })
  const view = showQuestion(question, {
    seed: '',
    imageUrl: (path) => (path === 'a.png' ? `http://c/${path}` : null),
  })
  expect(view.prompt).toEqual([
    { t: 'p', c: ['See ', { t: 'img', url: 'http://c/a.png', alt: 'alt of a.png' }] },
  ])
  expect(view).toMatchObject({ choices: [{ id: 'x', text: ['alt of b.png'] }] })
})
