/** The PDF reader in the real app: PDFs printed by Chromium, imported, drawn, searched, left and found again. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expect, test as base } from '../support/app.ts'
import { busiestTask } from '../support/busiest-task.ts'
import { makePdf } from '../support/make/pdf.ts'
import { makeLockedPdf } from '../support/pdfs/locked-pdf.ts'
import { printPdf } from '../support/pdfs/printed-pdf.ts'
import { photograph } from '../support/photograph.ts'
import { inkOf } from '../support/pixels.ts'
import { dressApp, importFile, openCourse } from '../support/readers.ts'

const CHAPTERS = 8

const test = base.extend<object, { pdf: Buffer; longPdf: Buffer }>({
  pdf: [async ({ browser }, use) => use(await printPdf(browser, CHAPTERS)), { scope: 'worker' }],
  longPdf: [
    async ({ browser }, use) => use(await printPdf(browser, 200)),
    { scope: 'worker', timeout: 120_000 },
  ],
})

const pagesOf = (page: Page) => page.getByRole('region', { name: /^Pages of/ })
const drawn = (page: Page, number = 1) =>
  page.locator(`.page[data-page-number="${String(number)}"][data-loaded="true"] canvas`).first()
const pageBox = (page: Page) => page.getByLabel('Page', { exact: true })
const zoomShown = (page: Page) => page.getByRole('button', { name: /^Zoom:/ })

const openPdf = async (page: Page, courseId: string): Promise<void> => {
  await openCourse(page, courseId)
  await expect(drawn(page)).toBeVisible()
}

/** Scroll offset and where it is in pages, as the reader sees it. */
const placeIn = (page: Page) =>
  pagesOf(page).evaluate((container) => {
    const edge = container.getBoundingClientRect().top
    const at = [...container.querySelectorAll<HTMLElement>('.page')].find(
      (each) => each.getBoundingClientRect().bottom > edge,
    )
    const box = at?.getBoundingClientRect()
    return { page: at?.dataset['pageNumber'] ?? '', above: box ? Math.round(edge - box.top) : 0 }
  })

test('a page is really drawn, and its words can be selected and copied', async ({ app, page, pdf }) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  const ink = await inkOf(page, page.locator('.page').first())
  expect(ink.paper).toEqual([248, 248, 248])
  expect(ink.share).toBeGreaterThan(0.02)
  // The red and the blue of the drawing are among them.
  expect(ink.colours).toBeGreaterThan(8)

  const line = page.locator('.textLayer span', { hasText: 'The desk stood by the window' }).first()
  await line.click({ clickCount: 3 })
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('The desk stood by')
  await expect(pageBox(page)).toHaveValue('1')
})

test('finding counts matches, goes from one to the next, and minds case and whole words', async ({
  app,
  page,
  pdf,
}) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find in the PDF' })
  const count = page.getByRole('search').locator('output')
  await expect(field).toBeFocused()
  await field.fill('QUINCUNX')
  await expect(count).toHaveText('1 of 1')
  await expect(page.locator('.highlight.selected')).toHaveText('quincunx')
  await expect(page.locator('.highlight.selected')).toBeInViewport()
  await page.getByRole('button', { name: 'Match case' }).click()
  await expect(count).toHaveText('No matches')
  await page.getByRole('button', { name: 'Match case' }).click()

  await field.fill('chapter')
  await expect(count).toHaveText(new RegExp(`of ${String(CHAPTERS)}$`))
  const before = await count.textContent()
  await field.press('Enter')
  await expect(count).not.toHaveText(before ?? '')
  await field.press('Shift+Enter')
  await expect(count).toHaveText(before ?? '')

  await field.fill('desk stood by the win')
  await expect(count).toHaveText(/^\d+ of \d+$/)
  await page.getByRole('button', { name: 'Whole words' }).click()
  await expect(count).toHaveText('No matches')
  await field.fill('第 3 章')
  await expect(count).toHaveText('1 of 1')
  await field.press('Escape')
  await expect(field).toBeHidden()
  await expect(page.locator('.highlight')).toHaveCount(0)
})

