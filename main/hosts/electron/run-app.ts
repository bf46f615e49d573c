/** The life of the desktop app: one instance, files and links from anywhere, quitting without losing anything. */
import type { App } from 'electron'
import { APP_SCHEME } from './addresses.ts'
import { readLaunchArguments, type LaunchRequest } from './launch-arguments.ts'
import { guardEveryPage } from './navigation.ts'
import { chooseUserData } from './places.ts'
import { registerSchemes } from './schemes.ts'
import { startShell, type Shell } from './shell.ts'

/** @param argv of the process: the program first */
export const runApp = (app: App, argv: readonly string[]): void => {
  registerSchemes()
  app.enableSandbox()
  chooseUserData(argv)
  if (!app.requestSingleInstanceLock()) return app.quit()
  guardEveryPage()
  app.setAppUserModelId('app.carrel.desk')
  // From source it would point the system at a development folder.
  if (app.isPackaged) app.setAsDefaultProtocolClient(APP_SCHEME)

  let shell: Shell | null = null
  const early: LaunchRequest[] = [readLaunchArguments(argv.slice(1), process.cwd())]
  const open = (request: LaunchRequest): void => {
    if (shell) shell.open(request)
    else early.push(request)
  }

  app.on('second-instance', (_event, otherArgv, workingDirectory) =>
    open(readLaunchArguments(otherArgv.slice(1), workingDirectory)),
  )
  // macOS hands files and links to the running app instead of starting another.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(readLaunchArguments([path], '/'))
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    open(readLaunchArguments([url], '/'))
  })
  app.on('activate', () => shell?.show())
  app.on('window-all-closed', () => {
    // An import goes on in the tray or the dock; on macOS an app without windows is usual.
    if (process.platform !== 'darwin' && !shell?.busy) app.quit()
  })
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped || !shell) return
    event.preventDefault()
    stopped = true
    void shell.stop().finally(() => app.quit())
  })

  const begin = async (): Promise<void> => {
    shell = await startShell(argv)
    for (const request of early.splice(0)) if (hasSomething(request)) shell.open(request)
  }
  void app.whenReady().then(begin).catch(giveUp)
}

/** Nothing can be shown, so nothing is asked. */
const giveUp = (cause: unknown): never => {
  process.stderr.write(`carrel: ${String(cause)}\n`)
  process.exit(1)
}

const hasSomething = ({ files, links, ignoredLinks }: LaunchRequest): boolean =>
  files.length + links.length + ignoredLinks > 0
