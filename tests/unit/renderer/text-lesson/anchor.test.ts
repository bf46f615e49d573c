import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionAt, topFor } from '../../../../renderer/features/text-lesson/anchor.ts'

const layout = { blocks: [0, 100, 300, 900], height: 1000 }

describe('a place in a text', () => {
  test('is a block and how much of it has passed the edge', () => {
    expect(positionAt(layout, 200, 400)).toEqual({ kind: 'text', block: 1, offset: 0.5, fraction: 0.6 })
  })

  test('the same words come back after the text was laid out anew', () => {
    const position = positionAt(layout, 450, 400)
    const larger = { blocks: [0, 200, 600, 1800], height: 2000 }
    expect(topFor(larger, position)).toBe(900)
  })

  test('the top is the top, whatever stands before the first block', () => {
    const padded = { blocks: [48, 148], height: 2000 }
    const top = positionAt(padded, 0, 500)
    expect(top).toEqual({ kind: 'text', block: 0, offset: 0, fraction: 0 })
    expect(topFor(padded, top)).toBe(0)
  })

  test('a lesson that fits the window is read to its end', () => {
    expect(positionAt({ blocks: [0], height: 300 }, 0, 500).fraction).toBe(1)
  })

  test('the end is the end', () => {
    expect(positionAt(layout, 600, 400).fraction).toBe(1)
  })

  test('a block that an update took away falls back on the share that was read', () => {
    expect(topFor({ blocks: [0], height: 500 }, { kind: 'text', block: 7, offset: 0, fraction: 0.5 })).toBe(
      250,
    )
  })

  test('every place finds its way back to the pixel', () => {
    const layouts = fc
      .array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 40 })
      .map((heights) => {
        let top = 30
        const blocks = heights.map((height) => {
          const start = top
          top += height
          return start
        })
        return { blocks, height: top + 60 }
      })
    fc.assert(
      fc.property(layouts, fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const top = Math.round(share * text.height)
        const back = topFor(text, positionAt(text, top, 500))
        // Above the first block there is only margin: it counts as the top.
        expect(Math.abs(back - (top < 29 ? 0 : top))).toBeLessThan(2)
      }),
    )
  })
})
