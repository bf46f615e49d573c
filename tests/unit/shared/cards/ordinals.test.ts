import { describe, expect, test } from 'vitest'
import { asGap, clozeParts, nextGapNumber, ordinalsOf } from '../../../../shared/features/cards/ordinals.ts'
import { between, moved, nextNumber, sized } from '../../../../renderer/features/cards/occlusion-shapes.ts'
import { intervalParts } from '../../../../renderer/features/cards/due-words.ts'

describe('a text with gaps', () => {
  test('is read in parts, hints apart', () => {
    expect(clozeParts('In {{c1::1789::year}} came {{c12::the {x} one}}.')).toEqual([
      'In ',
      { number: 1, answer: '1789', hint: 'year' },
      ' came ',
      { number: 12, answer: 'the {x} one', hint: null },
      '.',
    ])
  })
  test('makes one card for each number, however often it comes', () => {
    const text = '{{c2::a}} {{c1::b}} {{c2::c}}'
    expect(ordinalsOf({ kind: 'cloze', text, extra: '' })).toEqual([0, 1])
    expect(nextGapNumber(text)).toBe(3)
    expect(asGap(3, 'd')).toBe('{{c3::d}}')
  })
  test('leaves what does not close, and number nought, as it is written', () => {
    expect(clozeParts('{{c1::open and {{c0::none}}')).toEqual(['{{c1::open and {{c0::none}}'])
    expect(ordinalsOf({ kind: 'cloze', text: '{{c1::open', extra: '' })).toEqual([])
  })
})

describe('rectangles over a picture', () => {
  const shape = between(1, [30, 40], [10, 20])
  test('span their corners, whichever way they are drawn', () => {
    expect(shape).toEqual({ n: 1, x: 10, y: 20, w: 20, h: 20 })
  })
  test('never leave the picture', () => {
    expect(moved(shape, 500, -500)).toEqual({ n: 1, x: 80, y: 0, w: 20, h: 20 })
    expect(sized(shape, 500, -500)).toEqual({ n: 1, x: 10, y: 20, w: 90, h: 1 })
  })
  test('have numbers of their own', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([{ ...shape, n: 4 }])).toBe(5)
  })
})

test('an interval is said in its largest fitting unit', () => {
  const [minute, day] = [60_000, 86_400_000]
  expect(intervalParts(20_000)).toEqual({ unit: 'minute', value: 1 })
  expect(intervalParts(10 * minute)).toEqual({ unit: 'minute', value: 10 })
  expect(intervalParts(5 * 60 * minute)).toEqual({ unit: 'hour', value: 5 })
  expect(intervalParts(30 * day)).toEqual({ unit: 'day', value: 30 })
  expect(intervalParts(45 * day)).toEqual({ unit: 'month', value: 1.5 })
  expect(intervalParts(400 * day)).toEqual({ unit: 'year', value: 1.1 })
})
