/** The desktop app itself, for the `electron` project: a fresh profile, a real window. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath, NO_ELECTRON } from './electron-path.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface Desktop {
  readonly app: ElectronApplication
  /** The window's page. */
  readonly page: Page
  readonly profile: string
  /** Has the menu import this folder, as if it were chosen in the system's dialog. */
  importFolder(folder: string): Promise<void>
  /** SIGKILLs the brain's process. */
  killBrain(): Promise<void>
}

const launch = (profile: string): Promise<ElectronApplication> =>
  _electron.launch({
    executablePath: electronPath() ?? '',
    args: [
      root,
      '--profile',
      profile,
      '--no-demo',
      // Containers have no user namespaces; everywhere else the sandbox is what is tested.
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    cwd: root,
  })

export const test = base.extend<{ desktop: Desktop }>({
  desktop: async ({}, use, info) => {
    info.skip(electronPath() === undefined, NO_ELECTRON)
    const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
    info.skip(process.platform === 'linux' && !screen, 'There is no screen here (DISPLAY is not set)')
    const profile = mkdtempSync(path.join(os.tmpdir(), 'carrel-electron-'))
    const app = await launch(profile)
    const page = await app.firstWindow()
    await use({
      app,
      page,
      profile,
      importFolder: (folder) =>
        app.evaluate(async ({ dialog, Menu }, chosen) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
          Menu.getApplicationMenu()?.getMenuItemById('import-folder')?.click()
        }, folder),
      killBrain: () =>
        app.evaluate(({ app: electron }) => {
          const brain = electron
            .getAppMetrics()
            .find(({ type, name }) => type === 'Utility' && name === 'Carrel')
          if (!brain) throw new Error('No brain is running')
          process.kill(brain.pid, 'SIGKILL')
        }),
    })
    await app.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
