// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest'

const fake = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  heard: new Map<string, (event: unknown) => void>(),
  send: vi.fn(),
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => fake.exposed.set(name, api) },
  ipcRenderer: {
    on: (channel: string, listener: (event: unknown) => void) => fake.heard.set(channel, listener),
    send: fake.send,
  },
  webUtils: { getPathForFile: (file: { name: string }) => `/home/lin/${file.name}` },
}))

const page = Object.assign(new EventTarget(), { postMessage: vi.fn() })
const say = (
  data: unknown,
  { source = page, origin = 'carrel://app' }: { source?: object; origin?: string } = {},
): void => {
  page.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
}

beforeEach(async () => {
  vi.clearAllMocks()
  vi.resetModules()
  fake.exposed.clear()
  vi.stubGlobal('window', page)
  vi.stubGlobal('location', { origin: 'carrel://app' })
  await import('../../../preload/index.ts')
})

describe('the preload script', () => {
  test('gives the page exactly one function', () => {
    expect([...fake.exposed.keys()]).toEqual(['carrel'])
    const api = fake.exposed.get('carrel') as Record<string, (file: unknown) => string>
    expect(Object.keys(api)).toEqual(['pathOf'])
    expect(api['pathOf']?.({ name: 'course.zip' })).toBe('/home/lin/course.zip')
  })

  test('hears one channel, and passes its port to this page and no other origin', () => {
    expect([...fake.heard.keys()]).toEqual(['carrel:port'])
    const port = { a: 'port' }
    fake.heard.get('carrel:port')?.({ ports: [port] })
    expect(page.postMessage).toHaveBeenCalledExactlyOnceWith('carrel:port', 'carrel://app', [port])
  })

  test('asks for a port when the page does, in words of its own', () => {
    say('carrel:port-please')
    expect(fake.send.mock.calls).toContainEqual(['carrel:port-please'])
  })

  test('does not listen to frames, other origins or other words', () => {
    say('carrel:port-please', { source: {} })
    say('carrel:port-please', { origin: 'carrel-course://x' })
    say('carrel:port')
    say({ type: 'carrel:port-please' })
    expect(fake.send).not.toHaveBeenCalled()
  })
})
