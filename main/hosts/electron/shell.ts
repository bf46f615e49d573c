/** The shell, wired: one window, one brain behind it, and whatever the system says in between. */
import { app, Notification, session, type BrowserWindow } from 'electron'
import type { AppCommand } from '../../../shared/features/app/contract.ts'
import { stderrLog } from '../node-ports.ts'
import { APP_SCHEME, COURSE_SCHEME } from './addresses.ts'
import { askToRestartBrain, reportStartFailure, watchForCrash } from './attention.ts'
import { brainAccess } from './brain-access.ts'
import { brainKeeper } from './brain-keeper.ts'
import { forkBrain, type BrainClient } from './brain-process.ts'
import { attachContextMenu } from './context-menu.ts'
import { pickCourses } from './dialogs.ts'
import { openExternal } from './external.ts'
import { guardSession } from './guard-session.ts'
import type { LaunchRequest } from './launch-arguments.ts'
import { shellLook } from './look.ts'
import { findPlaces } from './places.ts'
import { progressOn } from './progress.ts'
import { answerApp } from './protocol-app.ts'
import { answerCourse } from './protocol-course.ts'
import { memoryFile } from './shell-memory.ts'
import { shellService } from './shell-service.ts'
import { openTray, type CarrelTray } from './tray.ts'
import { handWindowPorts } from './window-ports.ts'
import { focusWindow, openWindow } from './windows.ts'

export interface Shell {
  /** Opens what the person opened with Carrel, and comes to the front. */
  open(request: LaunchRequest): void
  show(): void
  /** Whether closing the window should leave the work going. */
  readonly busy: boolean
  /** Lets the brain finish. */
  stop(): Promise<void>
}

/** Called once Electron is ready. */
export const startShell = async (argv: readonly string[]): Promise<Shell> => {
  const log = stderrLog('info')
  const places = findPlaces(argv)
  const memory = memoryFile(places.memory)
  const devTools = !app.isPackaged
  let window: BrowserWindow | null = null
  let tray: CarrelTray | null = null

  const ask = (call: (client: BrainClient) => Promise<unknown>): void => {
    brain()
      .then(call)
      .catch((cause: unknown) => log('error', 'brain.unreachable', { cause: String(cause) }))
  }
  const command = (what: AppCommand): void => {
    show()
    ask((client) => client.command(what))
  }

  const look = shellLook({
    memory,
    window: () => window,
    devTools,
    actions: {
      importCourses: (what) => {
        show()
        ask((client) => client.importChosen({ what }))
      },
      go: (place) => command({ type: 'go', place }),
      open: (what) => command({ type: 'open', what }),
      setTheme: (theme) => command({ type: 'theme', theme }),
      print: () => command({ type: 'print' }),
    },
  })
  const updateTray = (): void => tray?.update(look.words(), progress.fraction)
  const progress = progressOn(() => window, updateTray)

  const service = shellService({
    pickCourses: (what) => pickCourses(what, { window, words: look.words() }),
    openExternal: (url) => openExternal(url, { window, words: look.words() }),
    setProgress: (fraction) => progress.set(fraction),
    notify: (title, body) => {
      if (Notification.isSupported() && !window?.isFocused()) new Notification({ title, body }).show()
    },
    addRecent: (path) => app.addRecentDocument(path),
    settingsChanged: (settings) => {
      look.settingsChanged(settings)
      updateTray()
    },
  })
  const keeper = brainKeeper({
    fork: (events) => forkBrain(places.brain, brainConfig, service, events),
    log,
    now: () => performance.now(),
    failed: (code) => reportStartFailure(look.words(), code),
    ask: (code) => askToRestartBrain(look.words(), code),
    giveUp: () => app.quit(),
  })
  const { profile, frameAssets, demoCourse } = places
  const brainConfig = { profile, frameAssets, demoCourse }
  const brain = brainAccess(keeper)

  const show = (): void => {
    if (window) return focusWindow(window)
    window = openWindow(
      {
        background: look.background(),
        preload: places.preload,
        icon: places.windowIcon,
        platform: process.platform,
        devTools,
      },
      memory,
    )
    window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    attachContextMenu(window.webContents, look.words)
    watchForCrash(window, look.words)
    window.on('closed', () => (window = null))
    progress.draw()
  }

  const ses = session.defaultSession
  await guardSession(ses, { devTools, log })
  ses.protocol.handle(APP_SCHEME, answerApp({ renderer: places.renderer, brain, log }))
  ses.protocol.handle(COURSE_SCHEME, answerCourse(brain, log))
  handWindowPorts(keeper, log)
  keeper.start()
  look.apply()
  if (process.platform !== 'darwin') {
    tray = openTray(places.trayIcon, { open: show, quit: () => app.quit() })
    updateTray()
  }
  show()

  return {
    show,
    open: ({ files, links, ignoredLinks }) => {
      if (ignoredLinks > 0) log('warn', 'link.ignored', { count: ignoredLinks })
      show()
      for (const path of files) ask((client) => client.importPath({ path }))
      for (const link of links) command({ type: 'show', ...link })
    },
    get busy() {
      return progress.fraction !== null
    },
    stop: async () => {
      tray?.destroy()
      await keeper.stop()
    },
  }
}
