import { describe, expect, test } from 'vitest'
import { neighbour } from '../../../../renderer/features/shelf/neighbour.ts'

/** Fourteen courses in rows of six: 0–5, 6–11, 12–13. */
const from = (index: number, key: string): number | null => neighbour(key, index, 6, 14)

describe('arrow keys on the shelf', () => {
  test('go one on and one back, over the end of a row', () => {
    expect(from(5, 'ArrowRight')).toBe(6)
    expect(from(6, 'ArrowLeft')).toBe(5)
  })

  test('go one row up and down', () => {
    expect(from(7, 'ArrowUp')).toBe(1)
    expect(from(1, 'ArrowDown')).toBe(7)
  })

  test('down to a shorter last row lands on its end', () => {
    expect(from(11, 'ArrowDown')).toBe(13)
  })

  test('lead nowhere beyond the edges', () => {
    expect(from(0, 'ArrowLeft')).toBeNull()
    expect(from(13, 'ArrowRight')).toBeNull()
    expect(from(2, 'ArrowUp')).toBeNull()
    expect(from(12, 'ArrowDown')).toBeNull()
  })

  test('Home and End go to the ends', () => {
    expect(from(7, 'Home')).toBe(0)
    expect(from(7, 'End')).toBe(13)
    expect(from(0, 'Home')).toBeNull()
  })

  test('other keys are not theirs', () => {
    expect(from(7, 'a')).toBeNull()
  })
})
