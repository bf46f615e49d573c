import { expect, test } from 'vitest'
import { spokenTime } from '../../../../renderer/features/lesson/time-text.ts'

test('a screen reader hears the time in words, in either language', () => {
  expect(spokenTime(3723, 'en')).toBe('1 hour, 2 minutes, 3 seconds')
  expect(spokenTime(120.9, 'en')).toBe('2 minutes')
  expect(spokenTime(62, 'zh-CN')).toBe('1分钟2秒钟')
})

test('nought, and a time that is not known, are nought seconds', () => {
  expect([0, Number.NaN, Infinity, -3].map((seconds) => spokenTime(seconds, 'en'))).toEqual(
    Array(4).fill('0 seconds'),
  )
})
