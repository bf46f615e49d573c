/** The book reader in the real app: real and made EPUBs drawn by foliate-js on the course's own origin. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator, Page } from '@playwright/test'
import { z } from 'zod'
import { expect, test, type CarrelApp } from '../support/app.ts'
import {
  arabicBook,
  chineseBook,
  englishBook,
  fixedBook,
  olderBook,
  verticalJapaneseBook,
} from '../support/books/books.ts'
import { makeEpub, type BookSpec } from '../support/books/epub.ts'
import { photograph } from '../support/photograph.ts'
import { inkOf } from '../support/pixels.ts'
import { dressApp, importFile, importPath, openCourse } from '../support/readers.ts'

const real = path.resolve(import.meta.dirname, '../../../shared/real/epub')

/** The frame of the book, and within it the frame of the chapter that is shown. */
const bookFrame = (page: Page) => page.locator('iframe[src*="book.html"]')
const inBook = (page: Page): FrameLocator => page.frameLocator('iframe[src*="book.html"]')
/** foliate keeps its frames in a closed shadow root, which locators do not enter. */
const chapter = async (page: Page) => {
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('blob:'))).toBe(true)
  const frame = page.frames().find((each) => each.url().startsWith('blob:'))
  if (!frame) throw new Error('no chapter is shown')
  return frame
}
/** All words of the chapter; none while one chapter makes way for another. */
const words = async (page: Page): Promise<string> =>
  (await chapter(page)).evaluate(() => document.body.textContent ?? '').catch(() => '')

/** The words of the chapter that can be seen, in order; none while one chapter makes way for another. */
const seenWords = async (page: Page): Promise<string> => {
  const box = await bookFrame(page).boundingBox()
  const look = (room: { width: number; height: number }): string => {
    const offset = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const isSeen = (rect: DOMRect): boolean =>
      rect.left + offset.left >= 0 &&
      rect.right + offset.left <= room.width &&
      rect.top + offset.top >= 0 &&
      rect.bottom + offset.top <= room.height
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let seen = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()]
      if (!rects.some(isSeen)) continue
      const text = node.nodeValue ?? ''
      const whole = rects.every(isSeen)
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        if (whole || isSeen(range.getBoundingClientRect())) seen += text[at] ?? ''
      }
    }
    return seen.replace(/\s+/g, ' ').trim()
  }
  return (await chapter(page))
    .evaluate(look, { width: box?.width ?? 0, height: box?.height ?? 0 })
    .catch(() => '')
}
const firstWords = async (page: Page): Promise<string> => (await seenWords(page)).slice(0, 60)

const share = (page: Page) => page.getByRole('slider')
const lesson = (page: Page, name: string) => page.getByTestId('outline').getByText(name, { exact: true })

const openBook = async (app: CarrelApp, page: Page, book: BookSpec): Promise<string> => {
  const courseId = importFile(app, `${book.language}.epub`, await makeEpub(book))
  await openCourse(page, courseId)
  await expect(share(page)).toBeEnabled()
  return courseId
}

const Progress = z.object({
  completed: z.array(z.object({ lessonId: z.string() })),
  positions: z.array(z.object({ lessonId: z.string(), position: z.object({ kind: z.string() }) })),
})

test('a real book is drawn, its contents lead through it, and a search finds its words', async ({
  app,
  page,
}) => {
  const file = path.join(real, 'childrens-literature.epub')
  test.skip(!existsSync(file), 'no real books here: ../shared/real is absent')
  await openCourse(page, importPath(app, file))
  await expect(share(page)).toBeEnabled()
  await expect.poll(async () => (await inkOf(page, bookFrame(page))).share).toBeGreaterThan(0.01)

  await lesson(page, '195 THE FIR TREE').click()
  await expect.poll(() => seenWords(page)).toContain('THE FIR TREE')
  const ink = await inkOf(page, bookFrame(page))
  expect(ink.share).toBeGreaterThan(0.02)

  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Search the book' })
  await expect(field).toBeFocused()
  await field.fill('klumpey-dumpey')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ places?$/ })).toBeVisible()
  const hits = page.getByRole('complementary', { name: 'Search the book' }).getByRole('listitem')
  await expect(hits.first().locator('mark')).toHaveText(/Klumpey-Dumpey/i)
  const before = await firstWords(page)
  await hits.last().click()
  await expect.poll(() => firstWords(page)).not.toBe(before)
})

test('a real comic is drawn page by page, from right to left', async ({ app, page }) => {
  const file = path.join(real, 'haruko-html-jpeg.epub')
  test.skip(!existsSync(file), 'no real books here: ../shared/real is absent')
  await openCourse(page, importPath(app, file))
  await expect(share(page)).toBeEnabled()
  await expect.poll(async () => (await inkOf(page, bookFrame(page))).colours).toBeGreaterThan(12)
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-label', 'Next page')
  const at = async () => Number(await share(page).inputValue())
  const first = await at()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(at).toBeGreaterThan(first)
})

