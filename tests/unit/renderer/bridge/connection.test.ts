import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CarrelError } from '../../../../renderer/bridge/carrel-error.ts'
import { Connection, type ConnectionState, type Line } from '../../../../renderer/bridge/connection.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Call = (path: readonly string[], input: unknown) => Promise<unknown>

const line = (call: Call): { line: Line; cut: () => void } => {
  let cut = (): void => undefined
  const closed = new Promise<void>((resolve) => {
    cut = resolve
  })
  return { line: { link: { call }, closed }, cut }
}

const echo: Call = (path, input) => Promise.resolve([path.join('.'), input])
const call = (connection: Connection, signal?: AbortSignal): Promise<unknown> =>
  connection.call(['library', 'list'], 7, { context: {}, ...(signal ? { signal } : {}) })

describe('the connection', () => {
  test('lets a call wait until the first line is there', async () => {
    let opened: (line: Line) => void = () => undefined
    const connection = new Connection(() => new Promise<Line>((resolve) => (opened = resolve)))
    connection.start()
    const answer = call(connection)
    opened(line(echo).line)
    await expect(answer).resolves.toEqual(['library.list', 7])
    expect(connection.state).toBe('open')
  })

  test('opens another line when one is cut, and says so in between', async () => {
    const lines = [line(echo), line(echo)]
    let next = 0
    const connection = new Connection(() =>
      Promise.resolve(lines[next++]?.line ?? Promise.reject(new Error())),
    )
    const states: ConnectionState[] = []
    connection.subscribe(() => states.push(connection.state))
    connection.start()
    await call(connection)
    lines[0]?.cut()
    await vi.advanceTimersByTimeAsync(10)
    await expect(call(connection)).resolves.toEqual(['library.list', 7])
    expect(states).toEqual(['open', 'lost', 'open'])
  })

  test('a call that was under way when the line was cut fails as lost, and is not sent twice', async () => {
    const calls = vi.fn()
    let fail: (error: Error) => void = () => undefined
    const first = line(() => {
      calls()
      return new Promise((_, reject) => (fail = reject))
    })
    let opened = 0
    const connection = new Connection(() =>
      opened++ === 0 ? Promise.resolve(first.line) : new Promise<Line>(() => undefined),
    )
    connection.start()
    const answer = call(connection)
    await vi.advanceTimersByTimeAsync(0)
    first.cut()
    await vi.advanceTimersByTimeAsync(0)
    fail(new Error('AbortError'))
    await expect(answer).rejects.toMatchObject({ code: 'connection.lost' })
    expect(calls).toHaveBeenCalledTimes(1)
  })

  test('tries again, ever more slowly, and never gives up', async () => {
    const open = vi.fn(() => Promise.reject(new CarrelError('connection.lost')))
    const connection = new Connection(open)
    connection.start()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(open.mock.calls.length).toBeGreaterThan(12)
    expect(open.mock.calls.length).toBeLessThan(20)
    expect(connection.state).toBe('lost')
  })

  test('a call does not wait for ever', async () => {
    const connection = new Connection(() => new Promise<Line>(() => undefined))
    connection.start()
    const answer = call(connection)
    const failed = expect(answer).rejects.toMatchObject({ code: 'connection.lost' })
    await vi.advanceTimersByTimeAsync(10_000)
    await failed
  })

  test('a call can be given up while it waits', async () => {
    const connection = new Connection(() => new Promise<Line>(() => undefined))
    connection.start()
    const controller = new AbortController()
    const answer = call(connection, controller.signal)
    controller.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('a window that is refused stops asking', async () => {
    const open = vi.fn(() => Promise.reject(new CarrelError('request.denied')))
    const connection = new Connection(open)
    connection.start()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(open).toHaveBeenCalledTimes(1)
    expect(connection.state).toBe('locked')
    await expect(call(connection)).rejects.toMatchObject({ code: 'request.denied' })
  })

  test('what a procedure throws arrives as a catalogue error', async () => {
    const connection = new Connection(() =>
      Promise.resolve(line(() => Promise.reject(new TypeError('x'))).line),
    )
    connection.start()
    await expect(call(connection)).rejects.toMatchObject({ code: 'internal.unexpected' })
  })
})
