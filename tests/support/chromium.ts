/** Where a Chromium for the tests is. Installing it is the set-up's work: scripts/test-setup.ts. */
import { existsSync } from 'node:fs'

const candidates = [
  process.env['CARREL_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Absolute path of an installed Chromium; undefined lets Playwright use its own. */
export const chromiumPath = (): string | undefined => candidates.find((path) => path && existsSync(path))
