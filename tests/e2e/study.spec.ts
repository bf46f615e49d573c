import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { studyCourse } from '../support/study-course.ts'

let made: string
test.beforeAll(() => {
  made = studyCourse()
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

const TEXT = 'Everything at once'
const title = (page: Page) => page.getByTestId('lesson-title')
const scroller = (page: Page) => page.getByTestId('text-scroller')
const scrolled = (page: Page): Promise<number> => scroller(page).evaluate((element) => element.scrollTop)
const text = (page: Page) => page.frameLocator('iframe[title]')
const lessonFrame = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.url().includes('/~carrel/lesson/'))
  if (!frame) throw new Error('no lesson frame')
  return frame
}
const openCourse = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /One of everything/ })
    .first()
    .click()
  await expect(page.getByRole('tree')).toBeVisible()
}
const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('treeitem', { name }).click()
  await expect(title(page)).toHaveText(name)
}
/** The text has found its shape: diagrams drawn, slots sized, nothing moved for a while. */
const settled = async (page: Page): Promise<void> => {
  await expect(text(page).locator('.diagram svg')).toBeVisible({ timeout: 30_000 })
  let last = -1
  await expect
    .poll(
      async () => {
        const height = await scroller(page).evaluate((element) => element.scrollHeight)
        const still = height === last
        last = height
        return still
      },
      { intervals: [700] },
    )
    .toBe(true)
}
/** Words of the paragraph or heading that is first in sight. */
const wordsAtTop = async (page: Page): Promise<string> =>
  lessonFrame(page).evaluate(
    (top) =>
      [...document.querySelectorAll('main > p, main > h2')].find(
        (block) => block.getBoundingClientRect().bottom > top + 4,
      )?.textContent ?? '',
    await scrolled(page),
  )

test.beforeEach(async ({ app, page }) => {
  app.cli('import', made)
  await openCourse(page)
})

test('a course opens at its first lesson, then at the last one studied', async ({ page }) => {
  await expect(title(page)).toHaveText(TEXT)
  await open(page, 'Film')
  await page.getByRole('link', { name: 'Back to the shelf' }).click()
  await openCourse(page)
  await expect(title(page)).toHaveText('Film')
})

test('a text comes back at the same words after a crash, in another window size and another type size', async ({
  app,
  page,
}) => {
  await settled(page)
  await text(page).getByRole('heading', { name: 'Part 20' }).scrollIntoViewIfNeeded()
  await scroller(page).evaluate((element) => element.scrollBy(0, 300))
  const before = await wordsAtTop(page)
  expect(before).toMatch(/(Part|Paragraph) \d+/)
  await page.waitForTimeout(900)
  await app.host.kill()
  await app.open()
  await openCourse(page)
  await settled(page)
  await expect.poll(() => wordsAtTop(page)).toBe(before)
  await expect(page.getByText(/Continued at \d+%/)).toBeVisible()

  await page.setViewportSize({ width: 900, height: 600 })
  await expect.poll(() => wordsAtTop(page)).toBe(before)
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(() => wordsAtTop(page)).toBe(before)

  await page.getByRole('button', { name: 'How text looks' }).click()
  for (let i = 0; i < 4; i++) await page.getByRole('button', { name: 'Size: more' }).click()
  await expect
    .poll(() =>
      text(page)
        .locator('main')
        .evaluate((main) => getComputedStyle(main).fontSize),
    )
    .toBe('22px')
  await page.keyboard.press('Escape')
  await expect.poll(() => wordsAtTop(page)).toBe(before)

  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Start from the beginning' }).click()
  await expect(text(page).getByRole('heading', { name: TEXT })).toBeVisible()
  await expect.poll(() => scrolled(page)).toBe(0)
})

test('keys read on in the text and go to the neighbours, wherever the focus is', async ({ page }) => {
  await settled(page)
  await page.keyboard.press('PageDown')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300)
  await lessonFrame(page)
    .locator('p')
    .first()
    .click({ position: { x: 2, y: 2 } })
  const then = await scrolled(page)
  await page.keyboard.press('Space')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(then + 300)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(title(page)).toHaveText('中文的一课')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title(page)).toHaveText(TEXT)
  await page.keyboard.press('[')
  await expect(page.getByRole('tree')).toHaveCount(0)
  await page.keyboard.press('[')
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press(']')
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

