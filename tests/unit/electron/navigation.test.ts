import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardEveryPage, isAllowedNavigation } from '../../../main/hosts/electron/navigation.ts'
import { app, resetElectron } from '../../support/electron/fake-electron.ts'
import { FakeFrame, FakeWebContents } from '../../support/electron/fake-window.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const MINE = `carrel-course://${'a'.repeat(32)}`
const OTHER = `carrel-course://${'b'.repeat(32)}`
const APP = new FakeFrame('carrel://app')
const COURSE = new FakeFrame(MINE)

const OUTSIDE = [
  'https://example.com/',
  'http://127.0.0.1:4750/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  'chrome://settings/',
  'devtools://devtools/x.html',
  'blob:carrel://app/1',
  'carrel://application/',
  'view-source:carrel://app/',
  'ms-settings:',
  'smb://host/share',
]

describe('navigation', () => {
  test.each(OUTSIDE)('the window never goes to %s, nor does a frame', (url) => {
    for (const initiator of [APP, COURSE])
      for (const isMainFrame of [true, false])
        expect(isAllowedNavigation({ url, isMainFrame, frame: initiator, initiator })).toBe(false)
  })

  test('the window may load the app again, when the app asks', () => {
    expect(isAllowedNavigation({ url: 'carrel://app/', isMainFrame: true, frame: APP, initiator: APP })).toBe(
      true,
    )
  })

  test('a course cannot lead the window anywhere, not even to the app or itself', () => {
    for (const url of ['carrel://app/', `${MINE}/f/a.html`])
      expect(isAllowedNavigation({ url, isMainFrame: true, frame: APP, initiator: COURSE })).toBe(false)
  })

  test('a frame shows the course the app gives it', () => {
    const blank = new FakeFrame('carrel://app', '')
    expect(
      isAllowedNavigation({ url: `${MINE}/f/a`, isMainFrame: false, frame: blank, initiator: APP }),
    ).toBe(true)
    expect(
      isAllowedNavigation({ url: `${OTHER}/f/a`, isMainFrame: false, frame: COURSE, initiator: APP }),
    ).toBe(true)
  })

  test('a course stays with itself: its own pages and the chapters it unpacks, never another course', () => {
    const go = (url: string, initiator: FakeFrame | null): boolean =>
      isAllowedNavigation({ url, isMainFrame: false, frame: COURSE, initiator })
    expect(go(`${MINE}/~carrel/lesson/1`, COURSE)).toBe(true)
    expect(go(`blob:${MINE}/5e3a`, COURSE)).toBe(true)
    expect(go(`${OTHER}/f/secret.md`, COURSE)).toBe(false)
    expect(go(`${OTHER}/f/secret.md`, null)).toBe(false)
    expect(go('carrel://app/', COURSE)).toBe(false)
  })

  test('who cannot be told is refused', () => {
    expect(
      isAllowedNavigation({ url: `${MINE}/f/a`, isMainFrame: false, frame: null, initiator: null }),
    ).toBe(false)
    expect(isAllowedNavigation({ url: 'carrel://app/', isMainFrame: true, frame: null })).toBe(false)
  })

  test('holds for every page from the moment it exists', () => {
    guardEveryPage()
    const contents = new FakeWebContents()
    app.emit('web-contents-created', {}, contents)
    const fire = (event: string, details: object): boolean => {
      const preventDefault = vi.fn()
      contents.emit(event, { ...details, preventDefault })
      return preventDefault.mock.calls.length > 0
    }
    const out = { url: 'https://example.com/', isMainFrame: true, frame: APP, initiator: APP }
    expect(fire('will-navigate', out)).toBe(true)
    expect(fire('will-frame-navigate', { ...out, isMainFrame: false })).toBe(true)
    expect(fire('will-redirect', { ...out, url: 'carrel://app/' })).toBe(true)
    expect(fire('will-attach-webview', {})).toBe(true)
    expect(fire('will-navigate', { ...out, url: 'carrel://app/' })).toBe(false)
    expect(contents.windowOpenHandler?.({} as never)).toEqual({ action: 'deny' })
  })
})
