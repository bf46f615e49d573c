import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  edgeOf,
  fittingPage,
  placeAt as search,
  type PageBox,
} from '../../../../renderer/features/pdf/place.ts'

const gap = 16
const placeAt = (boxes: readonly PageBox[], edge: number) =>
  search(boxes.length, (page) => boxes[page - 1] ?? null, edge)
const stack = (heights: readonly number[]): PageBox[] => {
  let top = gap
  return heights.map((height) => {
    const box = { top, height }
    top += height + gap
    return box
  })
}

describe('a place in a PDF', () => {
  test('is the page at the upper edge and how much of it lies above', () => {
    const boxes = stack([800, 800, 400])
    expect(placeAt(boxes, 0)).toEqual({ page: 1, offset: 0 })
    expect(placeAt(boxes, 16 + 400)).toEqual({ page: 1, offset: 0.5 })
    expect(placeAt(boxes, 16 + 816)).toEqual({ page: 2, offset: 0 })
  })

  test('between two pages is the beginning of the lower one', () => {
    expect(placeAt(stack([800, 800]), 16 + 800 + 5)).toEqual({ page: 2, offset: 0 })
  })

  test('past everything is the end of the last page', () => {
    expect(placeAt(stack([800, 800]), 99_999)).toEqual({ page: 2, offset: 1 })
  })

  test('of a document without pages is its beginning', () => {
    expect(placeAt([], 10)).toEqual({ page: 1, offset: 0 })
  })

  test('is found by looking at a few pages only', () => {
    const boxes = stack(Array.from({ length: 2000 }, () => 800))
    let looked = 0
    const found = search(boxes.length, (page) => (looked++, boxes[page - 1] ?? null), 900_000)
    expect(found.page).toBe(1103)
    expect(looked).toBeLessThan(16)
  })

  test('comes back to the same pixel, whatever the pages measure', () => {
    const heights = fc.array(fc.integer({ min: 40, max: 3000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(
        heights,
        fc.nat(59),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (all, pick, offset) => {
          const boxes = stack(all)
          const page = (pick % boxes.length) + 1
          const box = boxes[page - 1]
          if (!box) return
          const found = placeAt(boxes, edgeOf(box, offset))
          expect(found.page).toBe(page)
          expect(Math.abs(found.offset - offset) * box.height).toBeLessThan(0.01)
        },
      ),
    )
  })

  test('survives another zoom: the same share of the same page is at the edge', () => {
    const small = stack([800, 800, 800])
    const large = stack([2000, 2000, 2000])
    const { page, offset } = placeAt(small, 1100)
    const box = large[page - 1]
    if (!box) throw new Error('no such page')
    expect(placeAt(large, edgeOf(box, offset))).toEqual({ page, offset })
  })
})

describe('a kept place', () => {
  test('of a longer edition is the beginning of the last page', () => {
    expect(fittingPage({ kind: 'page', page: 90, pages: 100, offset: 0.4 }, 12)).toEqual({
      page: 12,
      offset: 0,
    })
  })

  test('of another kind of lesson means nothing', () => {
    expect(fittingPage({ kind: 'time', seconds: 4, duration: null }, 12)).toEqual({ page: 1, offset: 0 })
    expect(fittingPage(null, 12)).toEqual({ page: 1, offset: 0 })
  })
})
