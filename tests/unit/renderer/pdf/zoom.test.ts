import { describe, expect, test } from 'vitest'
import { accumulate, isFit } from '../../../../renderer/features/pdf/zoom.ts'

/** Applies factors one after the other as pdf.js does: to hundredths. */
const pinch = (scale: number, factors: readonly number[]): number => {
  let rest = 1
  let now = scale
  for (const each of factors) {
    const next = accumulate(now, each, rest)
    rest = next.rest
    now = Math.round(now * next.factor * 100) / 100
  }
  return now
}

describe('zooming by small steps', () => {
  test('many steps too small for pdf.js to see add up', () => {
    const tiny = Array.from({ length: 200 }, () => 1.002)
    expect(pinch(1, tiny)).toBeGreaterThan(1.4)
    expect(pinch(1, tiny)).toBeLessThan(1.55)
  })

  test('out and in again comes back near where it began', () => {
    const out = Array.from({ length: 100 }, () => 1.004)
    const back = Array.from({ length: 100 }, () => 1 / 1.004)
    expect(pinch(1, [...out, ...back])).toBeCloseTo(1, 2)
  })

  test('a step that changes nothing changes nothing', () => {
    expect(accumulate(1.25, 1, 1)).toEqual({ factor: 1, rest: 1 })
  })

  test('fits are known by name, sizes are not', () => {
    expect(isFit('page-width')).toBe(true)
    expect(isFit('1.25')).toBe(false)
  })
})
