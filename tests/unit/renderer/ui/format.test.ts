import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatClock,
  formatDay,
  formatDuration,
  formatPercent,
} from '../../../../renderer/ui/format.ts'

const plain = (text: string): string => text.replace(/\s/g, ' ')

describe('sizes', () => {
  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_000, '1 kB'],
    [12_345, '12 kB'],
    [999_600, '1 MB'],
    [12_345_678, '12.3 MB'],
    [345_000_000, '345 MB'],
    [1_500_000_000, '1.5 GB'],
    [4_000_000_000_000, '4,000 GB'],
  ])('%i bytes reads %s', (bytes, words) => {
    expect(plain(formatBytes(bytes, 'en'))).toBe(words)
  })

  test('Chinese writes them its own way', () => {
    expect(formatBytes(12_345_678, 'zh-CN')).toMatch(/^12\.3\s?MB$/)
  })
})

describe('shares', () => {
  test('what is not whole never reads 100 %', () => {
    expect(formatPercent(0.9999, 'en')).toBe('99%')
    expect(formatPercent(1, 'en')).toBe('100%')
  })
})

describe('places in a medium', () => {
  test.each([
    [0, '0:00'],
    [67.9, '1:07'],
    [3_723, '1:02:03'],
    [-3, '0:00'],
  ])('%d seconds is %s', (seconds, words) => {
    expect(formatClock(seconds)).toBe(words)
  })
})

describe('lengths of time', () => {
  test.each([
    [10, '1 sec'],
    [42_000, '42 sec'],
    [125_000, '2 min, 5 sec'],
    [1_260_000, '21 min'],
    [7_260_000, '2 hr, 1 min'],
  ])('%i ms reads %s', (ms, words) => {
    expect(plain(formatDuration(ms, 'en'))).toBe(words)
  })

  test('Chinese has no commas between them', () => {
    expect(formatDuration(125_000, 'zh-CN').replace(/\s/g, '')).toBe('2分钟5秒')
  })
})

describe('days', () => {
  const now = new Date(2026, 10, 22, 0, 30).getTime()

  test('an hour ago, before midnight, is yesterday', () => {
    expect(formatDay(now - 3_600_000, now, 'en')).toBe('yesterday')
    expect(formatDay(now - 3_600_000, now, 'zh-CN')).toBe('昨天')
  })

  test('beyond a week it is a date', () => {
    expect(formatDay(new Date(2026, 10, 1).getTime(), now, 'en')).toBe('Nov 1, 2026')
  })
})
