import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { MessagePortMain } from 'electron'
import { handWindowPorts, isOwnPage } from '../../../main/hosts/electron/window-ports.ts'
import { ipcMain, resetElectron } from '../../support/electron/fake-electron.ts'
import { FakeFrame, FakeWebContents } from '../../support/electron/fake-window.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const setUp = () => {
  let started = (): void => undefined
  let port: MessagePortMain | null = { name: 'port' } as unknown as MessagePortMain
  const log = vi.fn()
  handWindowPorts({ connectWindow: () => port, onStarted: (listener) => (started = listener) }, log)
  const ask = (sender: FakeWebContents, senderFrame: FakeFrame | null = sender.mainFrame): boolean => {
    ipcMain.emit('carrel:port-please', { sender, senderFrame })
    return sender.mainFrame.postMessage.mock.calls.length > 0
  }
  const setPort = (name: string | null): void => {
    port = name === null ? null : ({ name } as unknown as MessagePortMain)
  }
  return { ask, log, restart: () => started(), setPort }
}

describe('a port to the brain', () => {
  test('is handed to the app’s own page when it asks', () => {
    const { ask } = setUp()
    const page = new FakeWebContents()
    expect(ask(page)).toBe(true)
    expect(page.mainFrame.postMessage).toHaveBeenCalledExactlyOnceWith('carrel:port', null, [
      { name: 'port' },
    ])
  })

  test('is handed again after every restart of the brain, and after every reload of the page', () => {
    const { ask, restart } = setUp()
    const page = new FakeWebContents()
    ask(page)
    restart()
    ask(page)
    restart()
    expect(page.mainFrame.postMessage).toHaveBeenCalledTimes(4)
  })

  test('comes later when the brain is just starting', () => {
    const { ask, restart, setPort } = setUp()
    setPort(null)
    const page = new FakeWebContents()
    expect(ask(page)).toBe(false)
    setPort('second')
    restart()
    expect(page.mainFrame.postMessage).toHaveBeenCalledExactlyOnceWith('carrel:port', null, [
      { name: 'second' },
    ])
  })

  test('is never handed to a closed window', () => {
    const { ask, restart } = setUp()
    const page = new FakeWebContents()
    ask(page)
    page.destroyed = true
    page.emit('destroyed')
    restart()
    expect(page.mainFrame.postMessage).toHaveBeenCalledOnce()
  })

  test('is refused to a course in a frame', () => {
    const { ask, log } = setUp()
    const page = new FakeWebContents()
    const course = new FakeFrame(`carrel-course://${'a'.repeat(32)}`)
    course.parent = page.mainFrame
    expect(ask(page, course)).toBe(false)
    expect(log).toHaveBeenCalledWith('warn', 'ipc.refused', { channel: 'carrel:port-please' })
  })

  test('is refused to a frame that claims to be the app', () => {
    const { ask } = setUp()
    const page = new FakeWebContents()
    const twin = new FakeFrame('carrel://app')
    twin.parent = page.mainFrame
    expect(ask(page, twin)).toBe(false)
  })

  test.each([
    'https://example.com',
    'carrel://app.evil',
    `carrel-course://${'a'.repeat(32)}`,
    'null',
    'file://',
  ])('is refused to a window that shows %s', (origin) => {
    const { ask } = setUp()
    expect(ask(new FakeWebContents(origin))).toBe(false)
  })

  test('is refused when the page has already gone elsewhere', () => {
    const { ask } = setUp()
    expect(ask(new FakeWebContents(), null)).toBe(false)
    const moved = new FakeWebContents()
    moved.mainFrame.url = 'https://example.com/'
    expect(ask(moved)).toBe(false)
  })

  test('is for the main frame alone, by where it is and by what it says of itself', () => {
    const page = new FakeWebContents()
    const main = page.mainFrame
    const own = (frame: FakeFrame): boolean => isOwnPage({ sender: page, senderFrame: frame } as never)
    expect(own(main)).toBe(true)
    expect(own(new FakeFrame('carrel://app'))).toBe(false)
    main.origin = 'null'
    expect(own(main)).toBe(false)
    main.origin = 'carrel://app'
    main.url = 'https://example.com/'
    expect(own(main)).toBe(false)
  })

  test('is not handed to a window that is being closed', () => {
    const { ask, restart } = setUp()
    const page = new FakeWebContents()
    ask(page)
    page.destroyed = true
    restart()
    expect(page.mainFrame.postMessage).toHaveBeenCalledOnce()
  })

  test('is not handed after a restart to a page that has left the app', () => {
    const { ask, restart } = setUp()
    const page = new FakeWebContents()
    ask(page)
    page.mainFrame.url = 'https://example.com/'
    restart()
    expect(page.mainFrame.postMessage).toHaveBeenCalledOnce()
  })
})
