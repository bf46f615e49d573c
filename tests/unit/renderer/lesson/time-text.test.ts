import { expect, test } from 'vitest'
import { clockText, spokenTime } from '../../../../renderer/features/lesson/time-text.ts'

test('a clock shows hours only when there are any', () => {
  expect([0, 7.9, 754, 3723, 36000].map(clockText)).toEqual(['0:00', '0:07', '12:34', '1:02:03', '10:00:00'])
})

test('an unknown or negative time reads as nought', () => {
  expect([Number.NaN, Infinity, -3].map(clockText)).toEqual(['0:00', '0:00', '0:00'])
})

test('a screen reader hears the time in words, in either language', () => {
  expect(spokenTime(3723, 'en')).toBe('1 hour 2 minutes 3 seconds')
  expect(spokenTime(120, 'en')).toBe('2 minutes')
  expect(spokenTime(0, 'en')).toBe('0 seconds')
  expect(spokenTime(62, 'zh-CN')).toBe('1分钟 2秒钟')
})
