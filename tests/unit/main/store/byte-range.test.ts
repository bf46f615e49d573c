import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRange, rangeHead } from '../../../../main/store/byte-range.ts'

describe('byte ranges', () => {
  test.each([
    ['bytes=0-', 10, { start: 0, end: 10, partial: true }],
    ['bytes=0-0', 10, { start: 0, end: 1, partial: true }],
    ['bytes=5-100', 10, { start: 5, end: 10, partial: true }],
    ['bytes=-3', 10, { start: 7, end: 10, partial: true }],
    ['bytes=-30', 10, { start: 0, end: 10, partial: true }],
    [undefined, 10, { start: 0, end: 10, partial: false }],
    ['bytes=2-1', 10, { start: 0, end: 10, partial: false }],
    ['bytes=0-1,3-4', 10, { start: 0, end: 10, partial: false }],
    ['chunks=0-1', 10, { start: 0, end: 10, partial: false }],
    ['bytes=10-', 10, null],
    ['bytes=-0', 10, null],
    ['bytes=0-', 0, null],
  ])('%s of %i bytes', (header, size, expected) => {
    expect(parseRange(header, size)).toEqual(expected)
  })

  test('whatever is asked, what is sent lies within the file and its length is said right', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.option(fc.nat()),
        fc.option(fc.nat()),
        (noise, size, first, last) => {
          for (const header of [noise, `bytes=${first ?? ''}-${last ?? ''}`]) {
            const range = parseRange(header, size)
            const head = rangeHead(range, size)
            if (!range) expect(head.status).toBe(416)
            else {
              expect(range.start).toBeGreaterThanOrEqual(0)
              expect(range.end).toBeLessThanOrEqual(size)
              expect(Number(head.headers['content-length'])).toBe(range.end - range.start)
              expect(head.status).toBe(range.partial ? 206 : 200)
            }
          }
        },
      ),
    )
  })
})
