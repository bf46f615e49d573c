import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commandQueue } from '../../../main/hosts/electron/command-queue.ts'
import { electronPorts, type ShellClient } from '../../../main/hosts/electron/electron-ports.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const LABEL = 'a'.repeat(32)
const setUp = (setProgress = vi.fn(() => Promise.resolve())) => {
  const log = vi.fn()
  const shell = {
    setProgress,
    pickCourses: vi.fn(() => Promise.resolve(['/a'])),
    openExternal: vi.fn(() => Promise.resolve({ handled: true })),
  } as unknown as ShellClient
  const config = { profile: '/p', frameAssets: '/f', demoCourse: null }
  return { ports: electronPorts(config, shell, commandQueue(), log), setProgress, log }
}

describe('the brain’s ports in Electron', () => {
  test('serve each course from an origin of its own, and PDFs from the app’s', () => {
    const { addresses } = setUp().ports
    expect(addresses.contentOrigin(LABEL)).toBe(`carrel-course://${LABEL}`)
    expect(addresses.appOrigin()).toBe('carrel://app')
    expect(addresses.fileUrl(LABEL, 'a b.pdf' as never)).toBe(`carrel://app/~file/${LABEL}/a%20b.pdf`)
    expect(addresses.uploadUrl('x')).toBeNull()
  })

  test('draw progress four times a second at most, its end at once, and nothing after its end', () => {
    const { ports, setProgress } = setUp()
    for (let i = 1; i <= 100; i += 1) {
      ports.desktop.setProgress(i / 100)
      vi.advanceTimersByTime(10)
    }
    expect(setProgress.mock.calls.length).toBeLessThanOrEqual(4)
    ports.desktop.setProgress(0.5)
    ports.desktop.setProgress(null)
    expect(setProgress).toHaveBeenLastCalledWith({ fraction: null })
    const calls = setProgress.mock.calls.length
    vi.advanceTimersByTime(5_000)
    expect(setProgress).toHaveBeenCalledTimes(calls)
  })

  test('do not fail over a shell that is going away', async () => {
    const { ports, log } = setUp(vi.fn(() => Promise.reject(new Error('gone'))))
    ports.desktop.setProgress(null)
    await vi.runAllTimersAsync()
    expect(log).toHaveBeenCalledWith('warn', 'shell.unreachable', { cause: 'Error: gone' })
  })

  test('ask the shell for dialogs and the way out', async () => {
    const { ports } = setUp()
    expect(await ports.dialogs?.pickCourses('file')).toEqual(['/a'])
    expect(await ports.openExternal('https://example.com')).toBe(true)
  })
})