test('pages turn by key, by wheel and by a click at their side; words can be selected', async ({
  app,
  page,
}) => {
  await openBook(app, page, englishBook)
  const first = await firstWords(page)
  expect(first).toMatch(/^Rain/)
  const turned = async (act: () => Promise<void>) => {
    const before = await firstWords(page)
    await act()
    await expect.poll(() => firstWords(page)).not.toBe(before)
    await page.waitForTimeout(400)
  }
  await turned(() => page.keyboard.press('ArrowRight'))
  await turned(() => page.keyboard.press('Space'))
  const box = (await bookFrame(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await turned(() => page.mouse.click(box.x + box.width - 30, box.y + box.height / 2))
  // The focus is in the book now: keys still turn.
  await turned(() => page.keyboard.press('PageDown'))
  await turned(() => page.mouse.wheel(0, 200))
  await turned(() => page.mouse.click(box.x + 30, box.y + box.height / 2))
  for (let back = 0; back < 4; back += 1) await turned(() => page.keyboard.press('ArrowLeft'))
  expect(await firstWords(page)).toBe(first)

  const word = await (
    await chapter(page)
  ).evaluate(() => {
    const range = document.createRange()
    const text = document.querySelectorAll('p')[1]?.firstChild
    if (!text) throw new Error('no words')
    range.setStart(text, 40)
    range.setEnd(text, 42)
    const { left, top, height } = range.getBoundingClientRect()
    const offset = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }
    return { x: left + offset.left, y: top + height / 2 + offset.top }
  })
  await page.mouse.dblclick(box.x + word.x, box.y + word.y)
  const selected = await (await chapter(page)).evaluate(() => getSelection()?.toString().trim() ?? '')
  expect(selected.length).toBeGreaterThan(1)
  expect(await firstWords(page)).toBe(first)
})

test('turning pages into the next lesson moves the outline on, completes the one before, and loads nothing anew', async ({
  app,
  page,
}) => {
  const courseId = await openBook(app, page, englishBook)
  const loads: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('book.html')) loads.push(frame.url())
  })
  const current = page.getByTestId('outline').locator('[aria-current], [aria-selected="true"]').first()
  await expect(current).toContainText('Rain')
  for (let turn = 0; turn < 30 && !(await current.textContent())?.includes('Trains'); turn += 1) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(300)
  }
  await expect(current).toContainText('Trains')
  await expect.poll(() => Progress.parse(app.cli('progress', courseId)).completed.length).toBe(1)

  await lesson(page, 'The End').click()
  await expect.poll(() => firstWords(page)).toMatch(/^The End/)
  await lesson(page, 'Rain').click()
  await expect.poll(async () => (await words(page)).includes('It began with rain')).toBe(true)
  expect(loads).toEqual([])
})

test('the place is found again after a kill, in pages and scrolled', async ({ app, page }) => {
  const courseId = await openBook(app, page, englishBook)
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(400)
  }
  const left = await firstWords(page)
  await page.waitForTimeout(2500)
  const again = async () => {
    await app.host.kill()
    await app.open()
    await openCourse(page, courseId)
    await expect(share(page)).toBeEnabled()
  }
  await again()
  await expect.poll(() => firstWords(page)).toBe(left)

  await page.keyboard.press('s')
  await page.waitForTimeout(600)
  await bookFrame(page).hover()
  await page.mouse.wheel(0, 700)
  await page.waitForTimeout(1000)
  const scrolled = await firstWords(page)
  expect(scrolled).not.toBe(left)
  await page.waitForTimeout(2500)
  await again()
  // To the line: the first whole line may be the one after a line that was cut by the edge.
  const near = async () => {
    const text = (await words(page)).replace(/\s+/g, ' ')
    return Math.abs(text.indexOf(await firstWords(page)) - text.indexOf(scrolled))
  }
  await expect.poll(near).toBeLessThan(160)
})

test('text grows and shrinks, and the page keeps its words', async ({ app, page }) => {
  await openBook(app, page, englishBook)
  const size = async () =>
    Number.parseFloat(
      await (
        await chapter(page)
      ).evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body).fontSize),
    )
  const first = await size()
  await page.getByRole('button', { name: 'Larger text' }).click()
  await page.getByRole('button', { name: 'Larger text' }).click()
  await expect.poll(size).toBe(first + 2)
  await page.keyboard.press('-')
  await expect.poll(size).toBe(first + 1)
  await expect.poll(() => firstWords(page)).toMatch(/^Rain/)
})

