/** Chromium for benchmarks, with the flags these machines need. */
import { chromium, type Browser } from 'playwright-core'
import { chromiumPath } from '../../support/chromium.ts'

export const openChromium = (): Promise<Browser> => {
  const executablePath = chromiumPath()
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
