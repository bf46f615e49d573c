import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPositionSaver } from '../../../../renderer/features/lesson/position-saver.ts'
import type { Position } from '../../../../shared/features/progress/model.ts'

const at = (seconds: number): Position => ({ kind: 'time', seconds, duration: 100 })

/** A disk that answers when told to. */
const slowDisk = () => {
  const saved: Position[] = []
  const answers: { ok: () => void; fail: () => void }[] = []
  const save = (position: Position) =>
    new Promise<void>((resolve, reject) => {
      saved.push(position)
      answers.push({ ok: resolve, fail: () => reject(new Error('disk')) })
    })
  return { saved, answers, save }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the position saver', () => {
  test('saves the newest place once per interval', async () => {
    const disk = slowDisk()
    const saver = createPositionSaver({ save: disk.save, interval: 500 })
    for (let second = 0; second < 10; second++) saver.put(at(second))
    expect(disk.saved).toEqual([])
    await vi.advanceTimersByTimeAsync(500)
    expect(disk.saved).toEqual([at(9)])
  })

  test('has one save under way at a time, and the newest place follows it', async () => {
    const disk = slowDisk()
    const saver = createPositionSaver({ save: disk.save, interval: 500 })
    saver.put(at(1))
    const done = saver.flush()
    saver.put(at(2))
    saver.put(at(3))
    await vi.advanceTimersByTimeAsync(2000)
    expect(disk.saved).toEqual([at(1)])
    disk.answers[0]?.ok()
    await vi.advanceTimersByTimeAsync(0)
    expect(disk.saved).toEqual([at(1), at(3)])
    disk.answers[1]?.ok()
    await done
  })

  test('flush saves at once and resolves when it is on disk', async () => {
    const disk = slowDisk()
    const saver = createPositionSaver({ save: disk.save, interval: 500 })
    saver.put(at(7))
    let onDisk = false
    const done = saver.flush().then(() => (onDisk = true))
    expect(disk.saved).toEqual([at(7)])
    await vi.advanceTimersByTimeAsync(0)
    expect(onDisk).toBe(false)
    disk.answers[0]?.ok()
    await done
    expect(onDisk).toBe(true)
  })

  test('a place that could not be saved is told and tried again, unless the learner has moved on', async () => {
    const disk = slowDisk()
    const errors: unknown[] = []
    const saver = createPositionSaver({
      save: disk.save,
      interval: 500,
      onError: (error) => errors.push(error),
    })
    saver.put(at(1))
    const first = saver.flush()
    disk.answers[0]?.fail()
    await first
    expect(errors).toHaveLength(1)
    const second = saver.flush()
    expect(disk.saved).toEqual([at(1), at(1)])
    disk.answers[1]?.ok()
    await second
  })

  test('the same place twice is written once', async () => {
    const disk = slowDisk()
    const saver = createPositionSaver({ save: disk.save, interval: 500 })
    saver.put(at(1))
    const first = saver.flush()
    disk.answers[0]?.ok()
    await first
    saver.put(at(1))
    await saver.flush()
    expect(disk.saved).toHaveLength(1)
  })
})