test('the size follows keys, the wheel with Ctrl, and the window', async ({ app, page, pdf }) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  const percent = async () => Number.parseInt((await zoomShown(page).textContent()) ?? '', 10)
  const width = async () => (await page.locator('.page').first().boundingBox())?.width ?? 0
  const first = await percent()
  await page.keyboard.press('+')
  await expect.poll(percent).toBeGreaterThan(first)
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await expect.poll(percent).toBeLessThan(first)

  await page.keyboard.press('w')
  const room = (await pagesOf(page).boundingBox())?.width ?? 0
  await expect.poll(width).toBeGreaterThan(room - 60)
  await page.setViewportSize({ width: 1000, height: 700 })
  await expect.poll(width).toBeLessThan(1000)
  await page.keyboard.press('h')
  await expect
    .poll(async () => (await page.locator('.page').first().boundingBox())?.height ?? 0)
    .toBeLessThan((await pagesOf(page).boundingBox())?.height ?? 0)

  const small = await percent()
  await pagesOf(page).hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect.poll(percent).toBeGreaterThan(small)
  // The browser's own zoom stayed where it was.
  expect(await page.evaluate(() => devicePixelRatio)).toBe(1)
})

test('small pictures of pages are drawn when seen and lead to them; the outline follows', async ({
  app,
  page,
  pdf,
}) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  await page.keyboard.press('t')
  const outline = page.getByRole('tree', { name: 'Contents' })
  await expect(outline.getByRole('treeitem')).toHaveCount(CHAPTERS)
  await outline.getByRole('treeitem', { name: 'Chapter 5' }).click()
  await expect(outline.getByRole('treeitem', { name: 'Chapter 5' })).toHaveAttribute('aria-current', 'true')
  await expect(page.locator('.textLayer', { hasText: 'Chapter 5' }).first()).toBeInViewport()

  await page.locator('label', { hasText: /^Pages$/ }).click()
  const pictures = page.getByRole('list', { name: 'Pages' }).locator('canvas')
  await expect(pictures.first()).toBeVisible()
  expect((await inkOf(page, pictures.first())).share).toBeGreaterThan(0.01)
  await page.getByRole('button', { name: 'Page 2', exact: true }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Page 2', exact: true }).click()
  await expect(pageBox(page)).toHaveValue('2')
})

test('the place is found again to the line after leaving, and after a kill', async ({ app, page, pdf }) => {
  const courseId = importFile(app, 'The Quiet Desk.pdf', pdf)
  await openPdf(page, courseId)
  await pageBox(page).fill('7')
  await pageBox(page).press('Enter')
  await pagesOf(page).hover()
  await page.mouse.wheel(0, 333)
  await expect.poll(async () => (await placeIn(page)).above).toBeGreaterThan(100)
  const left = await placeIn(page)
  // Saved within a second of the last move (the Study place).
  await page.waitForTimeout(2500)

  await app.host.kill()
  await app.open()
  await openCourse(page, courseId)
  await expect(drawn(page, 7)).toBeVisible()
  await expect.poll(async () => (await placeIn(page)).page).toBe(left.page)
  await expect.poll(async () => Math.abs((await placeIn(page)).above - left.above)).toBeLessThanOrEqual(2)
  await page.setViewportSize({ width: 900, height: 600 })
  await expect.poll(async () => (await placeIn(page)).page).toBe(left.page)
})

test('a page can be typed; pages stand singly or side by side, and turn', async ({ app, page, pdf }) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  await page.keyboard.press('g')
  await page.keyboard.type('999')
  await page.keyboard.press('Enter')
  await expect(pageBox(page)).toHaveAttribute('aria-invalid', 'true')
  await pageBox(page).fill('4')
  await pageBox(page).press('Enter')
  await page.keyboard.press('Escape')
  await expect(pageBox(page)).toHaveValue('4')

  const choose = async (name: string) => {
    await page.getByRole('button', { name: 'View' }).click()
    await page.getByRole('menuitemradio', { name }).click()
  }
  await choose('One at a time')
  await expect(page.locator('.page')).toHaveCount(1)
  await expect(pageBox(page)).toHaveValue('4')
  await page.keyboard.press('ArrowRight')
  await expect(pageBox(page)).toHaveValue('5')
  await choose('Two side by side')
  const spread = page.locator('.spread', { has: page.locator('[data-page-number="5"]') }).locator('.page')
  await expect(spread).toHaveCount(2)
  const [one, two] = [await spread.nth(0).boundingBox(), await spread.nth(1).boundingBox()]
  expect(Math.abs((one?.y ?? 0) - (two?.y ?? 9))).toBeLessThan(2)
  await choose('One below the other')

  const upright = await page.locator('.page').first().boundingBox()
  await page.keyboard.press('r')
  await expect
    .poll(async () => {
      const turned = await page.locator('.page').first().boundingBox()
      return (turned?.width ?? 0) > (turned?.height ?? 0)
    })
    .toBe((upright?.width ?? 0) < (upright?.height ?? 0))
})

