import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSleepTimer } from '../../../../renderer/features/player/sleep-timer.ts'

const MINUTE = 60_000
const medium = (volume: number) => ({ volume, pause: vi.fn() })
const timerOf = (media: ReturnType<typeof medium> | null) =>
  createSleepTimer(
    () => media as unknown as HTMLMediaElement | null,
    () => Date.now(),
  )

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

describe('the sleep timer', () => {
  test('is off until it is set', () => {
    expect(timerOf(medium(1)).get()).toEqual({ kind: 'off' })
  })

  test('leaves the volume alone until the last twenty seconds, then fades', () => {
    const media = medium(0.8)
    timerOf(media).set({ kind: 'in', minutes: 5 })
    vi.advanceTimersByTime(5 * MINUTE - 20_000)
    expect(media.volume).toBe(0.8)
    vi.advanceTimersByTime(10_000)
    expect(media.volume).toBeCloseTo(0.4)
    expect(media.pause).not.toHaveBeenCalled()
  })

  test('pauses at the end, gives the chosen volume back and is off', () => {
    const media = medium(0.8)
    const timer = timerOf(media)
    timer.set({ kind: 'in', minutes: 5 })
    vi.advanceTimersByTime(5 * MINUTE)
    expect(media.pause).toHaveBeenCalledOnce()
    expect(media.volume).toBe(0.8)
    expect(timer.get()).toEqual({ kind: 'off' })
    vi.advanceTimersByTime(5 * MINUTE)
    expect(media.pause).toHaveBeenCalledOnce()
  })

  test('switched off while fading, the chosen volume comes back and nothing pauses', () => {
    const media = medium(0.8)
    const timer = timerOf(media)
    timer.set({ kind: 'in', minutes: 5 })
    vi.advanceTimersByTime(5 * MINUTE - 5000)
    timer.set({ kind: 'off' })
    expect(media.volume).toBe(0.8)
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(MINUTE)
    expect(media.pause).not.toHaveBeenCalled()
  })

  test('set again, only the new time counts', () => {
    const media = medium(1)
    const timer = timerOf(media)
    timer.set({ kind: 'in', minutes: 5 })
    vi.advanceTimersByTime(4 * MINUTE)
    timer.set({ kind: 'in', minutes: 10 })
    vi.advanceTimersByTime(5 * MINUTE)
    expect(media.pause).not.toHaveBeenCalled()
    vi.advanceTimersByTime(5 * MINUTE)
    expect(media.pause).toHaveBeenCalledOnce()
  })

  test('until the end of the lesson, no clock runs', () => {
    const media = medium(1)
    const timer = timerOf(media)
    timer.set({ kind: 'lesson-end' })
    expect(timer.get()).toEqual({ kind: 'lesson-end' })
    expect(vi.getTimerCount()).toBe(0)
  })

  test('tells who listens, until they no longer do', () => {
    const timer = timerOf(medium(1))
    const seen: string[] = []
    const leave = timer.subscribe(() => seen.push(timer.get().kind))
    timer.set({ kind: 'in', minutes: 5 })
    expect(seen.at(-1)).toBe('at')
    vi.advanceTimersByTime(5 * MINUTE)
    expect(seen.at(-1)).toBe('off')
    const heard = seen.length
    leave()
    timer.set({ kind: 'lesson-end' })
    expect(seen).toHaveLength(heard)
  })

  test('runs out quietly when the player has gone', () => {
    const timer = timerOf(null)
    timer.set({ kind: 'in', minutes: 5 })
    vi.advanceTimersByTime(5 * MINUTE)
    expect(timer.get()).toEqual({ kind: 'off' })
  })
})
