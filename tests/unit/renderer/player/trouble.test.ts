import { describe, expect, test } from 'vitest'
import { troubleOf } from '../../../../renderer/features/player/trouble.ts'

const [NETWORK, DECODE, NOT_USABLE] = [2, 3, 4]

describe('a recording that does not play', () => {
  test('is of a kind the browser does not know, whatever else it says', () => {
    expect([NETWORK, DECODE, NOT_USABLE].map((code) => troubleOf(code, false))).toEqual(
      Array(3).fill('unsupported'),
    )
  })

  test('is damaged when the browser reads it and cannot decode it', () => {
    expect(troubleOf(DECODE, true)).toBe('damaged')
  })

  test('could not be read when its bytes do not come or make no recording', () => {
    expect([NETWORK, NOT_USABLE].map((code) => troubleOf(code, true))).toEqual(['unreadable', 'unreadable'])
  })
})
