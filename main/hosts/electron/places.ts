/** Where things lie: in the project when it runs from source, in the package when it is installed. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'
import { defaultProfile } from '../default-profile.ts'
import { profileArgument } from './launch-arguments.ts'

export interface Places {
  readonly profile: string
  readonly renderer: string
  readonly frameAssets: string
  /** null with `--no-demo`. */
  readonly demoCourse: string | null
  readonly preload: string
  readonly brain: string
  readonly windowIcon: string
  readonly trayIcon: string
  readonly memory: string
}

const profileOf = (argv: readonly string[]): string => path.resolve(profileArgument(argv) ?? defaultProfile())

/**
 * Keeps Chromium's own files in a folder of the desk's. Called before the single-instance lock is asked for,
 * which belongs to that folder: another desk is another app.
 * @param argv of the process
 */
export const chooseUserData = (argv: readonly string[]): void =>
  app.setPath('userData', path.join(profileOf(argv), 'electron'))

/** @param argv of the process */
export const findPlaces = (argv: readonly string[]): Places => {
  const root = app.getAppPath()
  const packaged = app.isPackaged
  const icons = packaged ? path.join(root, 'out/resources') : path.join(root, 'main/hosts/electron/resources')
  const demo = packaged
    ? path.join(process.resourcesPath, 'demo-course')
    : path.join(root, 'main/demo-course')
  return {
    profile: profileOf(argv),
    renderer: path.join(root, 'out/renderer'),
    frameAssets: path.join(root, 'out/frame'),
    demoCourse: argv.includes('--no-demo') || !existsSync(demo) ? null : demo,
    preload: path.join(root, 'out/preload/index.cjs'),
    brain: path.join(root, 'out/main/brain.js'),
    windowIcon: path.join(icons, 'icon.png'),
    trayIcon: path.join(icons, 'tray.png'),
    memory: path.join(app.getPath('userData'), 'shell.json'),
  }
}
