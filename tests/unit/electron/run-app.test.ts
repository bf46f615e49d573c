import path from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { App } from 'electron'
import { runApp } from '../../../main/hosts/electron/run-app.ts'
import { serveBrain } from '../../../main/hosts/electron/serve-brain.ts'
import type { AppCommand } from '../../../shared/features/app/contract.ts'
import type { Settings } from '../../../shared/features/settings/model.ts'
import type { App as BrainApp } from '../../../main/app/create-app.ts'
import type { Ports } from '../../../main/ports/index.ts'
import {
  app,
  dialog,
  Menu,
  nativeTheme,
  Notification,
  protocol,
  resetElectron,
  session,
  Tray,
} from '../../support/electron/fake-electron.ts'
import { forked } from '../../support/electron/fake-process.ts'
import { FakeBrowserWindow } from '../../support/electron/fake-window.ts'
import { tempFolder } from '../../support/make/temp-folder.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))
beforeEach(resetElectron)

const ID = 'c'.repeat(32)

/** A brain with nothing in it that records what it is asked. */
const emptyBrain = (child = forked[0]) => {
  if (!child) throw new Error('No brain was started')
  const started: string[] = []
  const heard: AppCommand[] = []
  let ports: Ports | undefined
  const close = vi.fn(() => Promise.resolve())
  const unlock = vi.fn()
  serveBrain({
    parent: child.parentPort,
    createApp: (given) => {
      ports = given
      given.commands?.((command) => heard.push(command))
      const imports = { start: (file: string) => void started.push(file) }
      return {
        router: {},
        context: { log: given.log },
        services: { imports },
        start: () => undefined,
        close,
      } as unknown as BrainApp
    },
    lockProfile: () => unlock,
    log: vi.fn(),
    exit: (code) => child.exit(code),
  })
  const ready = () => vi.waitFor(() => expect(ports).toBeDefined()).then(() => ports as Ports)
  return { started, heard, ready, close, unlock }
}

const start = async (...more: string[]) => {
  const profile = await tempFolder()
  // A rejected promise of the shell would end the process: the test's, here.
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never)
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => {
    exit.mockRestore()
    stderr.mockRestore()
  })
  runApp(app as unknown as App, ['/carrel', '--profile', profile, ...more])
  if (app.firstInstance) await vi.waitFor(() => expect(FakeBrowserWindow.all).toHaveLength(1))
  return { profile, stderr }
}
const windowNow = (): FakeBrowserWindow => {
  const window = FakeBrowserWindow.all.at(-1)
  if (!window) throw new Error('No window')
  return window
}

