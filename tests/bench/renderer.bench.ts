/**
 * The window: gzip of the JavaScript loaded before the shelf stands, and the longest task while 20,000 rows of an
 * outline are scrolled from end to end, in Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { startHost } from '../support/host-process.ts'
import { openChromium } from './support/browser.ts'
import { fillShelf } from './support/full-shelf.ts'
import { round } from './support/statistics.ts'

const ROWS = 20_000

const scriptsOf = (page: Page): { bytes: () => Promise<number> } => {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) {
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
    }
  })
  return { bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) }
}

/** Scrolls the tallest scroller of the page from top to bottom and back. @returns its longest task, ms */
const longestTask = (page: Page): Promise<{ longest: number; height: number }> =>
  page.evaluate(async () => {
    const scrollers = [...document.querySelectorAll('*')].filter((each) =>
      /auto|scroll/.test(getComputedStyle(each).overflowY),
    )
    const tallest = scrollers.toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0]
    if (!tallest) throw new Error('Nothing scrolls')
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const task of list.getEntries()) longest = Math.max(longest, task.duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const height = tallest.scrollHeight
    // First as a person flings it, then as one who drags the bar: 300 frames down, 60 back.
    for (const frames of [300, 60]) {
      for (let n = 0; n <= frames; n++) {
        const part = n / frames
        tallest.scrollTop = height * (frames === 300 ? part : 1 - part)
        await frame()
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    observer.disconnect()
    return { longest, height }
  })

export const run = async (say: (line: string) => void): Promise<Record<string, unknown>> => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-bench-'))
  const browser = await openChromium()
  try {
    say(`filling a course with ${ROWS} lessons …`)
    const [courseId] = await fillShelf(work, 1, ROWS)
    const host = await startHost({ profile: work })
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
    const scripts = scriptsOf(page)
    await page.goto(host.url)
    await page.locator('main h1').waitFor()
    const firstLoadKb = (await scripts.bytes()) / 1024
    await page.evaluate((id) => {
      location.hash = `/course/${id ?? ''}`
    }, courseId)
    await page
      .getByText(/Lesson 1:/)
      .first()
      .waitFor()
    await page.waitForTimeout(2000)
    const { longest, height } = await longestTask(page)
    say(`scrolled ${height} px`)
    await host.stop()
    return { firstLoadKb: round(firstLoadKb), longestTaskMs: round(longest), rows: ROWS }
  } finally {
    await browser.close()
    rmSync(work, { recursive: true, force: true })
  }
}
