import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitBounds,
  MIN_HEIGHT,
  MIN_WIDTH,
  parseWindowState,
} from '../../../main/hosts/electron/window-state.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const DESK = { x: 1440, y: 0, width: 2560, height: 1400 }
const on = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('the window', () => {
  test('opens where it stood', () => {
    expect(fitBounds(on(1600, 100), [LAPTOP, DESK])).toEqual({ x: 1600, y: 100, width: 1200, height: 800 })
  })

  test('opens in the middle of the first screen the first time', () => {
    expect(fitBounds(null, [LAPTOP, DESK])).toEqual({ x: 80, y: 63, width: 1280, height: 800 })
  })

  test('comes back to the laptop when its screen is gone', () => {
    expect(fitBounds(on(2000, 100), [LAPTOP])).toEqual({ x: 120, y: 63, width: 1200, height: 800 })
  })

  test('keeps its title bar within reach', () => {
    // Above the top, below the bottom, and all but a sliver off the side.
    for (const state of [on(100, -300), on(100, 890), on(1430, 100), on(-1190, 100)])
      expect(fitBounds(state, [LAPTOP]).y, JSON.stringify(state)).toBe(63)
    // Half off the side is a choice.
    expect(fitBounds(on(-600, 100), [LAPTOP]).x).toBe(-600)
  })

  test('is never smaller than what the pages are made for, nor larger than the screen', () => {
    const area = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 640, max: 5000 }),
      height: fc.integer({ min: 480, max: 3000 }),
    })
    fc.assert(
      fc.property(fc.array(area, { maxLength: 3 }), fc.option(area), (areas, bounds) => {
        const fitted = fitBounds(bounds && { bounds, maximized: false }, areas)
        expect(fitted.width).toBeGreaterThanOrEqual(MIN_WIDTH)
        expect(fitted.height).toBeGreaterThanOrEqual(MIN_HEIGHT)
        const widest = Math.max(MIN_WIDTH, 1280, ...areas.map(({ width }) => width))
        expect(fitted.width).toBeLessThanOrEqual(widest)
      }),
    )
  })

  test('forgets a place that makes no sense', () => {
    for (const json of [
      '',
      'null',
      '{',
      '{"bounds":{"x":"1"}}',
      '{"bounds":{"x":1e99,"y":0,"width":1,"height":1}}',
    ])
      expect(parseWindowState(json), json).toBeNull()
    expect(parseWindowState(JSON.stringify(on(1, 2)))).toEqual(on(1, 2))
  })
})