test('read to its end, a lesson is done; a short one after a look; any by hand', async ({ page }) => {
  const progress = page.getByRole('progressbar', { name: 'Progress in this course' })
  await settled(page)
  await expect(progress).toHaveAttribute('aria-valuenow', '0')
  await scroller(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByRole('treeitem', { name: `${TEXT}, Text, done` })).toBeVisible()
  await open(page, 'Short')
  await expect(page.getByRole('treeitem', { name: 'Short, Text, done' })).toBeVisible()
  await open(page, 'Film')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('treeitem', { name: 'Film 40 sec, Video, done' })).toBeVisible()
  await expect(progress).toHaveAttribute('aria-valuenow', '3')
  await page.reload()
  await expect(progress).toHaveAttribute('aria-valuenow', '3')
})

test('the outline is filtered, and walked by keyboard', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Find a lesson' })
  await field.fill('film')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await field.fill('nowhere')
  await expect(page.getByText('No lesson has these words.')).toBeVisible()
  await field.press('Escape')
  await expect(page.getByRole('treeitem')).toHaveCount(5)

  const tree = page.getByRole('tree')
  await tree.focus()
  await page.keyboard.press('End')
  const active = await tree.getAttribute('aria-activedescendant')
  await expect(page.getByRole('treeitem', { name: 'Short' })).toHaveAttribute('id', active ?? '')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('Sound')
})

test('links lead to headings, lessons, files and outside, each as it should', async ({ page, context }) => {
  await settled(page)
  await text(page).getByRole('link', { name: 'the second part' }).click()
  await expect(text(page).getByRole('heading', { name: 'Part 2', exact: true })).toBeInViewport()
  expect(await wordsAtTop(page)).toBe('Part 2')

  await page.keyboard.press('Home')
  await text(page).getByRole('link', { name: 'a file' }).click()
  const saved = page.waitForEvent('download')
  await page
    .getByRole('dialog', { name: 'Save this file?' })
    .getByRole('button', { name: 'Save a copy' })
    .click()
  expect((await saved).suggestedFilename()).toBe('data.csv')

  // Nothing opens before the person has seen the whole address and agreed.
  await context.route('https://example.org/**', (route) => route.fulfill({ body: 'outside' }))
  await text(page).getByRole('link', { name: 'the web' }).click()
  const ask = page.getByRole('dialog', { name: 'Leave Carrel?' })
  await expect(ask).toContainText('https://example.org/path?q=1')
  expect(context.pages()).toHaveLength(1)
  const popup = context.waitForEvent('page')
  await ask.getByRole('button', { name: 'Open in browser' }).click()
  const outside = await popup
  await outside.waitForURL('https://example.org/path?q=1')
  expect(await outside.evaluate(() => window.opener)).toBeNull()
  await outside.close()

  await text(page).getByRole('link', { name: 'this machine' }).click()
  await page.waitForTimeout(400)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)

  await text(page).getByRole('link', { name: 'another lesson' }).click()
  await expect(title(page)).toHaveText('中文的一课')
  await expect(text(page).getByRole('heading', { name: '公式' })).toBeInViewport()
})

test('headings beside the text lead there and tell where one is', async ({ page }) => {
  await settled(page)
  const beside = page.getByRole('navigation', { name: 'On this page' })
  await beside.getByRole('button', { name: 'Part 30' }).click()
  await expect(text(page).getByRole('heading', { name: 'Part 30' })).toBeInViewport()
  await expect(beside.getByRole('button', { name: 'Part 30' })).toHaveAttribute('aria-current', 'location')
  await expect(beside.getByRole('button', { name: 'Part 30' })).toBeInViewport()
})

