import { describe, expect, test } from 'vitest'
import { placeMenu } from '../../../../renderer/features/annotations/place-menu.ts'
import { readTags } from '../../../../renderer/features/annotations/read-tags.ts'
import { boxOf, linesOf, quadOf } from '../../../../renderer/features/pdf/mark-shapes.ts'

const room = { width: 1000, height: 700 }
const box = { width: 300, height: 40 }

describe('the bar beside a selection', () => {
  test('stands above it, in its middle', () => {
    expect(placeMenu({ left: 400, top: 300, width: 100, height: 20 }, box, room)).toEqual({
      left: 300,
      top: 250,
    })
  })
  test('stands below where there is no room above', () => {
    expect(placeMenu({ left: 400, top: 20, width: 100, height: 20 }, box, room).top).toBe(50)
  })
  test('never leaves the window', () => {
    const corner = placeMenu({ left: 990, top: 2, width: 5, height: 690 }, box, room)
    expect(corner).toEqual({ left: 692, top: 652 })
    expect(placeMenu({ left: -50, top: 300, width: 10, height: 10 }, box, room).left).toBe(8)
  })
})

describe('a highlight in a PDF', () => {
  // A page of 600 by 800 points, shown half as large again: its user space counts from the foot.
  const upright = {
    width: 900,
    height: 1200,
    convertToPdfPoint: (x: number, y: number) => [x / 1.5, 800 - y / 1.5],
    convertToViewportPoint: (x: number, y: number) => [x * 1.5, (800 - y) * 1.5],
  }
  test('is one shape a line, however many pieces the selection has', () => {
    const word = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 20 })
    expect(linesOf([word(10, 50, 0), word(52, 90, 1), word(10, 50, 0), word(10, 80, 40)])).toEqual([
      { left: 10, right: 90, top: 0, bottom: 21 },
      { left: 10, right: 80, top: 40, bottom: 60 },
    ])
  })
  test('keeps two columns apart', () => {
    expect(
      linesOf([
        { left: 10, right: 100, top: 0, bottom: 20 },
        { left: 300, right: 400, top: 0, bottom: 20 },
      ]),
    ).toHaveLength(2)
  })
  test('comes back where it was from the page’s own space', () => {
    const line = { left: 90, top: 120, right: 450, bottom: 150 }
    const quad = quadOf(line, upright)
    expect(quad).toEqual([60, 720, 300, 720, 60, 700, 300, 700])
    const back = boxOf(quad, upright)
    expect([back.left, back.top, back.right, back.bottom]).toEqual([0.1, 0.1, 0.5, 0.125])
  })
})

describe('typed tags', () => {
  test('are parted by commas, also Chinese ones, and need no sharp', () => {
    expect(readTags(' #exam, 第一章，  two words ,, ')).toEqual(['exam', '第一章', 'two words'])
  })
  test('are cut where they are too long', () => {
    expect(readTags('x'.repeat(80))[0]).toHaveLength(60)
  })
})
