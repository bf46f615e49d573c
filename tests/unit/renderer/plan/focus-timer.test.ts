import { describe, expect, test } from 'vitest'
import {
  begun,
  breakMinutes,
  nextPhase,
  paused,
  timeLeft,
} from '../../../../renderer/features/plan/focus-timer.ts'

const MINUTE = 60_000

describe('the study timer', () => {
  test('runs a round, then a break, then the next round', () => {
    const round = begun(25, 0)
    expect(timeLeft(round, 10 * MINUTE)).toBe(15 * MINUTE)
    const rest = nextPhase(round, 25 * MINUTE)
    expect(rest).toMatchObject({ phase: 'break', rounds: 1, length: 5 * MINUTE, endsAt: 30 * MINUTE })
    expect(nextPhase(rest, 30 * MINUTE)).toMatchObject({ phase: 'study', rounds: 1, endsAt: 55 * MINUTE })
  })

  test('keeps what is left while it is paused', () => {
    const stopped = paused(begun(25, 0), 5 * MINUTE)
    expect(timeLeft(stopped, 90 * MINUTE)).toBe(20 * MINUTE)
    expect(timeLeft(paused(stopped, 100 * MINUTE), 101 * MINUTE)).toBe(19 * MINUTE)
  })

  test('a break is a fifth of the round, five minutes at the least', () => {
    expect([15, 25, 50, 120].map(breakMinutes)).toEqual([5, 5, 10, 24])
  })
})
