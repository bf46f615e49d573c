/**
 * Electron's own security checklist, point by point, as tests of the window's options and of the handlers that
 * are really installed. @see https://www.electronjs.org/docs/latest/tutorial/security
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { App } from 'electron'
import { appCsp } from '../../../main/hosts/app-csp.ts'
import { runApp } from '../../../main/hosts/electron/run-app.ts'
import {
  app,
  dialog,
  ipcMain,
  protocol,
  resetElectron,
  session,
  shell,
} from '../../support/electron/fake-electron.ts'
import { forked } from '../../support/electron/fake-process.ts'
import { FakeBrowserWindow, FakeFrame, FakeWebContents } from '../../support/electron/fake-window.ts'
import { openExternal } from '../../../main/hosts/electron/external.ts'
import { wordsOf } from '../../../main/hosts/electron/words.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|html)$/.test(file))
    .map((file) => path.join(folder, file))

const COURSE = `carrel-course://${'a'.repeat(32)}`
let window: FakeBrowserWindow
/** What was asked of Electron while the app started. */
let asked: {
  schemes: Electron.CustomScheme[]
  loaded: string[]
  webRtc: unknown[]
  proxy: unknown
  sandboxed: number
}
let preferences: NonNullable<Electron.BrowserWindowConstructorOptions['webPreferences']>

beforeAll(async () => {
  resetElectron()
  // As installed: what is laxer from source must not be here.
  app.isPackaged = true
  Object.assign(process, { resourcesPath: '/resources' })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  runApp(app as unknown as App, ['/carrel', '--profile', '/tmp/carrel-checklist'])
  await vi.waitFor(() => expect(FakeBrowserWindow.all).toHaveLength(1))
  window = FakeBrowserWindow.all[0] as FakeBrowserWindow
  preferences = window.options.webPreferences ?? {}
  app.emit('web-contents-created', {}, window.webContents)
  asked = {
    schemes: protocol.registerSchemesAsPrivileged.mock.calls.flatMap(([schemes]) => schemes),
    loaded: window.loadURL.mock.calls.map(([url]) => url),
    webRtc: window.webContents.setWebRTCIPHandlingPolicy.mock.calls.flat(),
    proxy: session.defaultSession.setProxy.mock.calls[0]?.[0],
    sandboxed: app.enableSandbox.mock.calls.length,
  }
})

const blocked = (details: object): boolean => {
  let cancelled: boolean | undefined
  session.defaultSession.beforeRequest?.(
    { frame: null, ...details } as never,
    ({ cancel }) => (cancelled = cancel),
  )
  return cancelled === true
}
const prevented = (contents: FakeWebContents, event: string, details: object): boolean => {
  const preventDefault = vi.fn()
  contents.emit(event, { ...details, preventDefault })
  return preventDefault.mock.calls.length > 0
}

