/**
 * A book that tries everything to get out (tests/support/books/hostile-book.ts), opened in the real app. Once as
 * it is, with both walls up: the chapter's sandbox and the policy of book.html. Once as WebKit would have it, where
 * foliate-js needs `allow-scripts` and the policy stands alone.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test as base } from '../support/app.ts'
import { makeEpub } from '../support/books/epub.ts'
import { hostileBook } from '../support/books/hostile-book.ts'
import { importFile, openCourse } from '../support/readers.ts'

interface Trap {
  readonly origin: string
  /** Everything that reached it, a bare connection included. */
  readonly heard: string[]
}

const test = base.extend<{ trap: Trap }>({
  trap: async ({ browserName: _ }, use) => {
    const heard: string[] = []
    const server: Server = createServer((request, response) => {
      heard.push(request.url ?? '')
      response.end('got you')
    })
    server.on('connection', () => heard.push('(a connection)'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await use({ origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, heard })
    server.closeAllConnections()
    server.close()
  },
})

const blobFrames = (page: Page) => page.frames().filter((frame) => frame.url().startsWith('blob:'))

const bait = [
  '#click-me',
  '#js-link',
  '#js-tab',
  '#data-link',
  '#top-link',
  '#blank-link',
  '#submit',
  '#formaction',
  '#svg-link rect',
  '#area',
]

/** Marks of an escape in any frame, the app's own page included. */
const escapes = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const frame of page.frames()) {
    const escaped = await frame
      .evaluate(() => 'escaped' in window || document.body?.dataset['escaped'] !== undefined)
      .catch(() => false)
    if (escaped) found.push(frame.url())
  }
  return found
}

for (const engine of ['Chromium', 'WebKit'] as const)
  test(`nothing in a hostile book runs, loads or leads away, guarded as in ${engine}`, async ({
    app,
    page,
    trap,
  }) => {
    if (engine === 'WebKit') {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' }),
      )
      await page.reload()
    }
    const elsewhere: string[] = []
    // What the policy refuses is announced as a request, and fails before it leaves.
    page.on('requestfinished', (request) => {
      const { hostname, protocol } = new URL(request.url())
      const own = hostname === '127.0.0.1' && request.url().startsWith(app.host.origin)
      if (!own && !hostname.endsWith('.localhost') && protocol !== 'blob:' && protocol !== 'data:')
        elsewhere.push(request.url())
    })
    const courseId = importFile(app, 'hostile.epub', await makeEpub(hostileBook(trap.origin)))
    await openCourse(page, courseId)
    await expect(page.getByRole('slider')).toBeEnabled()
    const address = page.url()

    for (const flow of ['paginated', 'scrolled'] as const) {
      if (flow === 'scrolled') await page.keyboard.press('s')
      await page.waitForTimeout(800)
      const [chapter] = blobFrames(page)
      if (!chapter) throw new Error('no chapter is shown')
      expect(await chapter.evaluate(() => document.body.textContent ?? '')).toContain('The last words.')
      let found = 0
      for (const selector of bait) {
        const element = await chapter.$(selector)
        if (!element) continue
        found += 1
        await element.dispatchEvent('click')
        await element.dispatchEvent('auxclick', { button: 1 })
        await element.dispatchEvent('mouseover')
      }
      expect(found).toBe(bait.length)
      await page.waitForTimeout(500)
      // A link to the web was asked about; that is all it came to.
      const question = page.getByRole('dialog')
      if (await question.isVisible()) await question.getByRole('button', { name: 'Cancel' }).click()
      expect(await escapes(page)).toEqual([])
    }

    // The second chapter is not well formed and is read as HTML.
    await page.getByTestId('outline').getByText('Broken', { exact: true }).click()
    await expect
      .poll(async () =>
        blobFrames(page)[0]
          ?.evaluate(() => document.body.textContent ?? '')
          .catch(() => ''),
      )
      .toContain('Unclosed')
    await page.waitForTimeout(800)

    expect(await escapes(page)).toEqual([])
    expect(trap.heard).toEqual([])
    expect(elsewhere).toEqual([])
    expect(page.context().pages()).toHaveLength(1)
    expect(page.url().split('/').slice(0, 5)).toEqual(address.split('/').slice(0, 5))
    for (const frame of page.frames())
      expect(frame.url()).toMatch(
        /^(blob:http:\/\/[0-9a-f]{32}\.localhost|http:\/\/(127\.0\.0\.1|[0-9a-f]{32}\.localhost))/,
      )
    if (engine === 'Chromium')
      for (const frame of blobFrames(page))
        expect(await frame.evaluate(() => window.frameElement?.getAttribute('sandbox') ?? '')).toBe(
          'allow-same-origin',
        )
  })
