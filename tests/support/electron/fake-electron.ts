/**
 * The `electron` module for tests: `vi.mock('electron', async () => import('…/fake-electron.ts'))`. Each member
 * is typed by electron.d.ts, so that a fake of something Electron does not have does not compile.
 */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'
import { closePorts, FakeMessageChannel } from './fake-ports.ts'
import { fakeUtilityProcess, forked } from './fake-process.ts'
import { FakeSession } from './fake-session.ts'
import { FakeBrowserWindow } from './fake-window.ts'

type AppMembers =
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'setAppUserModelId'
  | 'addRecentDocument'
  | 'setPath'
  | 'getPath'
  | 'getAppPath'
  | 'getPreferredSystemLanguages'

class FakeApp extends EventEmitter implements Pick<Electron.App, AppMembers> {
  isPackaged = false
  languages = ['en-GB']
  firstInstance = true
  readonly paths = new Map<string, string>()
  appPath = '/app'
  readonly dock = { setBadge: vi.fn<Electron.Dock['setBadge']>() }
  readonly quit = vi.fn<Electron.App['quit']>()
  readonly exit = vi.fn<Electron.App['exit']>()
  readonly enableSandbox = vi.fn<Electron.App['enableSandbox']>()
  readonly setAsDefaultProtocolClient = vi.fn<Electron.App['setAsDefaultProtocolClient']>(() => true)
  readonly setAppUserModelId = vi.fn<Electron.App['setAppUserModelId']>()
  readonly addRecentDocument = vi.fn<Electron.App['addRecentDocument']>()
  readonly requestSingleInstanceLock = vi.fn<Electron.App['requestSingleInstanceLock']>(
    () => this.firstInstance,
  )
  readonly whenReady = vi.fn<Electron.App['whenReady']>(() => Promise.resolve())

  setPath(name: string, value: string): void {
    this.paths.set(name, value)
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/${name}`
  }
  getAppPath(): string {
    return this.appPath
  }
  getPreferredSystemLanguages(): string[] {
    return this.languages
  }
}

class FakeScreen extends EventEmitter {
  displays: { id: number; workArea: Electron.Rectangle }[] = []

  getPrimaryDisplay() {
    return this.displays[0] ?? { id: 0, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
  }
  getAllDisplays() {
    return this.displays.length > 0 ? this.displays : [this.getPrimaryDisplay()]
  }
}

class FakeNativeTheme extends EventEmitter {
  themeSource: Electron.NativeTheme['themeSource'] = 'system'
  shouldUseDarkColors = false
}

class FakeMenu {
  static readonly application = vi.fn<(menu: FakeMenu) => void>()
  readonly template: Electron.MenuItemConstructorOptions[]
  readonly popup = vi.fn<Electron.Menu['popup']>()

  constructor(template: Electron.MenuItemConstructorOptions[]) {
    this.template = template
  }
  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): FakeMenu {
    const menu = new FakeMenu(template)
    FakeMenu.built.push(menu)
    return menu
  }
  static setApplicationMenu(menu: FakeMenu): void {
    FakeMenu.application(menu)
  }
  static readonly built: FakeMenu[] = []
}

class FakeTray extends EventEmitter {
  static readonly all: FakeTray[] = []
  static missing = false
  readonly icon: string
  readonly setToolTip = vi.fn<Electron.Tray['setToolTip']>()
  readonly setContextMenu = vi.fn<(menu: FakeMenu) => void>()
  readonly destroy = vi.fn<Electron.Tray['destroy']>()

  constructor(icon: string) {
    super()
    if (FakeTray.missing) throw new Error('No system tray')
    this.icon = icon
    FakeTray.all.push(this)
  }
}

class FakeNotification {
  static readonly shown: Electron.NotificationConstructorOptions[] = []
  readonly options: Electron.NotificationConstructorOptions
  constructor(options: Electron.NotificationConstructorOptions) {
    this.options = options
  }
  static isSupported(): boolean {
    return true
  }
  show(): void {
    FakeNotification.shown.push(this.options)
  }
}

export const app = new FakeApp()
export const screen = new FakeScreen()
export const nativeTheme = new FakeNativeTheme()
export const ipcMain = new EventEmitter()
export const session = { defaultSession: new FakeSession() }
export const protocol = {
  registerSchemesAsPrivileged: vi.fn<typeof Electron.protocol.registerSchemesAsPrivileged>(),
}
export const dialog = {
  showMessageBox: vi.fn<(...args: unknown[]) => Promise<Pick<Electron.MessageBoxReturnValue, 'response'>>>(),
  showOpenDialog: vi.fn<(...args: unknown[]) => Promise<Electron.OpenDialogReturnValue>>(),
  showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
}
export const shell = { openExternal: vi.fn<Electron.Shell['openExternal']>(() => Promise.resolve()) }
export const clipboard = { writeText: vi.fn<Electron.Clipboard['writeText']>() }
export const utilityProcess = fakeUtilityProcess
export {
  FakeBrowserWindow as BrowserWindow,
  FakeMenu as Menu,
  FakeMessageChannel as MessageChannelMain,
  FakeNotification as Notification,
  FakeTray as Tray,
}

/** Everything as new; call before each test. */
export const resetElectron = (): void => {
  vi.clearAllMocks()
  for (const emitter of [app, screen, nativeTheme, ipcMain]) emitter.removeAllListeners()
  Object.assign(app, { isPackaged: false, languages: ['en-GB'], firstInstance: true, appPath: '/app' })
  app.paths.clear()
  screen.displays = []
  Object.assign(nativeTheme, { themeSource: 'system', shouldUseDarkColors: false })
  session.defaultSession = new FakeSession()
  for (const list of [FakeBrowserWindow.all, FakeMenu.built, FakeTray.all, FakeNotification.shown, forked])
    list.length = 0
  FakeTray.missing = false
  closePorts()
}
