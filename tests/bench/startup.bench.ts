/**
 * First paint of the shelf: an empty profile beside one of 200 courses and 20,000 lessons, in turns in one run, each
 * in a fresh browser context (nothing cached). Painted means the shelf's own content, not a frame around it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { startHost } from '../support/host-process.ts'
import { openChromium } from './support/browser.ts'
import { fillShelf } from './support/full-shelf.ts'
import { median, round } from './support/statistics.ts'

const ROUNDS = 7

/** Milliseconds from navigation to the frame that shows the shelf's content. */
const paintMs = async (browser: Browser, url: string, content: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript((selector) => {
    const look = (): void => {
      if (document.querySelector(selector)) {
        requestAnimationFrame(() => {
          setTimeout(() => performance.mark('shelf-painted'))
        })
      } else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, content)
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('shelf-painted').length > 0)
  const ms = await page.evaluate(() => performance.getEntriesByName('shelf-painted')[0]?.startTime ?? NaN)
  await context.close()
  return ms
}

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  const browser = await openChromium()
  try {
    const [empty, full] = [path.join(work, 'empty'), path.join(work, 'full')]
    say('filling a shelf with 200 courses and 20,000 lessons …')
    await fillShelf(full, 200, 100)
    const times: { empty: number[]; full: number[] } = { empty: [], full: [] }
    for (let n = 0; n < ROUNDS; n++) {
      const hosts = { empty: await startHost({ profile: empty }), full: await startHost({ profile: full }) }
      times.empty.push(await paintMs(browser, hosts.empty.url, 'main h1'))
      times.full.push(await paintMs(browser, hosts.full.url, '[role="listitem"] a[href*="/course/"]'))
      await hosts.empty.stop()
      await hosts.full.stop()
      say(
        `round ${n + 1}: empty ${round(times.empty.at(-1) ?? NaN)} ms, full ${round(times.full.at(-1) ?? NaN)} ms`,
      )
    }
    const [emptyPaintMs, fullPaintMs] = [median(times.empty), median(times.full)]
    return {
      emptyPaintMs: round(emptyPaintMs),
      fullPaintMs: round(fullPaintMs),
      ratio: round(fullPaintMs / emptyPaintMs, 2),
    }
  } finally {
    await browser.close()
    rmSync(work, { recursive: true, force: true })
  }
}
