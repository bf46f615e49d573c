import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryFile } from '../../../main/hosts/electron/shell-memory.ts'
import { focusWindow, openWindow } from '../../../main/hosts/electron/windows.ts'
import { backgroundOf } from '../../../main/hosts/electron/window-options.ts'
import { resetElectron, screen } from '../../support/electron/fake-electron.ts'
import { FakeBrowserWindow } from '../../support/electron/fake-window.ts'
import { tempFolder } from '../../support/make/temp-folder.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const LAPTOP = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }
const DESK = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } }
const LOOK = {
  background: '#faf9f6',
  preload: '/app/out/preload/index.cjs',
  icon: '/app/icon.png',
  platform: 'linux',
  devTools: false,
} as const

const memory = async () => memoryFile(path.join(await tempFolder(), 'deep', 'shell.json'))
const opened = (): FakeBrowserWindow => {
  const window = FakeBrowserWindow.all.at(-1)
  if (!window) throw new Error('No window was opened')
  return window
}

describe('the window', () => {
  test('loads the app and shows itself when there is something to see', async () => {
    openWindow(LOOK, await memory())
    const window = opened()
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('carrel://app/')
    expect(window.options.show).toBe(false)
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
  })

  test('comes back where it was closed, maximised if it was', async () => {
    screen.displays = [LAPTOP, DESK]
    const place = await memory()
    openWindow(LOOK, place)
    const first = opened()
    first.bounds = { x: 1700, y: 200, width: 1300, height: 900 }
    first.maximized = true
    first.close()

    openWindow(LOOK, place)
    const second = opened()
    expect(second.bounds).toEqual({ x: 1700, y: 200, width: 1300, height: 900 })
    second.emit('ready-to-show')
    expect(second.maximize).toHaveBeenCalledOnce()
  })

  test('remembers a move even if it is never closed', async () => {
    vi.useFakeTimers()
    try {
      const place = await memory()
      openWindow(LOOK, place)
      opened().bounds = { x: 10, y: 20, width: 1000, height: 700 }
      opened().emit('move')
      vi.advanceTimersByTime(1000)
      expect(place.now.window?.bounds).toEqual({ x: 10, y: 20, width: 1000, height: 700 })
    } finally {
      vi.useRealTimers()
    }
  })

  test('comes home when its screen is unplugged', async () => {
    screen.displays = [LAPTOP, DESK]
    const place = await memory()
    openWindow(LOOK, place)
    const window = opened()
    window.bounds = { x: 2000, y: 100, width: 1200, height: 800 }
    screen.displays = [LAPTOP]
    screen.emit('display-removed')
    expect(window.bounds.x).toBe(120)
    window.close()
    expect(screen.listenerCount('display-removed')).toBe(0)
  })

  test('is brought to the front from wherever it is', async () => {
    const window = openWindow(LOOK, await memory())
    opened().minimized = true
    focusWindow(window)
    expect(opened().restore).toHaveBeenCalled()
    expect(opened().show).toHaveBeenCalled()
    expect(opened().focus).toHaveBeenCalled()
  })

  test('opens on the paper of its theme, the very colour the page will have', () => {
    const css = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
    const paperOf = (theme: string): string | undefined =>
      new RegExp(`data-theme='${theme}'\\][^}]*?--paper: (#[0-9a-f]{6})`, 's').exec(css)?.[1]
    for (const theme of ['light', 'dark', 'sepia'] as const)
      expect(backgroundOf(theme, false)).toBe(paperOf(theme))
    expect(backgroundOf('system', true)).toBe(paperOf('dark'))
    expect(backgroundOf('system', false)).toBe(paperOf('light'))
  })
})
