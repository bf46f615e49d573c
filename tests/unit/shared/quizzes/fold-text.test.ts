import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText, textAccepted } from '../../../../shared/features/quizzes/fold-text.ts'

const alike: [string, string][] = [
  ['Ebbinghaus', '  ebbinghaus. '],
  ['spaced  repetition', 'spaced\trepetition'],
  ['ＡＢＣ', 'abc'],
  ['间隔效应', '间隔 效应。'],
  ['你好，世界！', '你好, 世界!'],
  ['“quoted”', '"quoted"'],
  ['「引文」', '"引文"'],
  ['it’s', "it's"],
  ['re-read', 're‑read'],
  ['《论语》', '<论语>'],
  ['Straße', 'STRASSE'],
  ['ΟΔΟΣ', 'οδος'],
  ['café', 'cafe\u0301'],
  ['ｶﾞ', 'ガ'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['e.g. this', 'e.g. this'],
]
test.each(alike)('%j and %j are the same answer', (one, other) => {
  expect(foldText(one)).toBe(foldText(other))
})

const apart: [string, string][] = [
  ['cafe', 'café'],
  ['spaced', 'spacing'],
  ['ab', 'a b'],
  ['学而时习', '学时习而'],
  ['x²', 'x3'],
]
test.each(apart)('%j and %j are different answers', (one, other) => {
  expect(foldText(one)).not.toBe(foldText(other))
})

describe('where the case matters', () => {
  test('so does a closing full stop, but not the width of characters', () => {
    expect(textAccepted('pH', ['pH'], true)).toBe(true)
    expect(textAccepted('ph', ['pH'], true)).toBe(false)
    expect(textAccepted('x;', ['x'], true)).toBe(false)
    expect(textAccepted('ｐＨ', ['pH'], true)).toBe(true)
  })
})

test('a lone punctuation mark is an answer like any other', () => {
  expect(textAccepted('？', ['?'], false)).toBe(true)
  expect(textAccepted('!', ['?'], false)).toBe(false)
})

test('nothing typed is never right, even where the key folds to nothing', () => {
  expect(textAccepted('', ['\u200b'], false)).toBe(false)
  expect(textAccepted('  ', ['\u200b'], false)).toBe(false)
  expect(textAccepted('\u200b', ['\u200b'], false)).toBe(true)
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, caseSensitive) => {
      const once = foldText(text, caseSensitive)
      expect(foldText(once, caseSensitive)).toBe(once)
    }),
  )
})
