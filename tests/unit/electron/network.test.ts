import { describe, expect, test, vi } from 'vitest'
import type { Session } from 'electron'
import { guardSession } from '../../../main/hosts/electron/guard-session.ts'
import { isAllowedRequest } from '../../../main/hosts/electron/network.ts'
import { FakeSession } from '../../support/electron/fake-session.ts'

const MINE = `carrel-course://${'a'.repeat(32)}`
const OTHER = `carrel-course://${'b'.repeat(32)}`
const asks = (url: string, initiatorOrigin: string | undefined, more: object = {}): boolean =>
  isAllowedRequest({ url, resourceType: 'xhr', initiatorOrigin, frameUrl: null, ...more }, false)

describe('the network', () => {
  test.each([
    'https://example.com/pixel.gif',
    'http://localhost:80/',
    'ws://127.0.0.1:1/',
    'file:///etc/passwd',
    'ftp://host/x',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/x.js',
    'filesystem:carrel://app/temporary/x',
  ])('is not there: %s', (url) => {
    for (const from of [undefined, 'carrel://app', MINE, 'null', 'https://example.com'])
      expect(asks(url, from)).toBe(false)
  })

  test('the app gets its own files and shows every course', () => {
    expect(asks('carrel://app/assets/x.js', 'carrel://app')).toBe(true)
    expect(asks(`${MINE}/f/film.mp4`, 'carrel://app', { resourceType: 'media' })).toBe(true)
    expect(asks(`${MINE}/~carrel/book.html`, 'carrel://app', { resourceType: 'subFrame' })).toBe(true)
  })

  test('a course gets its own files and nothing of the app or of another', () => {
    expect(asks(`${MINE}/f/a.png`, MINE, { resourceType: 'image' })).toBe(true)
    expect(asks(`blob:${MINE}/1`, MINE)).toBe(true)
    expect(asks(`${OTHER}/f/a.png`, MINE, { resourceType: 'image' })).toBe(false)
    expect(asks('carrel://app/assets/x.js', MINE, { resourceType: 'script' })).toBe(false)
    expect(asks(`carrel://app/~file/${'b'.repeat(32)}/a.pdf`, MINE)).toBe(false)
  })

  test('a page without an origin is held to the course it came from, or to nothing', () => {
    const svg = `${MINE}/f/picture.svg`
    expect(asks(`${MINE}/f/a.png`, 'null', { frameUrl: svg })).toBe(true)
    expect(asks(`${OTHER}/f/a.png`, 'null', { frameUrl: svg })).toBe(false)
    expect(asks('carrel://app/', 'null', { frameUrl: svg })).toBe(false)
    expect(asks(`${MINE}/f/a.png`, 'null')).toBe(false)
  })

  test('the window itself only ever loads the app', () => {
    const window = { resourceType: 'mainFrame' }
    expect(asks('carrel://app/', undefined, window)).toBe(true)
    expect(asks(`${MINE}/f/a.html`, undefined, window)).toBe(false)
    expect(asks(`${MINE}/f/a.html`, 'carrel://app', window)).toBe(false)
  })

  test('sockets, plugins, beacons and reports do not exist', () => {
    for (const resourceType of ['webSocket', 'object', 'ping', 'cspReport'])
      expect(asks(`${MINE}/f/a`, MINE, { resourceType }), resourceType).toBe(false)
  })

  test('each refusal is logged by kind, without the address', async () => {
    const session = new FakeSession()
    const log = vi.fn()
    await guardSession(session as unknown as Session, { devTools: false, log })
    const answer = vi.fn()
    const details = {
      url: 'https://private.example/?name=lin',
      resourceType: 'image',
      initiatorOrigin: MINE,
      frame: null,
    }
    session.beforeRequest?.(details as never, answer)
    expect(answer).toHaveBeenCalledWith({ cancel: true })
    expect(log).toHaveBeenCalledWith('warn', 'network.blocked', { resourceType: 'image' })
    expect(JSON.stringify(log.mock.calls)).not.toContain('private')
  })

  test('what slips past every page rule ends at a proxy where nobody listens', async () => {
    const session = new FakeSession()
    await guardSession(session as unknown as Session, { devTools: false, log: vi.fn() })
    const [proxy] = session.setProxy.mock.calls[0] ?? []
    expect(proxy).toMatchObject({
      mode: 'fixed_servers',
      proxyRules: '127.0.0.1:9',
      proxyBypassRules: '<-loopback>',
    })
  })

  test('only what the app made or was asked for can be saved to disk', async () => {
    const session = new FakeSession()
    await guardSession(session as unknown as Session, { devTools: false, log: vi.fn() })
    const prevented = (url: string): boolean => {
      const preventDefault = vi.fn()
      session.emit('will-download', { preventDefault }, { getURL: () => url })
      return preventDefault.mock.calls.length > 0
    }
    expect(prevented('blob:carrel://app/4f')).toBe(false)
    expect(prevented(`carrel://app/~file/${'a'.repeat(32)}/notes.docx`)).toBe(false)
    expect(prevented('carrel://app/assets/app.js')).toBe(true)
    expect(prevented(`blob:${MINE}/4f`)).toBe(true)
    expect(prevented(`${MINE}/f/setup.exe`)).toBe(true)
  })
})
