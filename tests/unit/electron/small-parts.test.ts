import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow, Session } from 'electron'
import type { AppCommand } from '../../../shared/features/app/contract.ts'
import { CourseId } from '../../../shared/kernel/brand.ts'
import { watchForCrash } from '../../../main/hosts/electron/attention.ts'
import { commandQueue } from '../../../main/hosts/electron/command-queue.ts'
import { pickCourses } from '../../../main/hosts/electron/dialogs.ts'
import { progressOn } from '../../../main/hosts/electron/progress.ts'
import { applySpelling, spellingIsOn } from '../../../main/hosts/electron/spelling.ts'
import { openTray } from '../../../main/hosts/electron/tray.ts'
import { wordsOf } from '../../../main/hosts/electron/words.ts'
import { app, dialog, Menu, resetElectron, Tray } from '../../support/electron/fake-electron.ts'
import { FakeSession } from '../../support/electron/fake-session.ts'
import { FakeBrowserWindow } from '../../support/electron/fake-window.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const words = wordsOf('en')

describe('commands to the windows', () => {
  const show: AppCommand = { type: 'show', courseId: CourseId.parse('a'.repeat(32)), lessonId: null }

  test('that start the app wait for the first window', () => {
    const queue = commandQueue()
    queue.send(show)
    const heard: AppCommand[] = []
    queue.listen((command) => heard.push(command))
    expect(heard).toEqual([show])
    const second = vi.fn()
    queue.listen(second)
    expect(second).not.toHaveBeenCalled()
  })

  test('go to whoever listens, and no longer to who stopped', () => {
    const queue = commandQueue()
    const first = vi.fn()
    const stop = queue.listen(first)
    queue.send(show)
    stop()
    queue.send({ type: 'print' })
    expect(first.mock.calls).toEqual([[show]])
  })

  test('cannot pile up without end', () => {
    const queue = commandQueue()
    for (let i = 0; i < 1000; i += 1) queue.send({ type: 'go', place: 'shelf' })
    const heard = vi.fn()
    queue.listen(heard)
    expect(heard.mock.calls.length).toBeLessThanOrEqual(16)
  })
})

describe('the file dialog', () => {
  test('offers courses first and every file after, several at once', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/a.imscc', '/b.epub'] })
    expect(await pickCourses('file', { window: null, words })).toEqual(['/a.imscc', '/b.epub'])
    const [options] = dialog.showOpenDialog.mock.calls[0] ?? []
    expect(options).toMatchObject({ properties: ['openFile', 'multiSelections'] })
    expect(JSON.stringify(options)).toMatch(/"zip".*"pdf".*"md".*"mp4".*"mp3".*"\*"/)
  })

  test('for a folder chooses folders', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/course'] })
    const window = {} as BrowserWindow
    await pickCourses('folder', { window, words })
    expect(dialog.showOpenDialog).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ properties: ['openDirectory', 'multiSelections'] }),
    )
  })

  test('that was cancelled chose nothing', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: ['/left-over'] })
    expect(await pickCourses('file', { window: null, words })).toEqual([])
  })
})

describe('progress', () => {
  test('is drawn on the taskbar and the dock, and gone when it is over', () => {
    const window = new FakeBrowserWindow()
    const changed = vi.fn()
    const progress = progressOn(() => window as unknown as BrowserWindow, changed)
    progress.set(0.426)
    expect(window.setProgressBar).toHaveBeenLastCalledWith(0.426)
    expect(app.dock.setBadge).toHaveBeenLastCalledWith('42 %')
    progress.set(1)
    expect(app.dock.setBadge).toHaveBeenLastCalledWith('99 %')
    progress.set(null)
    expect(window.setProgressBar).toHaveBeenLastCalledWith(-1)
    expect(app.dock.setBadge).toHaveBeenLastCalledWith('')
    expect(changed).toHaveBeenCalledTimes(3)
  })

  test('outlives the window', () => {
    let window: FakeBrowserWindow | null = null
    const progress = progressOn(() => window as unknown as BrowserWindow | null, vi.fn())
    progress.set(0.5)
    window = new FakeBrowserWindow()
    progress.draw()
    expect(window.setProgressBar).toHaveBeenCalledWith(0.5)
  })
})

describe('the tray', () => {
  test('opens the window, quits, and says what is going on in either language', () => {
    const open = vi.fn()
    const quit = vi.fn()
    const tray = openTray('/icon.png', { open, quit })
    const [fake] = Tray.all
    fake?.emit('click')
    expect(open).toHaveBeenCalledOnce()
    tray?.update(words, 0.5)
    expect(fake?.setToolTip).toHaveBeenLastCalledWith('Carrel: bringing a course in (50 %)')
    tray?.update(wordsOf('zh-CN'), null)
    expect(fake?.setToolTip).toHaveBeenLastCalledWith('书阁')
    const items = Menu.built.at(-1)?.template ?? []
    expect(items.map(({ label }) => label)).toEqual(['打开书阁', undefined, '退出'])
    items[2]?.click?.({} as never, undefined, {})
    expect(quit).toHaveBeenCalledOnce()
  })

  test('is missing on some desktops, which is no reason to fail', () => {
    Tray.missing = true
    expect(openTray('/icon.png', { open: vi.fn(), quit: vi.fn() })).toBeNull()
  })
})

describe('spelling', () => {
  test('is checked by macOS at once, elsewhere only when the person said so', () => {
    expect(spellingIsOn('darwin', null)).toBe(true)
    expect(spellingIsOn('win32', null)).toBe(false)
    expect(spellingIsOn('linux', null)).toBe(false)
    expect(spellingIsOn('linux', true)).toBe(true)
    expect(spellingIsOn('darwin', false)).toBe(false)
  })

  test('fetches nothing while it is off', () => {
    const session = new FakeSession()
    applySpelling(session as unknown as Session, { on: false, locale: 'en', platform: 'linux' })
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false)
    expect(session.setSpellCheckerLanguages).not.toHaveBeenCalled()
  })

  test('knows its languages before it starts', () => {
    const session = new FakeSession()
    applySpelling(session as unknown as Session, { on: true, locale: 'zh-CN', platform: 'win32' })
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledExactlyOnceWith(['en-US'])
    const [languages] = session.setSpellCheckerLanguages.mock.invocationCallOrder
    const [enabled] = session.setSpellCheckerEnabled.mock.invocationCallOrder
    expect(languages).toBeLessThan(enabled ?? 0)
  })
})

describe('a page that crashed', () => {
  test('is shown again, after saying that nothing is lost', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 })
    const window = new FakeBrowserWindow()
    watchForCrash(window as unknown as BrowserWindow, () => words)
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' })
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(JSON.stringify(dialog.showMessageBox.mock.calls)).toContain('on disk and safe')
  })
})