describe('the app', () => {
  test('does what must come before ready in its order', async () => {
    const { profile } = await start()
    const [schemes] = protocol.registerSchemesAsPrivileged.mock.calls[0] ?? []
    expect(schemes?.map(({ scheme }) => scheme)).toEqual(['carrel', 'carrel-course'])
    expect(app.enableSandbox).toHaveBeenCalledOnce()
    expect(app.paths.get('userData')).toBe(path.join(profile, 'electron'))
    const order = (mock: { mock: { invocationCallOrder: number[] } }) =>
      mock.mock.invocationCallOrder[0] ?? NaN
    expect(order(protocol.registerSchemesAsPrivileged)).toBeLessThan(order(app.whenReady))
    expect(order(app.enableSandbox)).toBeLessThan(order(app.whenReady))
    expect(order(app.requestSingleInstanceLock)).toBeLessThan(order(app.whenReady))
  })

  test('is one: a second start ends at once and opens nothing', async () => {
    app.firstInstance = false
    await start()
    expect(app.quit).toHaveBeenCalledOnce()
    expect(app.whenReady).not.toHaveBeenCalled()
    expect(FakeBrowserWindow.all).toHaveLength(0)
  })

  test('imports the file and follows the link it was started with', async () => {
    await start('/books/life.epub', `carrel://course/${ID}`)
    const brain = emptyBrain()
    await vi.waitFor(() => expect(brain.started).toEqual(['/books/life.epub']))
    await vi.waitFor(() =>
      expect(brain.heard).toEqual([
        { type: 'go', place: 'shelf' },
        { type: 'show', courseId: ID, lessonId: null },
      ]),
    )
  })

  test('takes over what a second start was asked, and comes to the front', async () => {
    await start()
    const brain = emptyBrain()
    app.emit('second-instance', {}, ['/carrel', '--flag', 'physics.imscc'], '/home/lin')
    await vi.waitFor(() => expect(brain.started).toEqual(['/home/lin/physics.imscc']))
    expect(windowNow().focus).toHaveBeenCalled()
  })

  test('opens files and links that macOS hands it, before and after it is ready', async () => {
    const ready = Promise.withResolvers<void>()
    app.whenReady.mockReturnValueOnce(ready.promise)
    const profile = await tempFolder()
    runApp(app as unknown as App, ['/carrel', '--profile', profile])
    const preventDefault = vi.fn()
    app.emit('open-file', { preventDefault }, '/early.epub')
    ready.resolve()
    await vi.waitFor(() => expect(forked).toHaveLength(1))
    const brain = emptyBrain()
    await vi.waitFor(() => expect(brain.started).toEqual(['/early.epub']))
    app.emit('open-url', { preventDefault }, `carrel://course/${ID}/lesson/${ID}`)
    await vi.waitFor(() => expect(brain.heard).toContainEqual({ type: 'show', courseId: ID, lessonId: ID }))
    expect(preventDefault).toHaveBeenCalledTimes(2)
  })

  test('ignores a link that is none, and logs that it did without repeating it', async () => {
    const { stderr } = await start()
    const brain = emptyBrain()
    await brain.ready()
    app.emit('open-url', { preventDefault: vi.fn() }, 'carrel://run/rm%20-rf')
    expect(stderr.mock.calls.join('')).toContain('link.ignored')
    expect(stderr.mock.calls.join('')).not.toContain('rm')
    expect(brain.heard).toEqual([])
  })

  test('is the system’s program for carrel links once it is installed, not from source', async () => {
    await start()
    expect(app.setAsDefaultProtocolClient).not.toHaveBeenCalled()
    resetElectron()
    app.isPackaged = true
    Object.assign(process, { resourcesPath: '/resources' })
    await start()
    expect(app.setAsDefaultProtocolClient).toHaveBeenCalledExactlyOnceWith('carrel')
    expect(windowNow().options.webPreferences?.devTools).toBe(false)
  })

  test('quits with its last window, but not while something is being imported', async () => {
    await start()
    const ports = await emptyBrain().ready()
    windowNow().close()
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledOnce()

    ports.desktop.setProgress(0.5)
    await vi.waitFor(() =>
      expect(Tray.all[0]?.setToolTip).toHaveBeenLastCalledWith(expect.stringContaining('50 %')),
    )
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledOnce()
    app.emit('activate')
    expect(FakeBrowserWindow.all).toHaveLength(2)
    expect(windowNow().setProgressBar).toHaveBeenLastCalledWith(0.5)
  })

  test('lets the brain finish before it goes', async () => {
    await start()
    const brain = emptyBrain()
    await brain.ready()
    const preventDefault = vi.fn()
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(brain.close).toHaveBeenCalledOnce()
    expect(brain.unlock).toHaveBeenCalledOnce()
    app.emit('will-quit', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(Tray.all[0]?.destroy).toHaveBeenCalledOnce()
  })

  test('says why a desk did not open, and ends', async () => {
    await start()
    const { AppError } = await import('../../../shared/kernel/errors.ts')
    const [child] = forked
    serveBrain({
      parent: child?.parentPort as never,
      createApp: () => {
        throw new AppError('profile.from-newer-version', { found: 9, known: 1 })
      },
      lockProfile: () => vi.fn(),
      log: vi.fn(),
      exit: vi.fn(),
    })
    await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(1))
    expect(dialog.showErrorBox).toHaveBeenCalledWith(
      'Carrel could not open your desk',
      expect.stringContaining('newer version'),
    )
    expect(forked).toHaveLength(1)
  })

  test('starts the brain again when it crashes', async () => {
    await start()
    await emptyBrain().ready()
    forked[0]?.exit(139)
    await vi.waitFor(() => expect(forked).toHaveLength(2))
    await emptyBrain(forked[1]).ready()
  })

  test('changes its language and colours while it runs', async () => {
    await start()
    const ports = await emptyBrain().ready()
    const settings = { locale: 'zh-CN', theme: 'sepia' } as Settings
    const { Settings: schema } = await import('../../../shared/features/settings/model.ts')
    ports.desktop.settingsChanged?.(schema.parse(settings))
    await vi.waitFor(() =>
      expect(Menu.built.some(({ template }) => template.some(({ label }) => label === '文件'))).toBe(true),
    )
    expect(nativeTheme.themeSource).toBe('light')
    expect(windowNow().setBackgroundColor).toHaveBeenLastCalledWith('#f5edda')
    expect(Tray.all[0]?.setToolTip).toHaveBeenLastCalledWith('书阁')
  })

  test('tells of finished work when nobody is looking', async () => {
    await start()
    const ports = await emptyBrain().ready()
    ports.desktop.notify('Ready', 'Physics is on your shelf')
    await vi.waitFor(() =>
      expect(Notification.shown).toEqual([{ title: 'Ready', body: 'Physics is on your shelf' }]),
    )
    windowNow().focused = true
    ports.desktop.notify('Ready', 'seen anyway')
    ports.desktop.addRecent('/courses/physics.imscc')
    await vi.waitFor(() => expect(app.addRecentDocument).toHaveBeenCalledWith('/courses/physics.imscc'))
    expect(Notification.shown).toHaveLength(1)
  })

  test('answers both schemes and no other', async () => {
    await start()
    expect([...session.defaultSession.protocols.keys()]).toEqual(['carrel', 'carrel-course'])
  })
})