test('links lead within the PDF at once, and outside only after asking', async ({
  app,
  page,
  pdf,
  context,
}) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  await page.locator('.annotationLayer a[href^="https://example.org"]').first().click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('https://example.org/outside')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(context.pages()).toHaveLength(1)
  await page.locator('.annotationLayer a[href^="#"]').first().click()
  await expect(page.locator('.textLayer', { hasText: 'quincunx' })).toBeInViewport()
})

test('seeing the last page completes the lesson; glancing at it does not', async ({ app, page, pdf }) => {
  const courseId = importFile(app, 'The Quiet Desk.pdf', pdf)
  await openPdf(page, courseId)
  const Progress = z.object({ completed: z.array(z.unknown()) })
  const done = () => Progress.parse(app.cli('progress', courseId)).completed.length
  expect(done()).toBe(0)
  await page.keyboard.press('End')
  await expect(pageBox(page)).not.toHaveValue('1')
  await page.keyboard.press('Home')
  await page.waitForTimeout(2500)
  expect(done()).toBe(0)
  await page.keyboard.press('End')
  await expect(page.locator('.textLayer', { hasText: 'quincunx' })).toBeInViewport()
  await expect.poll(done).toBe(1)
})

test('pages wear the paper of the room, unless one wants them as printed', async ({ app, page, pdf }) => {
  const courseId = importFile(app, 'The Quiet Desk.pdf', pdf)
  await openPdf(page, courseId)
  await dressApp(page, 'en', 'dark')
  await openPdf(page, courseId)
  const sheet = page.locator('.page').first()
  const dark = await inkOf(page, sheet)
  expect(Math.max(...dark.paper)).toBeLessThan(56)
  expect(dark.share).toBeGreaterThan(0.02)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemradio', { name: 'Sepia' }).click()
  await expect.poll(async () => (await inkOf(page, sheet)).paper[2]).toBeLessThan(225)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemradio', { name: 'As printed' }).click()
  await expect.poll(async () => Math.min(...(await inkOf(page, sheet)).paper)).toBeGreaterThan(240)
})

test('printing draws the chosen pages and hands them to the print dialog', async ({ app, page, pdf }) => {
  await openPdf(page, importFile(app, 'The Quiet Desk.pdf', pdf))
  await page.evaluate(() => {
    window.print = () => {
      const pictures = [...document.querySelectorAll<HTMLImageElement>('.pdf-print img')]
      document.documentElement.dataset['printed'] = pictures.map((each) => each.naturalWidth).join(' ')
    }
  })
  await page.getByRole('button', { name: 'Print' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Pages').fill('2-99')
  await expect(dialog).toContainText('no pages of this PDF')
  await dialog.getByLabel('Pages').fill('2-4')
  await dialog.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(dialog).toBeHidden()
  const widths = (await page.locator('html').getAttribute('data-printed'))?.split(' ').map(Number) ?? []
  // A5 is 5.83 inches wide, printed at 150 dots an inch.
  expect(widths).toHaveLength(3)
  for (const width of widths) expect(width).toBeGreaterThan(800)
  await expect(page.locator('.pdf-print')).toHaveCount(0)
})

test('a PDF of hundreds of pages opens by its first bytes and scrolls without holding up the window', async ({
  app,
  browser,
  page,
  longPdf,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/file/')) asked.push(request.headers()['range'] ?? 'all')
  })
  const courseId = importFile(app, 'Long.pdf', longPdf)
  await openPdf(page, courseId)
  expect(asked.filter((range) => range.startsWith('bytes='))).not.toEqual([])
  await page.waitForTimeout(1000)
  await pagesOf(page).hover()
  const longest = await busiestTask(browser, async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      await page.mouse.wheel(0, 900)
      await page.waitForTimeout(30)
    }
    await pageBox(page).fill('300')
    await pageBox(page).press('Enter')
    await expect(drawn(page, 300)).toBeVisible()
  })
  test
    .info()
    .annotations.push({ type: 'longest task, ms of processor time', description: longest.toFixed(0) })
  expect(longest).toBeLessThan(200)
  // Only what is near is kept: the rest are empty frames.
  expect(await page.locator('.page canvas').count()).toBeLessThan(30)
})

