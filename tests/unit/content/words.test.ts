import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../../main/content/words.ts'

test.each([
  ['', 0],
  ['One two three.', 3],
  ["Don't e-mail 3.14 people", 4],
  ['— … 。 !', 0],
  ['动手学深度学习', 7],
  ['学习 deep learning 第2版', 7],
  ['コーヒーを飲む', 7],
  ['안녕하세요 세계', 2],
  ['مرحبا بالعالم', 2],
  ['ภาษาไทยง่าย', 3],
  ['cafe\u0301 au lait', 3],
] as const)('counts the words of «%s»', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('counts two texts apart as their sum', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(countWords(`${a}\n${b}`)).toBe(countWords(a) + countWords(b))
    }),
  )
})