test('how text looks changes at once, without loading anew, and the next lesson begins with it', async ({
  page,
}) => {
  await settled(page)
  await lessonFrame(page).evaluate(() => Object.assign(window, { stayed: true }))
  const main = text(page).locator('main')
  await page.getByRole('button', { name: 'How text looks' }).click()
  await page.getByText('Sans', { exact: true }).click()
  await expect.poll(() => main.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^"Inter/)
  await page.getByText('Dark', { exact: true }).click()
  await expect
    .poll(() =>
      text(page)
        .locator('html')
        .evaluate((html) => getComputedStyle(html).backgroundColor),
    )
    .toBe('rgb(24, 25, 26)')
  expect(await lessonFrame(page).evaluate(() => 'stayed' in window)).toBe(true)
  await page.keyboard.press('Escape')

  // What the server sends for the next lesson is dark before any script runs.
  const document = page.waitForResponse((response) => response.url().includes('/~carrel/lesson/'))
  await open(page, '中文的一课')
  expect(await (await document).text()).toContain('data-theme="dark"')
})

test('a quiz in the text has the room it needs, and the keyboard finds it in its place', async ({ page }) => {
  await settled(page)
  const quiz = page.getByRole('region', { name: 'A question in between' })
  const slot = lessonFrame(page).locator('[data-slot]')
  const same = async (): Promise<number> => {
    const [room, card] = [await slot.boundingBox(), await quiz.boundingBox()]
    if (!room || !card) return Infinity
    return Math.abs(room.y - card.y) + Math.abs(room.height - card.height) + Math.abs(room.width - card.width)
  }
  await expect.poll(same).toBeLessThan(3)
  const before = (await slot.boundingBox())?.height ?? 0
  await slot.focus()
  await expect.poll(() => quiz.evaluate((card) => card.contains(document.activeElement))).toBe(true)
  await quiz.getByText('This one').click()
  await quiz.getByRole('button', { name: 'Check' }).click()
  // The verdict needs more room: the text below makes way.
  await expect.poll(async () => (await slot.boundingBox())?.height ?? 0).toBeGreaterThan(before)
  await expect.poll(same).toBeLessThan(3)
})

test('diagrams are drawn, one that cannot be shows its source; code is copied; a picture is enlarged', async ({
  page,
  context,
}) => {
  await settled(page)
  await expect(text(page).locator('.diagram svg')).toContainText('Recall')
  await expect(text(page).locator('.diagram-failed')).toContainText('never closed')

  await context.grantPermissions(['clipboard-read'])
  await text(page).getByRole('button', { name: 'Copy code' }).first().click()
  await expect(text(page).getByRole('button', { name: 'Copy code' }).first()).toHaveText('Copied')
  await title(page).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^print\("a line .*\)$/)

  await text(page).getByRole('button', { name: 'Enlarge: A wide picture' }).click()
  const dialog = page.getByRole('dialog', { name: 'A wide picture' })
  await expect(dialog.getByAltText('A wide picture')).toBeVisible()
  expect((await dialog.getByAltText('A wide picture').boundingBox())?.width).toBeGreaterThan(1000)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a lesson prints itself alone, from a copy that goes away', async ({ page, context }) => {
  await context.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes'
    }
  })
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Print this lesson' }).click()
  const copy = page.frameLocator('iframe[data-print]')
  await expect(copy.locator('html')).toHaveAttribute('data-printed', 'yes', { timeout: 30_000 })
  await expect(copy.locator('html')).toHaveAttribute('data-theme', 'light')
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBeUndefined()
})

test('only the lesson, until Escape', async ({ page }) => {
  await settled(page)
  await page.keyboard.press('z')
  await expect(page.getByRole('tree')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Shelf', exact: true })).toBeHidden()
  await expect(text(page).getByRole('heading', { name: TEXT })).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('tree')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Shelf', exact: true })).toBeVisible()
})

test('in a small window the outline comes over the lesson and goes again', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(page.getByRole('tree')).toHaveCount(0)
  await page.getByRole('button', { name: 'Outline' }).click()
  await page.getByRole('treeitem', { name: 'Film' }).click()
  await expect(title(page)).toHaveText('Film')
  await expect(page.getByRole('tree')).toHaveCount(0)
  await page.keyboard.press(']')
  await expect(page.getByRole('tab', { name: 'Transcript' })).toBeVisible()
  expect((await page.locator('video').boundingBox())?.width).toBeGreaterThan(420)
})

test('messages that do not come from the lesson are not heard', async ({ page, context }) => {
  await settled(page)
  await page.evaluate(() => {
    window.postMessage({ type: 'link', href: 'https://example.org/' }, '*')
    window.postMessage({ type: 'layout', height: 10, blocks: [], slots: [], headings: [] }, '*')
  })
  // From the lesson's own origin, but in a shape nobody agreed on.
  await lessonFrame(page).evaluate(() => {
    window.parent.postMessage({ type: 'layout', height: -5 }, '*')
    window.parent.postMessage({ type: 'image', src: 'http://127.0.0.1:9/x.png', alt: '' }, '*')
  })
  await page.waitForTimeout(500)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)
  expect(await scroller(page).evaluate((element) => element.scrollHeight)).toBeGreaterThan(2000)
})
