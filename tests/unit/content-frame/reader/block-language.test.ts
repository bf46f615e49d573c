import { expect, test } from 'vitest'
import { scriptLanguage } from '../../../../main/content-frame/reader/block-language.ts'

test('a passage says its language by its letters', () => {
  expect(scriptLanguage('学而时习之，不亦说乎？')).toBe('zh')
  expect(scriptLanguage('春はあけぼの。やうやう白くなりゆく山ぎは')).toBe('ja')
  expect(scriptLanguage('나는 학생입니다')).toBe('ko')
  expect(scriptLanguage('Only Latin, числа 123')).toBeNull()
  expect(scriptLanguage('1 + 1 = 2')).toBeNull()
})

test('a name or two in another script does not change it', () => {
  expect(scriptLanguage('The Analects (论语) are sayings of Confucius and his pupils')).toBeNull()
  expect(scriptLanguage('中英文 mixed text 之间有适当的空隙')).toBe('zh')
  expect(scriptLanguage('这门课讲的是「の」这个字在日语里的用法')).toBe('zh')
})
