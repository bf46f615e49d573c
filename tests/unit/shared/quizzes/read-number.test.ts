import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../../../../shared/features/quizzes/read-number.ts'

const one: [string, number][] = [
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['.5', 0.5],
  [',5', 0.5],
  ['5.', 5],
  ['  42  ', 42],
  ['007', 7],
  ['1 000', 1000],
  ['1\u00a0000\u202f000', 1_000_000],
  ['1 0000', 10_000],
  ["1'000.5", 1000.5],
  ['1’000', 1000],
  ['1,000.5', 1000.5],
  ['1.000,5', 1000.5],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['12,34,567', 1_234_567],
  ['1.234', 1.234],
  ['0,123', 0.123],
  ['3.0e2', 300],
  ['3E-2', 0.03],
  ['1.1e5', 110_000],
  ['3×10²', 300],
  ['3 x 10^-2', 0.03],
  ['3*10**2', 300],
  ['3·10⁻²', 0.03],
  ['10^5', 100_000],
  ['−10⁵', -100_000],
  ['１２', 12],
  ['１，５', 1.5],
  ['１．５', 1.5],
  ['٣٫٥', 3.5],
  ['१२', 12],
  ['-4', -4],
  ['−4', -4],
  ['–4', -4],
  ['－４', -4],
  ['+4', 4],
  ['- 4', -4],
  ['-0', 0],
  ['½', 0.5],
  ['1½', 1.5],
  ['1 1/2', 1.5],
  ['−¾', -0.75],
  ['3/4', 0.75],
  ['3 ⁄ 4', 0.75],
  ['3万', 30_000],
  ['1.2亿', 120_000_000],
  ['$5', 5],
  ['¥ 5', 5],
  ['≈ 2', 2],
  ['= 2', 2],
  ['20 days', 20],
  ['20天', 20],
  ['20℃', 20],
  ['90°', 90],
  ['5 km/h', 5],
  ['9.8 m/s²', 9.8],
]
test.each(one)('%j is read as %d', (text, value) => {
  expect(readNumber(text)).toEqual([value])
})

const none = [
  '',
  ' ',
  'two',
  '.',
  '-',
  '1/0',
  '1 2',
  '1,2,3',
  '1..2',
  '--4',
  '1-2',
  '3+4',
  '5²',
  '2e99999',
  'e5',
]
test.each(none)('%j is not a number', (text) => {
  expect(readNumber(text)).toEqual([])
})

describe('spellings with two meanings', () => {
  test('a comma before three figures is a decimal comma or a thousands separator', () => {
    expect(readNumber('1,234')).toEqual([1.234, 1234])
  })
  test('a per cent sign nobody asked for may make a share', () => {
    expect(readNumber('50 %')).toEqual([50, 0.5])
    expect(readNumber('５０％')).toEqual([50, 0.5])
    expect(readNumber('50 %', '%')).toEqual([50])
  })
})

describe('a unit that was asked for', () => {
  test('may follow in any width and spacing, or be left out', () => {
    for (const text of ['5', '5km', '5 km', '5 ＫＭ', '5 k m']) expect(readNumber(text, 'km')).toEqual([5])
    for (const text of ['9.8 m/s²', '9.8 m/s2', '9.8m/s^2']) expect(readNumber(text, 'm/s²')).toEqual([9.8])
    expect(readNumber('3 万元', '元')).toEqual([30_000])
    expect(readNumber('3 万', '万')).toEqual([3])
  })
  test('may not be another one', () => {
    expect(readNumber('5 m', 'km')).toEqual([])
    expect(readNumber('50 %', 'km')).toEqual([])
  })
})

test('whatever JavaScript prints is read back exactly', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(String(value))).toContain(value + 0)
    }),
  )
})

test('grouping by spaces changes nothing', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(readNumber(value.toLocaleString('fr'))).toEqual([value + 0])
      expect(readNumber(value.toLocaleString('en'))).toContain(value + 0)
    }),
  )
})

test('no text makes it throw, loop or answer with something that is not a finite number', () => {
  const nasty = fc.string({ unit: fc.constantFrom(...'0123456789.,-+eE x*^/%½⁵ 万$', '１', '٣', '\u202f') })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty), (text) => {
      for (const value of readNumber(text)) expect(Number.isFinite(value)).toBe(true)
    }),
  )
})

test('two hundred characters made to be slow are read in a blink', () => {
  const started = performance.now()
  for (const text of [' '.repeat(200), '1 '.repeat(100), '1,'.repeat(100), '(1'.repeat(100), '1'.repeat(200)])
    readNumber(text)
  readNumber(`1 ${'a('.repeat(99)}!`)
  expect(performance.now() - started).toBeLessThan(200)
})
