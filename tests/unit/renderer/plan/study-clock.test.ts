import { describe, expect, test } from 'vitest'
import { IDLE_AFTER, studyClock } from '../../../../renderer/features/plan/study-clock.ts'

const seen = { visible: true, playing: false }

/** Ticks once a second. @returns whole seconds counted */
const pass = (clock: ReturnType<typeof studyClock>, from: number, seconds: number, state = seen): number => {
  for (let n = 1; n <= seconds; n++) clock.tick(from + n * 1000, state)
  return clock.whole()
}

describe('the study clock', () => {
  test('counts while the window is seen and something was done lately', () => {
    expect(pass(studyClock(0), 0, 60)).toBe(60)
  })

  test('stops when nothing was done for two minutes, and goes on with the next sign of life', () => {
    const clock = studyClock(0)
    expect(pass(clock, 0, 300)).toBe(IDLE_AFTER / 1000 - 1)
    clock.active(300_000)
    expect(pass(clock, 300_000, 10)).toBe(IDLE_AFTER / 1000 + 9)
  })

  test('counts listening with the window hidden, but not reading', () => {
    expect(pass(studyClock(0), 0, 300, { visible: false, playing: true })).toBe(300)
    expect(pass(studyClock(0), 0, 300, { visible: false, playing: false })).toBe(0)
  })

  test('does not take a night of sleep for study', () => {
    const clock = studyClock(0)
    clock.tick(1000, seen)
    clock.tick(8 * 3_600_000, { visible: true, playing: true })
    expect(clock.whole()).toBe(1)
  })

  test('gives out whole seconds once, at most what is taken at once, and takes back what was not kept', () => {
    const clock = studyClock(0)
    pass(clock, 0, 700, { visible: true, playing: true })
    expect(clock.take()).toBe(300)
    expect(clock.whole()).toBe(400)
    clock.giveBack(300)
    expect(clock.whole()).toBe(700)
  })
})
