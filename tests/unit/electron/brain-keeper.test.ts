import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MessagePortMain } from 'electron'
import { brainAccess } from '../../../main/hosts/electron/brain-access.ts'
import { brainKeeper } from '../../../main/hosts/electron/brain-keeper.ts'
import type { BrainClient, BrainEvents, BrainProcess } from '../../../main/hosts/electron/brain-process.ts'
import { restartPolicy } from '../../../main/hosts/electron/restart-policy.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const setUp = (again = true) => {
  const runs: { events: BrainEvents; process: BrainProcess }[] = []
  const failed = vi.fn()
  const ask = vi.fn(() => Promise.resolve(again))
  const giveUp = vi.fn()
  const keeper = brainKeeper({
    fork: (events) => {
      const process = {
        client: {} as BrainClient,
        connectWindow: vi.fn(() => ({}) as MessagePortMain),
        stop: vi.fn(async () => events.exited(0)),
        kill: vi.fn(() => events.exited(143)),
      }
      runs.push({ events, process })
      return process
    },
    log: vi.fn(),
    now: () => Date.now(),
    failed,
    ask,
    giveUp,
  })
  const crash = async (code = 139): Promise<void> => {
    runs.at(-1)?.events.exited(code)
    await vi.advanceTimersByTimeAsync(20_000)
  }
  return { keeper, runs, failed, ask, giveUp, crash }
}

describe('a brain that stops', () => {
  test('is started again behind the window, and those who held a port are told', async () => {
    const { keeper, runs, crash } = setUp()
    const told = vi.fn()
    keeper.onStarted(told)
    keeper.start()
    const first = keeper.client
    runs[0]?.events.exited(139)
    expect(keeper.client).toBeNull()
    expect(keeper.connectWindow()).toBeNull()
    await vi.advanceTimersByTimeAsync(199)
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(2)
    expect(keeper.client).not.toBe(first)
    expect(told).toHaveBeenCalledTimes(2)
    await crash()
    expect(runs).toHaveLength(3)
  })

  test('again and again is a question for the person', async () => {
    const { keeper, runs, ask, crash } = setUp(true)
    keeper.start()
    for (let i = 0; i < 6; i += 1) await crash()
    expect(ask).not.toHaveBeenCalled()
    expect(runs).toHaveLength(7)
    await crash(7)
    expect(ask).toHaveBeenCalledExactlyOnceWith(7)
    expect(runs).toHaveLength(8)
  })

  test('ends the app when the person says so', async () => {
    const { keeper, giveUp, crash } = setUp(false)
    keeper.start()
    for (let i = 0; i < 7; i += 1) await crash()
    expect(giveUp).toHaveBeenCalledOnce()
  })

  test('because the desk cannot be opened is not started again', async () => {
    const { keeper, runs, failed } = setUp()
    keeper.start()
    runs[0]?.events.failed('profile.in-use')
    expect(failed).toHaveBeenCalledExactlyOnceWith('profile.in-use')
    expect(runs[0]?.process.kill).toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs).toHaveLength(1)
  })

  test('because the app quits is not started again', async () => {
    const { keeper, runs } = setUp()
    keeper.start()
    await keeper.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs).toHaveLength(1)
  })

  test('just before the app quits is not started again either', async () => {
    const { keeper, runs } = setUp()
    keeper.start()
    runs[0]?.events.exited(1)
    await keeper.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs).toHaveLength(1)
  })
})

describe('the pause before a restart', () => {
  test('doubles, up to ten seconds', () => {
    const policy = restartPolicy()
    policy.started(0)
    expect([1, 2, 3, 4, 5, 6].map((at) => policy.stopped(at))).toEqual([200, 400, 800, 1600, 3200, 6400])
    expect(policy.stopped(7)).toBeNull()
  })

  test('is short again after a minute of health', () => {
    const policy = restartPolicy()
    policy.started(0)
    policy.stopped(1)
    policy.stopped(2)
    policy.started(1_000)
    expect(policy.stopped(61_000)).toBe(200)
  })
})

describe('whoever needs the brain while it starts again', () => {
  test('gets the next one', async () => {
    const { keeper, runs } = setUp()
    const brain = brainAccess(keeper)
    keeper.start()
    expect(await brain()).toBe(runs[0]?.process.client)
    runs[0]?.events.exited(139)
    const next = brain()
    await vi.advanceTimersByTimeAsync(200)
    expect(await next).toBe(runs[1]?.process.client)
  })

  test('hears after ten seconds that there is none', async () => {
    const { keeper } = setUp()
    const outcome = expect(brainAccess(keeper)()).rejects.toThrow('did not start in time')
    await vi.advanceTimersByTimeAsync(10_000)
    await outcome
  })
})
