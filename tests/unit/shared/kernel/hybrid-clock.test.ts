import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, Millis } from '../../../../shared/kernel/brand.ts'
import { HybridClock, hlcMillis, Hlc } from '../../../../shared/kernel/hybrid-clock.ts'

const device = (digit: string): DeviceId => digit.repeat(32) as DeviceId
const YEAR = 365 * 24 * 3600 * 1000

describe('the hybrid clock', () => {
  test('stamps always increase, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 2 }), (times) => {
        let now = 0
        const clock = new HybridClock({ now: () => now as Millis }, device('a'))
        let last = ''
        for (const time of times) {
          now = time
          const stamp = clock.next()
          expect(Hlc.safeParse(stamp).success).toBe(true)
          expect(stamp > last).toBe(true)
          last = stamp
        }
      }),
    )
  })

  test('a laptop a year behind still writes after what it has seen', () => {
    const right = new HybridClock({ now: () => (1_800_000_000_000 + YEAR) as Millis }, device('a'))
    const wrong = new HybridClock({ now: () => 1_800_000_000_000 as Millis }, device('b'))
    const seen = right.next()
    wrong.observe(seen)
    expect(wrong.next() > seen).toBe(true)
  })

  test('a stamp tells its wall time to the millisecond', () => {
    const clock = new HybridClock({ now: () => 1_800_000_000_123 as Millis }, device('a'))
    expect(hlcMillis(clock.next())).toBe(1_800_000_000_123)
  })

  test('the counter running over moves the clock on instead of repeating', () => {
    const clock = new HybridClock({ now: () => 5 as Millis }, device('a'))
    clock.observe(`00000000000a-ffffff-${device('b')}` as Hlc)
    expect(clock.next().startsWith('00000000000b-000000')).toBe(true)
  })
})
