import { expect, test } from 'vitest'
import fc from 'fast-check'
import { gridOf } from '../../../../renderer/features/shelf/grid.ts'

test('covers never need more width than there is, and never get tiny', () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 4000 }), (width) => {
      const { columns, coverWidth, rowHeight } = gridOf('grid', width)
      expect(columns * coverWidth + (columns - 1) * 28).toBeLessThanOrEqual(width)
      expect(coverWidth).toBeGreaterThanOrEqual(130)
      expect(rowHeight).toBeGreaterThan((coverWidth * 4) / 3)
    }),
  )
})

test('a list has one course a row, whatever the width', () => {
  expect(gridOf('list', 1000)).toMatchObject({ columns: 1, rowHeight: 64 })
})
