import { describe, expect, test } from 'vitest'
import { readPageRange } from '../../../../renderer/features/pdf/page-range.ts'

describe('pages to print', () => {
  test.each([
    ['3', [3]],
    ['1-4, 9', [1, 2, 3, 4, 9]],
    ['9,1 - 3', [1, 2, 3, 9]],
    ['2–4', [2, 3, 4]],
    ['8-', [8, 9, 10]],
    ['１－３，５', [1, 2, 3, 5]],
    ['2、4', [2, 4]],
    ['3 3 3', [3]],
    [' 1-10 ', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%s is understood', (text, pages) => {
    expect(readPageRange(text, 10)).toEqual(pages)
  })

  test.each(['', '0', '11', '4-2', 'cover', '1-11', '1--3', '-', ','])('%j is refused', (text) => {
    expect(readPageRange(text, 10)).toBeNull()
  })
})
