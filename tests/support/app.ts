/**
 * The Playwright fixture: a fresh profile, the real browser host, a signed-in page.
 * `open(options)` starts again on the same profile, for instance after `host.kill()`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { cliJson } from './run-cli.ts'
import { startHost, type HostProcess } from './host-process.ts'

export interface CarrelApp {
  readonly profile: string
  /** The running host; replaced by `open`. */
  host: HostProcess
  /** Starts the host (again) and signs the page in. */
  open(options?: { demo?: boolean; port?: number }): Promise<void>
  /** `carrel <args> --json` on the same profile. */
  cli(...args: string[]): unknown
}

interface Fixtures {
  /** Whether the demonstration course is put on the new shelf. */
  demo: boolean
  app: CarrelApp
}

export const test = base.extend<Fixtures>({
  demo: [false, { option: true }],
  app: async ({ page, demo }, use) => {
    const profile = mkdtempSync(path.join(os.tmpdir(), 'carrel-e2e-'))
    const host = await startHost({ profile, demo })
    // Signed in and drawn: before that nothing hears a key.
    const enter = async (): Promise<void> => {
      await page.goto(app.host.url)
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    }
    const app: CarrelApp = {
      profile,
      host,
      open: async (options = {}) => {
        app.host = await startHost({ profile, demo, ...options })
        await enter()
      },
      cli: (...args) => cliJson(profile, ...args),
    }
    await enter()
    await use(app)
    await app.host.stop()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