describe('Electron’s security checklist', () => {
  test('1 only secure content: the window loads our own secure scheme, and no other scheme loads at all', () => {
    expect(asked.loaded).toEqual(['carrel://app/'])
    expect(asked.schemes).toHaveLength(2)
    for (const { privileges } of asked.schemes) expect(privileges?.secure).toBe(true)
    for (const url of [
      'http://example.com/',
      'https://example.com/',
      'ws://example.com/',
      'ftp://example.com/',
    ])
      expect(blocked({ url, resourceType: 'script', initiatorOrigin: 'carrel://app' }), url).toBe(true)
  })

  test('2 no Node in remote content: not in the page, its workers or its frames', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    })
  })

  test('3 context isolation is on', () => {
    expect(preferences.contextIsolation).toBe(true)
  })

  test('4 the sandbox is on, for every process, before anything starts', () => {
    expect(preferences.sandbox).toBe(true)
    expect(asked.sandboxed).toBe(1)
  })

  test('5 a permission handler answers, since the default approves', () => {
    const ses = session.defaultSession
    for (const handler of [ses.permissionRequest, ses.permissionCheck, ses.device, ses.displayMedia])
      expect(handler).toBeTypeOf('function')
    const ask = (permission: string, requestingUrl: string): boolean | undefined => {
      let granted: boolean | undefined
      ses.permissionRequest?.({} as never, permission as never, (yes) => (granted = yes), {
        requestingUrl,
        isMainFrame: true,
      })
      return granted
    }
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fileSystem',
    ])
      expect(ask(permission, 'carrel://app/'), permission).toBe(false)
    expect(ask('fullscreen', `${COURSE}/f/a.html`)).toBe(false)
  })

  test('6 webSecurity is on', () => {
    expect(preferences.webSecurity).toBe(true)
  })

  test('7 a content security policy stands over the page, without inline scripts or eval', () => {
    const policy = appCsp('n0nce', 'carrel-course:')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/)
    expect(policy).not.toContain("'unsafe-inline'")
    expect(policy).not.toContain("'unsafe-eval'")
    for (const { privileges } of asked.schemes) expect(privileges?.bypassCSP ?? false).toBe(false)
  })

  test('8 no insecure content runs', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false)
  })

  test('9 no experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false)
  })

  test('10 no enableBlinkFeatures, in options or switches', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    for (const file of sources('main/hosts/electron'))
      expect(read(file), file).not.toMatch(/enable-?blink-?features/i)
  })

  test('11 no webview allows popups: there is none', () => {
    expect(preferences.webviewTag).toBe(false)
    for (const file of sources('renderer')) expect(read(file), file).not.toMatch(/<webview|allowpopups/i)
  })

  test('12 a webview that appears all the same is not attached, whatever its options', () => {
    expect(prevented(window.webContents, 'will-attach-webview', {})).toBe(true)
  })

  test('13 navigation is limited: the window to the app, a frame to its course', () => {
    const course = new FakeFrame(COURSE)
    const self = window.webContents.mainFrame
    const out = { isMainFrame: true, frame: self, initiator: self }
    expect(prevented(window.webContents, 'will-navigate', { ...out, url: 'https://example.com/' })).toBe(true)
    expect(prevented(window.webContents, 'will-redirect', { ...out, url: 'https://example.com/' })).toBe(true)
    const inside = { isMainFrame: false, frame: course, initiator: course }
    expect(
      prevented(window.webContents, 'will-frame-navigate', { ...inside, url: 'https://example.com/' }),
    ).toBe(true)
    expect(
      prevented(window.webContents, 'will-frame-navigate', {
        ...inside,
        url: `carrel-course://${'b'.repeat(32)}/f/x`,
      }),
    ).toBe(true)
  })

  test('14 no new windows, from any page that will ever exist', () => {
    const another = new FakeWebContents(COURSE)
    app.emit('web-contents-created', {}, another)
    for (const contents of [window.webContents, another])
      expect(contents.windowOpenHandler?.({ url: 'carrel://app/' } as never)).toEqual({ action: 'deny' })
  })

  test('15 openExternal takes https and mailto alone, and asks first', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 1 })
    const open = (url: string) => openExternal(url, { window: null, words: wordsOf('en') })
    for (const url of [
      'file:///etc/passwd',
      'smb://host/x',
      'ms-msdt:/id',
      'javascript:1',
      'carrel://course/x',
    ])
      expect(await open(url), url).toBe(false)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    await open('https://example.com/')
    await open('mailto:a@example.com')
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2)
    expect(shell.openExternal).not.toHaveBeenCalled()
    const callers = sources('main/hosts/electron').filter(
      (file) =>
        /shell\.openExternal\(/.test(read(file)) &&
        /from 'electron'/.test(read(file)) &&
        /\bshell\b.*from 'electron'/.test(read(file)),
    )
    expect(callers).toEqual(['main/hosts/electron/external.ts'])
  })

  test('16 Electron is current: the major this was written for or newer, pinned', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { electron: string } }
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron)).toBeGreaterThanOrEqual(45)
  })

  test('17 every IPC sender is validated, on the one channel there is', () => {
    expect(ipcMain.eventNames()).toEqual(['carrel:port-please'])
    const sender = new FakeWebContents()
    const course = new FakeFrame(COURSE)
    course.parent = sender.mainFrame
    ipcMain.emit('carrel:port-please', { sender, senderFrame: course })
    const elsewhere = new FakeWebContents('https://example.com')
    ipcMain.emit('carrel:port-please', { sender: elsewhere, senderFrame: elsewhere.mainFrame })
    expect(sender.mainFrame.postMessage).not.toHaveBeenCalled()
    expect(elsewhere.mainFrame.postMessage).not.toHaveBeenCalled()
    for (const file of sources('main/hosts/electron'))
      expect(read(file), file).not.toMatch(/ipcMain\.(handle|once)\b/)
  })

  test('18 no file:// anywhere', () => {
    expect(
      blocked({ url: 'file:///etc/passwd', resourceType: 'subFrame', initiatorOrigin: 'carrel://app' }),
    ).toBe(true)
    for (const file of [...sources('main/hosts/electron'), ...sources('preload')])
      expect(read(file), file).not.toMatch(/file:\/\/|loadFile\(|pathToFileURL/)
  })

  test('19 fuses: no Node mode, no NODE_OPTIONS, no inspector, no file privileges; only the checked archive', () => {
    const { electronFuses } = parse(read('electron-builder.yml')) as {
      electronFuses: Record<string, boolean>
    }
    expect(electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })

  test('20 no Electron API reaches untrusted content: the preload script is for the main frame, and gives one function', () => {
    expect(preferences.nodeIntegrationInSubFrames).toBe(false)
    const script = read('preload/index.ts')
    expect(script.match(/exposeInMainWorld/g)).toHaveLength(1)
    expect(script).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/)
    expect(preferences.devTools).toBe(false)
  })
})

describe('beyond the checklist', () => {
  test('a course’s scheme is not open to other origins, has no service workers and hosts no extensions', () => {
    const course = asked.schemes.find(({ scheme }) => scheme === 'carrel-course')?.privileges
    expect(course).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true })
  })

  test('peer connections get no way around the rest', () => {
    expect(asked.webRtc).toEqual(['disable_non_proxied_udp'])
    expect(asked.proxy).toMatchObject({ proxyRules: '127.0.0.1:9' })
  })

  test('a file dropped on the window is not opened in it', () => {
    expect(preferences.navigateOnDragDrop).toBe(false)
  })

  test('the brain is started with nothing on its command line', () => {
    expect(forked[0]?.options).toEqual({ serviceName: 'Carrel', stdio: 'inherit' })
  })
})
