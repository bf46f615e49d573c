/** A window and its page, recording what is asked of them. Members are typed by electron.d.ts. */
import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { vi } from 'vitest'

export class FakeFrame extends EventEmitter {
  origin: string
  url: string
  parent: FakeFrame | null = null
  readonly postMessage = vi.fn<Electron.WebFrameMain['postMessage']>()

  constructor(origin: string, url = `${origin}/`) {
    super()
    this.origin = origin
    this.url = url
  }
}

type ContentsMembers = 'setWindowOpenHandler' | 'replaceMisspelling' | 'isDestroyed' | 'reload' | 'print'

export class FakeWebContents extends EventEmitter implements Pick<Electron.WebContents, ContentsMembers> {
  readonly mainFrame: FakeFrame
  destroyed = false
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null
  readonly session = {
    addWordToSpellCheckerDictionary: vi.fn<Electron.Session['addWordToSpellCheckerDictionary']>(),
  }
  readonly replaceMisspelling = vi.fn<Electron.WebContents['replaceMisspelling']>()
  readonly reload = vi.fn<Electron.WebContents['reload']>()
  readonly print = vi.fn<Electron.WebContents['print']>()
  readonly setWebRTCIPHandlingPolicy = vi.fn<Electron.WebContents['setWebRTCIPHandlingPolicy']>()

  constructor(origin = 'carrel://app') {
    super()
    this.mainFrame = new FakeFrame(origin)
  }

  setWindowOpenHandler(handler: NonNullable<FakeWebContents['windowOpenHandler']>): void {
    this.windowOpenHandler = handler
  }

  isDestroyed(): boolean {
    return this.destroyed
  }
}

type WindowMembers =
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'isMaximized'
  | 'isMinimized'
  | 'isFullScreen'
  | 'isDestroyed'
  | 'isFocused'
  | 'maximize'
  | 'restore'
  | 'show'
  | 'focus'
  | 'loadURL'
  | 'setProgressBar'
  | 'setBackgroundColor'

export class FakeBrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, WindowMembers> {
  static readonly all: FakeBrowserWindow[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  readonly webContents = new FakeWebContents()
  bounds: Electron.Rectangle
  maximized = false
  minimized = false
  focused = false
  readonly maximize = vi.fn<() => void>(() => void (this.maximized = true))
  readonly restore = vi.fn<() => void>(() => void (this.minimized = false))
  readonly show = vi.fn<() => void>()
  readonly focus = vi.fn<() => void>(() => void (this.focused = true))
  readonly loadURL = vi.fn<Electron.BrowserWindow['loadURL']>(() => Promise.resolve())
  readonly setProgressBar = vi.fn<Electron.BrowserWindow['setProgressBar']>()
  readonly setBackgroundColor = vi.fn<Electron.BrowserWindow['setBackgroundColor']>()

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    FakeBrowserWindow.all.push(this)
  }

  getBounds(): Electron.Rectangle {
    return this.bounds
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
  }
  isMaximized(): boolean {
    return this.maximized
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isFullScreen(): boolean {
    return false
  }
  isFocused(): boolean {
    return this.focused
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed
  }

  /** As the person closing it. */
  close(): void {
    this.emit('close')
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
  }
}
