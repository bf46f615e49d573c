/** Marking and noting in lessons of every kind, and the place where all of it comes together. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { englishBook } from '../support/books/books.ts'
import { makeEpub } from '../support/books/epub.ts'
import { printPdf } from '../support/pdfs/printed-pdf.ts'
import { importFile, openCourse as goToCourse } from '../support/readers.ts'
import { studyCourse } from '../support/study-course.ts'

let made: string
test.beforeAll(() => {
  made = studyCourse()
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

const text = (page: Page) => page.frameLocator('iframe[title]')
const openCourse = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /One of everything/ })
    .first()
    .click()
  await expect(page.getByRole('tree')).toBeVisible()
}
const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('treeitem', { name }).click()
  await expect(page.getByTestId('lesson-title')).toHaveText(name)
}
/** Drags over a line of the text, as a reader does. */
const drag = async (page: Page, words: string): Promise<void> => {
  const box = await text(page).getByText(words).boundingBox()
  if (!box) throw new Error('not in sight')
  await page.mouse.move(box.x + 2, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 10, { steps: 4 })
  await page.mouse.up()
}
/** What is painted in the text, by the browser's own account. */
const painted = async (page: Page): Promise<string[]> =>
  (await page
    .frames()
    .find((each) => each.url().includes('/~carrel/lesson/'))
    ?.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        [...ranges].map((range) => `${name}: ${range instanceof Range ? range.toString() : ''}`),
      ),
    )) ?? []
const menu = (page: Page) => page.getByRole('toolbar', { name: 'Mark what is selected' })
const note = (page: Page) => page.getByRole('textbox', { name: 'Note' })
const saved = (page: Page) => expect(page.getByTestId('note-state')).toHaveText('Saved')
const notesTab = (page: Page) => page.getByRole('tab', { name: /^Notes/ })

test('what is marked in a text and typed beside it is there after the brain was killed in the middle', async ({
  app,
  page,
}) => {
  app.cli('import', made)
  await openCourse(page)
  await open(page, 'Short')
  await drag(page, 'All of this fits')
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('n')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('Think **twice** about this, $$x^2$$ 中文 ')
  await saved(page)
  await expect.poll(() => painted(page)).toEqual([expect.stringMatching(/^note-yellow: All of this/)])
  expect(await faults(page)).toEqual([])

  await app.host.kill()
  await page.keyboard.type('while nobody listens')
  await expect(page.getByTestId('note-state')).not.toHaveText('Saved')
  await app.open({ port: app.host.port })
  await openCourse(page)
  await open(page, 'Short')
  await notesTab(page).click()
  const card = page.getByRole('article')
  await expect(card).toContainText('All of this')
  await expect(card).toContainText('Think twice about this, x^2 中文')
  await expect.poll(() => painted(page)).toEqual([expect.stringMatching(/^note-yellow: All of this/)])

  // In its list: another colour, a tag, taken away and brought back.
  await card.hover()
  await card.getByRole('button', { name: 'Green' }).click()
  await expect.poll(() => painted(page)).toEqual([expect.stringMatching(/^note-green/)])
  await card.getByRole('button', { name: 'Tag', exact: true }).click()
  await page.keyboard.type('exam')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('button', { name: 'Take the tag exam off' })).toBeVisible()
  await card.getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => painted(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => painted(page)).toHaveLength(1)
  await expect(card.getByRole('button', { name: 'Take the tag exam off' })).toBeVisible()
})

test('a second of a film, words of a PDF and of a book are marked, and found again from the place of notes', async ({
  app,
  page,
  browser,
}) => {
  app.cli('import', made)
  await openCourse(page)
  await open(page, 'Film')
  const film = page.locator('video')
  await expect.poll(() => film.evaluate((v: HTMLVideoElement) => v.readyState)).toBeGreaterThan(1)
  await film.evaluate((v: HTMLVideoElement) => {
    v.currentTime = 12.5
  })
  await expect.poll(() => film.evaluate((v: HTMLVideoElement) => v.seeking)).toBe(false)
  await page.keyboard.press('n')
  await expect(note(page)).toBeFocused()
  await page.keyboard.type('The turning point')
  await saved(page)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('tick')).toHaveCount(1)
  await film.evaluate((v: HTMLVideoElement) => {
    v.currentTime = 0
  })
  await notesTab(page).click()
  await expect(page.getByRole('article')).toContainText('0:12')
  await expect(page.getByRole('article')).toContainText('English cue number 12')

  await goToCourse(page, importFile(app, 'The Quiet Desk.pdf', await printPdf(browser, 2)))
  const line = page.locator('.textLayer').getByText('Chapter 1', { exact: true }).first()
  await expect(line).toBeVisible()
  await line.evaluate((span) => getSelection()?.selectAllChildren(span))
  await expect(menu(page)).toBeVisible()
  await page.keyboard.press('h')
  const ink = page.locator('.mark-layer i')
  await expect(ink).toHaveCount(1)
  const [words, drawn] = [await line.boundingBox(), await ink.boundingBox()]
  expect(Math.abs((words?.x ?? 0) - (drawn?.x ?? 99))).toBeLessThan(3)
  expect(Math.abs((words?.y ?? 0) - (drawn?.y ?? 99))).toBeLessThan(4)

  await goToCourse(page, importFile(app, 'book.epub', await makeEpub(englishBook)))
  await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('blob:'))).toBe(true)
  const chapter = page.frames().find((frame) => frame.url().startsWith('blob:'))
  await chapter?.locator('p').first().waitFor()
  await chapter?.evaluate(() => {
    const first = document.querySelector('p')
    if (first) document.getSelection()?.selectAllChildren(first)
  })
  await expect(menu(page)).toBeVisible()
  await menu(page).getByRole('button', { name: 'Blue' }).click()
  await expect(menu(page)).toBeHidden()
  // Drawn: a press on the words is a press on the mark.
  await expect(async () => {
    await chapter
      ?.locator('p')
      .first()
      .click({ position: { x: 60, y: 12 } })
    await expect(page.getByRole('toolbar', { name: 'This mark' })).toBeVisible({ timeout: 500 })
  }).toPass()

  await page.getByRole('link', { name: 'Notes', exact: true }).click()
  await expect(page.getByText('3 marks and notes')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(3)
  expect(await faults(page)).toEqual([])
  await page.getByRole('searchbox').fill('turning')
  await expect(page.getByText('1 mark or note')).toBeVisible()
  await page.getByRole('article').getByRole('button', { name: /^0:12/ }).click()
  await expect(page.getByTestId('lesson-title')).toHaveText('Film')
  await expect.poll(() => film.evaluate((v: HTMLVideoElement) => v.currentTime)).toBeCloseTo(12.5, 0)
})
