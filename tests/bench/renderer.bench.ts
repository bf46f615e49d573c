/**
 * The window: gzip of the JavaScript loaded before the shelf stands, and the longest task while 20,000 rows of an
 * outline are scrolled from end to end, in Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
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

/** Scrolls the tallest scroller of the page from top to bottom and back. @returns its height, px */
const scrollThrough = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const scrollers = [...document.querySelectorAll('*')].filter((each) =>
      /auto|scroll/.test(getComputedStyle(each).overflowY),
    )
    const tallest = scrollers.toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0]
    if (!tallest) throw new Error('Nothing scrolls')
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
    return height
  })

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      args: z.object({ name: z.string().optional() }).optional(),
    }),
  ),
})

/** The longest task of the page's main thread while `work` goes on, ms, from Chromium's own trace. */
const longestTask = async (browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number> => {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] })
  await work()
  const { traceEvents } = Trace.parse(JSON.parse((await browser.stopTracing()).toString()))
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  )
  const tasks = traceEvents.filter(
    ({ name, pid, tid, dur }) => name.endsWith('RunTask') && dur && threads.has(`${pid}:${tid}`),
  )
  if (tasks.length === 0) throw new Error('The trace has no task')
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000
}

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
    const longest = await longestTask(browser, page, async () => {
      say(`scrolled ${await scrollThrough(page)} px`)
    })
    await host.stop()
    return { firstLoadKb: round(firstLoadKb), longestTaskMs: round(longest), rows: ROWS }
  } finally {
    await browser.close()
    rmSync(work, { recursive: true, force: true })
  }
}