test('Chinese in a font that is not embedded is read and drawn by way of the character maps', async ({
  app,
  page,
}) => {
  const bytes = makePdf({ pages: [], chinesePages: ['安静的书桌临窗'] })
  await openPdf(page, importFile(app, 'Chinese.pdf', bytes))
  await expect(page.locator('.textLayer')).toContainText('安静的书桌临窗')
  expect((await inkOf(page, page.locator('.page').first())).share).toBeGreaterThan(0.0005)
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in the PDF' }).fill('书桌')
  await expect(page.getByRole('search').locator('output')).toHaveText('1 of 1')
})

test.describe('a PDF that does not open', () => {
  const serve = async (page: Page, answer: { status?: number; body: Buffer | string }) =>
    page.route('**/file/**', (route) =>
      route.fulfill({ status: answer.status ?? 200, contentType: 'application/pdf', body: answer.body }),
    )

  test('for want of a password asks for it, says when it is wrong, and opens with the right one', async ({
    app,
    page,
    pdf,
  }) => {
    const courseId = importFile(app, 'Locked.pdf', pdf)
    await serve(page, { body: makeLockedPdf('open sesame', 'Behind the door') })
    await openCourse(page, courseId)
    await expect(page.getByRole('heading', { name: 'This PDF is locked' })).toBeVisible()
    await expect(page.getByLabel('Password')).toBeFocused()
    await page.keyboard.type('please')
    await page.keyboard.press('Enter')
    await expect(page.getByText('That is not the password.')).toBeVisible()
    await page.getByLabel('Password').fill('open sesame')
    await page.keyboard.press('Enter')
    await expect(drawn(page)).toBeVisible()
    await expect(page.locator('.textLayer')).toContainText('Behind the door')
  })

  test('because it is damaged or gone says so in plain words, and tries again when asked', async ({
    app,
    page,
    pdf,
  }) => {
    const courseId = importFile(app, 'Damaged.pdf', pdf)
    await serve(page, { body: 'this is no PDF at all' })
    await openCourse(page, courseId)
    await expect(page.getByRole('alert')).toContainText('damaged')
    await page.unroute('**/file/**')
    await serve(page, { status: 404, body: '' })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toContainText('not where it was')
    await page.unroute('**/file/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(drawn(page)).toBeVisible()
  })
})

test('nothing a script in the PDF wants is done', async ({ app, page }) => {
  const bytes = makePdf({
    pages: ['Scripts stay asleep'],
    catalog:
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("http://127.0.0.1:9/x"\\)) >>',
  })
  const outside: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(app.host.origin) && !request.url().startsWith('blob:'))
      outside.push(request.url())
  })
  page.on('dialog', () => outside.push('dialog'))
  await openPdf(page, importFile(app, 'Scripted.pdf', bytes))
  await page.waitForTimeout(500)
  expect(outside).toEqual([])
})

for (const language of ['en', 'zh-CN'] as const)
  test(`looks right and has no barrier on three papers: ${language}`, async ({ app, page, pdf }) => {
    const courseId = importFile(app, 'The Quiet Desk.pdf', pdf)
    for (const theme of ['light', 'dark', 'sepia'] as const) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await dressApp(page, language, theme)
      await openCourse(page, courseId)
      await expect(drawn(page)).toBeVisible()
      await page.keyboard.press('t')
      await expect(page.getByRole('tree', { name: /^(Contents|目录)$/ })).toBeVisible()
      await page.keyboard.press('Control+f')
      await page.keyboard.type('ribbon')
      await expect(page.getByRole('search').locator('output')).not.toBeEmpty()
      for (const [width, height] of [
        [1280, 800],
        [900, 600],
      ] as const) {
        await page.setViewportSize({ width, height })
        await expect(drawn(page)).toBeVisible()
        await page.waitForTimeout(700)
        await photograph(page, `pdf-${language}-${theme}-${String(width)}`)
      }
      const { violations } = await new AxeBuilder({ page }).include('main').analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    }
  })
