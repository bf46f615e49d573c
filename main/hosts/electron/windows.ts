/** The window: made once, shown when it has something to show, remembered where it stood. */
import { BrowserWindow, screen } from 'electron'
import { APP_ORIGIN } from './addresses.ts'
import type { MemoryFile } from './shell-memory.ts'
import { windowOptions, type WindowLook } from './window-options.ts'
import { fitBounds, type WindowState } from './window-state.ts'

const SAVE_AFTER_MS = 500

const workAreas = () => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}

const stateOf = (window: BrowserWindow): WindowState => ({
  // What it goes back to when it is no longer maximised or full screen.
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
})

/** Remembers where the window is, a moment after it stops moving and when it closes. */
const rememberState = (window: BrowserWindow, memory: MemoryFile): void => {
  let timer: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(timer)
    if (!window.isDestroyed() && !window.isMinimized()) memory.keep({ window: stateOf(window) })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', save)
}

/** A screen that is unplugged takes no window with it. */
const stayReachable = (window: BrowserWindow): void => {
  const check = (): void => {
    if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return
    window.setBounds(fitBounds({ bounds: window.getBounds(), maximized: false }, workAreas()))
  }
  screen.on('display-removed', check)
  screen.on('display-metrics-changed', check)
  window.once('closed', () => {
    screen.off('display-removed', check)
    screen.off('display-metrics-changed', check)
  })
}

/** @param look everything but the bounds, which come from memory */
export const openWindow = (look: Omit<WindowLook, 'bounds'>, memory: MemoryFile): BrowserWindow => {
  const state = memory.now.window
  const window = new BrowserWindow(windowOptions({ ...look, bounds: fitBounds(state, workAreas()) }))
  window.once('ready-to-show', () => {
    if (state?.maximized) window.maximize()
    window.show()
  })
  rememberState(window, memory)
  stayReachable(window)
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}

/** Brings it to the front, from the dock, the tray or another start of the app. */
export const focusWindow = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