test('a note opens beside the text and closes again; links lead within the book, and outside after asking', async ({
  app,
  page,
  context,
}) => {
  await openBook(app, page, englishBook)
  const click = async (selector: string) => (await chapter(page)).locator(selector).click()
  await click('a[href="#note-1"]')
  const note = inBook(page).getByRole('dialog', { name: 'Note' })
  await expect(note).toBeVisible()
  const noteFrame = () =>
    page
      .frames()
      .filter((frame) => frame.url().startsWith('blob:'))
      .at(-1)
  await expect
    .poll(async () => (await noteFrame()?.evaluate(() => document.body.innerText)) ?? '')
    .toContain('changed its mind')
  await expect(note.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()

  await click('a[href^="https:"]')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('https://example.org/rain')
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(context.pages()).toHaveLength(1)

  await click('a[href$="#end"]')
  await expect.poll(() => words(page)).toContain('quincunx')
})

test('Japanese stands in columns, and its pages turn to the left', async ({ app, page }) => {
  await openBook(app, page, verticalJapaneseBook)
  expect(await (await chapter(page)).evaluate(() => getComputedStyle(document.body).writingMode)).toBe(
    'vertical-rl',
  )
  expect((await inkOf(page, bookFrame(page))).share).toBeGreaterThan(0.01)
  const first = await firstWords(page)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => firstWords(page)).not.toBe(first)
  await page.waitForTimeout(400)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => firstWords(page)).toBe(first)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('書生')
  await expect(page.getByRole('status').filter({ hasText: /places/ })).toBeVisible()
  await photograph(page, 'book-vertical-japanese')
})

test('Arabic runs from right to left, and so do its pages and its progress', async ({ app, page }) => {
  await openBook(app, page, arabicBook)
  expect(await (await chapter(page)).evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl')
  const first = await firstWords(page)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => firstWords(page)).not.toBe(first)
  await expect(page.locator('[dir="rtl"]').filter({ has: share(page) })).toHaveCount(1)
  await photograph(page, 'book-arabic')
})

test('a picture book keeps its pages whole; an older book reads like any other', async ({ app, page }) => {
  await openBook(app, page, fixedBook)
  const cover = await inkOf(page, bookFrame(page))
  expect(cover.colours).toBeGreaterThan(2)
  await expect(page.getByRole('button', { name: 'Larger text' })).toBeHidden()
  const before = await inkOf(page, bookFrame(page))
  await page.getByRole('button', { name: 'Fit width' }).click()
  await expect.poll(async () => (await inkOf(page, bookFrame(page))).share).not.toBe(before.share)
  await photograph(page, 'book-fixed')

  await openBook(app, page, olderBook)
  await expect.poll(() => firstWords(page)).toMatch(/^First/)
  await page.keyboard.press('t')
  await page.getByRole('tree', { name: 'Contents' }).getByRole('treeitem', { name: 'Second' }).click()
  await expect.poll(() => firstWords(page)).toMatch(/^Second/)
})

test('a book that is gone or broken says so in plain words', async ({ app, page }) => {
  const courseId = importFile(app, 'book.epub', await makeEpub(englishBook))
  await page.route('**/f/**', (route) => route.fulfill({ status: 200, body: 'not a book' }))
  await openCourse(page, courseId)
  await expect(page.getByRole('alert')).toContainText('damaged')
  await page.unroute('**/f/**')
  await page.route('**/f/**', (route) => route.fulfill({ status: 404, body: '' }))
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('not where it was')
})

for (const language of ['en', 'zh-CN'] as const)
  test(`looks right and has no barrier on three papers: ${language}`, async ({ app, page }) => {
    const book = language === 'en' ? englishBook : chineseBook
    const courseId = importFile(app, 'book.epub', await makeEpub(book))
    for (const theme of ['light', 'dark', 'sepia'] as const) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await dressApp(page, language, theme)
      await openCourse(page, courseId)
      await expect(share(page)).toBeEnabled()
      await photograph(page, `book-${language}-${theme}-pages`)
      await page.keyboard.press('Control+f')
      await page.keyboard.type(language === 'en' ? 'ribbon' : '书桌')
      await expect(page.locator('mark').first()).toBeVisible()
      for (const [width, height] of [
        [1280, 800],
        [900, 600],
      ] as const) {
        await page.setViewportSize({ width, height })
        await page.waitForTimeout(700)
        await photograph(page, `book-${language}-${theme}-${String(width)}`)
      }
      const paper = { light: [248, 248, 248], dark: [24, 24, 24], sepia: [248, 232, 216] }[theme]
      expect((await inkOf(page, bookFrame(page))).paper).toEqual(paper)
      // Both rules speak of whole pages; the book's document is a frame in one.
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .disableRules(['landmark-one-main', 'page-has-heading-one'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    }
  })
