/** The Review place: cards made by hand, asked and answered by keyboard alone, taken back, found again. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { photograph } from '../support/photograph.ts'

/** A picture of 200 by 100: the left half blue, the right half orange. */
const picture = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 200
    canvas.height = 100
    const paint = canvas.getContext('2d')
    if (paint) {
      paint.fillStyle = '#2463a8'
      paint.fillRect(0, 0, 100, 100)
      paint.fillStyle = '#e08a2b'
      paint.fillRect(100, 0, 100, 100)
    }
    return canvas.toDataURL('image/png').replace(/^data:[^,]*,/, '')
  })
  return Buffer.from(base64, 'base64')
}

const theme = async (page: Page, name: string, language: string): Promise<void> => {
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.getByRole('radio', { name, exact: true }).click()
  await page.getByRole('radio', { name: language }).click()
  await page.evaluate(() => {
    location.hash = '#/review'
  })
}

test('cards of every kind are made by hand, asked by keyboard alone, taken back and found', async ({
  app,
  page,
}) => {
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()

  // A question with a formula.
  await page.getByRole('button', { name: 'New card' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Question', { exact: true }).fill('What is the area of a circle?')
  await dialog.getByLabel('Answer', { exact: true }).fill('It is $\\pi r^2$, <b onclick="x()">always</b>.')
  await expect(dialog.getByRole('region', { name: 'What it will look like' }).locator('.katex')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save and make another' }).click()
  await expect(page.getByText('The card is saved.')).toBeVisible()
  await expect(dialog.getByLabel('Question', { exact: true })).toHaveValue('')

  // A sentence with a gap, made from a selection.
  await dialog.getByRole('radio', { name: 'Gaps' }).check()
  const text = dialog.getByLabel('Text', { exact: true })
  await text.fill('The capital of France is Paris.')
  await text.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(25, 30))
  await dialog.getByRole('button', { name: 'Make a gap' }).click()
  await expect(text).toHaveValue('The capital of France is {{c1::Paris}}.')
  await dialog.getByRole('button', { name: 'Save and make another' }).click()

  // A picture with two covered halves: one drawn by pointer, one by keys.
  await dialog.getByRole('radio', { name: 'Covered picture' }).check()
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'halves.png', mimeType: 'image/png', buffer: await picture(page) })
  const drawn = dialog.getByRole('img', { name: 'Picture' })
  await expect(drawn).toBeVisible()
  await expect.poll(() => drawn.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(200)
  const box = await drawn.boundingBox()
  if (!box) throw new Error('no picture')
  await page.mouse.move(box.x + 10, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 90, box.y + 80, { steps: 4 })
  await page.mouse.up()
  await dialog.getByRole('button', { name: 'Add a rectangle' }).click()
  const second = dialog.getByRole('button', { name: /^Rectangle 2/ })
  const before = await second.boundingBox()
  await second.press('ArrowRight')
  await second.press('Shift+ArrowDown')
  const after = await second.boundingBox()
  expect(after?.x).toBeGreaterThan(before?.x ?? Infinity)
  expect(after?.height).toBeGreaterThan(before?.height ?? Infinity)
  expect(await faults(page)).toEqual([])
  await photograph(page, 'review-occlusion')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toBeHidden()

  await expect(page.getByRole('heading', { name: '3 cards are due today' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await photograph(page, 'review-start')
  await page.getByRole('button', { name: 'Begin' }).click()

  // By keyboard alone.
  const card = page.getByRole('article', { name: 'Card' })
  await expect(card).toContainText('What is the area of a circle?')
  await page.keyboard.press('3')
  await expect(card.locator('.katex'), 'an answer before the answer is shown counts for nothing').toHaveCount(
    0,
  )
  await page.keyboard.press('Space')
  await expect(card.locator('.katex')).toBeVisible()
  expect(await card.locator('[onclick]').count()).toBe(0)
  await expect(page.getByRole('button', { name: /^Good/ })).toContainText('10 min')
  expect(await faults(page)).toEqual([])
  await photograph(page, 'review-answer')
  await page.keyboard.press('4')
  await expect(card).toContainText('[…]')
  await page.keyboard.press('u')
  await expect(page.getByText('Your last answer was taken back.')).toBeVisible()
  await expect(card).toContainText('area of a circle')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(card).toContainText('The capital of France is […].')
  await page.keyboard.press('e')
  await dialog.getByLabel('Text', { exact: true }).fill('The capital of France is {{c1::Paris::a city}}.')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(card).toContainText('[a city]')
  await page.keyboard.press('Space')
  await expect(card).toContainText('Paris')
  await page.keyboard.press('4')
  await expect(card.getByRole('img', { name: 'what is under this?' })).toBeVisible()
  await photograph(page, 'review-covered')
  // Nothing was answered: its sibling is asked next.
  await page.keyboard.press('s')
  await expect(page.getByText('Suspended. You find it under All cards.')).toBeVisible()
  await expect(page.locator('dd').nth(0)).toHaveText('1')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { name: 'That is all for now' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible()

  // Everything is found again.
  await page.getByRole('button', { name: 'All cards' }).click()
  const rows = page.getByRole('list', { name: 'All cards' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await page.getByRole('searchbox').fill('France')
  await expect(rows).toHaveCount(1)
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('Show', { exact: true }).selectOption('suspended')
  await expect(rows).toHaveCount(1)
  expect(await faults(page)).toEqual([])
  await photograph(page, 'review-list')

  // Out to Anki, and in again: nothing is doubled.
  await page.getByRole('button', { name: 'Back to the overview' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export for Anki' }).click()
  const file = await (await download).path()
  await page.getByTestId('apkg').setInputFiles({
    name: 'Carrel.apkg',
    mimeType: 'application/zip',
    buffer: readFileSync(file),
  })
  await expect(page.getByText('All 3 notes of this package were here already.')).toBeVisible()
  expect(app.cli('cards', 'due')).toMatchObject([{ cards: 4, due: { fresh: 0, learning: 0, review: 0 } }])

  for (const [name, language, suffix] of [
    ['Dark', '简体中文', 'dark-zh'],
    ['护眼', 'English', 'sepia-en'],
  ] as const) {
    await theme(page, name, language)
    await expect(page.locator('table')).toBeVisible()
    expect(await faults(page)).toEqual([])
    await photograph(page, `review-start-${suffix}`)
  }
})
