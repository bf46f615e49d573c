import { defineConfig } from '@playwright/test'
import { chromiumPath } from './tests/support/chromium.ts'

const executablePath = chromiumPath()

/** One suite as two projects: the browser host everywhere, Electron where its binary is. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // In CI a test that fails is tried once more; that it needed it is printed (scripts/test.ts).
  retries: process.env['CI'] === 'true' ? 1 : 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    actionTimeout: 15_000,
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
  projects: [
    { name: 'browser', testIgnore: '**/electron/**' },
    // Each of its specs says why it is skipped where Electron's program is absent.
    { name: 'electron', testMatch: '**/electron/**' },
  ],
})
