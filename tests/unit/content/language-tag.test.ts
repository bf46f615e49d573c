import { expect, test } from 'vitest'
import { canonicalLanguage } from '../../../main/content/language-tag.ts'

test.each([
  ['en', 'en'],
  ['zh_cn', 'zh-CN'],
  [' ja-jp ', 'ja-JP'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['und', null],
  ['x-default', null],
  ['', null],
  ['English, please', null],
])('reads the language tag «%s» as %s', (tag, canonical) => {
  expect(canonicalLanguage(tag)).toBe(canonical)
})
