/** Quizzes as a learner meets them: by pointer and by key, graded at once or at the end, kept through a crash. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { writeFolder } from '../support/course-folder.ts'
import { photograph } from '../support/photograph.ts'

const questions = `questions:
  - id: single
    prompt: 'What is $1+1$?'
    choices: [{ wrong: one }, { right: two }, { wrong: three }]
    explanation: 'See [the sum](https://example.org/sum). ![A bead](bead.svg)'
  - id: multiple
    prompt: Which are even?
    choices: [{ right: two }, { wrong: three }, { right: four }]
  - id: number
    prompt: How long is a metre?
    number: 100
    tolerance: 0.5
    unit: cm
  - id: text
    prompt: Say "quincunx".
    answer: quincunx
  - id: matching
    prompt: Which is which?
    pairs: { 狗: dog, 猫: cat }
    extra: [bird]
  - id: ordering
    prompt: Count.
    order: [first, second, third]
  - id: cloze
    cloze: 'Roses are {{red}}, violets are {{blue*|green}}.'
`
const course = {
  'course.yaml': 'id: quizzes\ntitle: Questions\nlanguage: en\n',
  '01-read.md':
    '# Reading\n\nA question below.\n\n```quiz\nid: small\ntitle: A small one\nquestions:\n  - id: q\n    prompt: Up or down?\n    choices: [{ right: up }, { wrong: down }]\n```\n\nThe end.\n',
  '02-now.quiz.yaml': `title: At once\n${questions}`,
  '03-later.quiz.yaml': `title: At the end\nfeedback: deferred\n${questions}`,
  'bead.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>',
}

let folder: string
test.beforeAll(() => {
  folder = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-quiz-')), 'Questions'), course)
})
test.afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

const lesson = (page: Page, name: string) => page.getByRole('tree').getByRole('treeitem', { name }).first()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const enter = (page: Page): Promise<void> => page.keyboard.press('Enter')

/** Puts the course on the shelf and opens one of its lessons. */
const open = async (page: Page, app: { cli(...args: string[]): unknown }, name: string): Promise<void> => {
  app.cli('import', folder)
  await page.reload()
  await page
    .getByRole('link', { name: /Questions/ })
    .first()
    .click()
  await lesson(page, name).click()
}

test('seven kinds of question, answered with the keyboard alone, graded one by one', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await open(page, app, 'At once')
  await expect(page.getByRole('heading', { level: 1, name: 'At once' })).toBeVisible()
  await button(page, 'Begin').press('Enter')

  await test.step('single: a number key chooses, Enter checks, the explanation comes', async () => {
    await expect(page.locator('.katex').first()).toBeVisible()
    await page.keyboard.press('1')
    await expect(page.getByRole('radio', { name: 'one' })).toBeChecked()
    await enter(page)
    await expect(page.getByText('Not quite.')).toBeVisible()
    await expect
      .poll(() => page.getByAltText('A bead').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(9)
    expect(await faults(page)).toEqual([])
  })
  await test.step('a link in it asks before it leaves', async () => {
    await page.getByRole('link', { name: 'the sum' }).click()
    await expect(page.getByRole('dialog')).toContainText('https://example.org/sum')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await button(page, 'Next').press('Enter')
  })
  await test.step('multiple: several keys', async () => {
    await page.keyboard.press('1')
    await page.keyboard.press('3')
    await enter(page)
    await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    await enter(page)
  })
  await test.step('number: with its unit, in full-width digits', async () => {
    const field = page.getByRole('textbox', { name: 'How long is a metre?' })
    await field.fill('a lot')
    await expect(page.getByText('This does not read as a number in cm yet.')).toBeVisible()
    await field.fill('１００ cm')
    await enter(page)
    await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    await enter(page)
  })
  await test.step('text: what a fair teacher overlooks is overlooked', async () => {
    await page.getByRole('textbox', { name: 'Say "quincunx".' }).fill(' Quincunx. ')
    await enter(page)
    await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    await enter(page)
  })
  await test.step('matching: from a menu, by arrow keys', async () => {
    const dog = page.getByRole('button', { name: /^狗/ })
    await dog.press('Enter')
    await page.getByRole('menuitem', { name: 'dog' }).press('Enter')
    await expect(dog).toHaveText('dog')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.getByRole('button', { name: /^猫/ }).press('Enter')
    await page.getByRole('menuitem', { name: 'bird' }).press('Enter')
    await expect(page.getByRole('menu')).toHaveCount(0)
    expect(await faults(page)).toEqual([])
    await button(page, 'Check').press('Enter')
    await expect(page.getByText('Partly right: 1 of 2.')).toBeVisible()
    await button(page, 'Next').press('Enter')
  })
  await test.step('ordering: arrow keys move, and say where to', async () => {
    const order = page.getByRole('listitem').filter({ hasText: /first|second|third/ })
    const grip = (word: string) => order.filter({ hasText: word }).getByRole('button', { name: /^Place/ })
    await grip('first').press('Home')
    await grip('third').press('End')
    await expect(page.getByRole('status').filter({ hasText: 'Now in place' })).toHaveText(
      /Now in place \d of 3/,
    )
    await expect(order).toHaveText([/first/, /second/, /third/])
    await button(page, 'Check').press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    await button(page, 'Next').press('Enter')
  })
  await test.step('cloze: written and chosen; the last word submits', async () => {
    await page.getByRole('textbox', { name: 'Gap 1 of 2' }).fill('red')
    await page.getByRole('combobox', { name: 'Gap 2 of 2' }).selectOption('blue')
    await page.getByRole('textbox', { name: 'Gap 1 of 2' }).press('Enter')
    await expect(page.getByText('Right.', { exact: true })).toBeVisible()
    await button(page, 'See the result').press('Enter')
  })
  await test.step('the result counts, the lesson is complete, and one may try again', async () => {
    await expect(page.getByText('Passed', { exact: true })).toBeVisible()
    await expect(page.getByText('5.5 of 7 points.')).toBeVisible()
    expect(await faults(page)).toEqual([])
    await photograph(page, 'quiz-review')
    const progress = app.cli('progress', 'Questions') as { completed: number | unknown[] }
    const { completed } = progress
    expect(Array.isArray(completed) ? completed.length : completed).toBe(1)
    await button(page, 'Try again').click()
    await expect(page.getByRole('radio').first()).toBeEnabled()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  })
})

test('graded at the end: nothing is given away before, and every answer survives the loss of the brain', async ({
  app,
  page,
}) => {
  await open(page, app, 'At the end')
  await button(page, 'Begin').click()
  await page.getByText('two', { exact: true }).click()
  await button(page, 'Next').click()
  await page.getByText('four', { exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await app.host.kill()
  await app.open()

  await page.getByRole('region', { name: 'Continue where you left off' }).getByRole('link').first().click()
  await expect(page.getByRole('button', { name: 'Question 1, answered' })).toBeVisible()
  await page.getByRole('button', { name: 'Question 2, answered' }).click()
  await expect(page.getByRole('checkbox', { name: 'four' })).toBeChecked()
  await expect(page.getByText(/Right\.|Not quite/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Question 7, not answered' }).click()
  await button(page, 'Hand in').click()
  await expect(page.getByRole('dialog')).toContainText('5 questions have no answer yet')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('Not there yet')).toBeVisible()
  await expect(page.getByText('1.5 of 7 points.')).toBeVisible()

  await button(page, 'Try again').click()
  await page.getByRole('button', { name: 'Question 7, not answered' }).click()
  await button(page, 'Hand in').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  const history = page.getByRole('region', { name: 'Your attempts' })
  await expect(history.getByRole('button')).toHaveCount(2)
  await history.getByRole('button', { name: /Attempt 1/ }).click()
  await expect(page.getByText('1.5 of 7 points.')).toBeVisible()
})

test('inside a text lesson a question is answered among the paragraphs, and dragging works', async ({
  app,
  page,
}) => {
  await open(page, app, 'Reading')
  const card = page.getByRole('region', { name: 'A small one' })
  await card.getByText('up', { exact: true }).click()
  await enter(page)
  await expect(card.getByText('Right.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(card.getByText('Passed', { exact: true })).toBeVisible()

  await lesson(page, 'At the end').click()
  await button(page, 'Begin').click()
  await page.getByRole('button', { name: 'Question 6, not answered' }).click()
  const items = page.locator('li[draggable=true]')
  const words = async (place: number): Promise<string> =>
    (await items.nth(place).innerText()).replace(/[\d\s]/g, '')
  const last = await words(2)
  await items.nth(2).dragTo(items.nth(0))
  await expect.poll(() => words(0)).toBe(last)
})

for (const [locale, theme, begin, wrong] of [
  ['en-GB', 'dark', 'Begin', 'Not quite.'],
  ['zh-CN', 'sepia', '开始', '还差一点。'],
] as const)
  test.describe(`on ${theme} paper in ${locale}`, () => {
    test.use({ locale })
    test('a quiz has no barrier', async ({ app, page }) => {
      await open(page, app, 'At once')
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name
      }, theme)
      await button(page, begin).click()
      await page.keyboard.press('1')
      await enter(page)
      await expect(page.getByText(wrong)).toBeVisible()
      expect(await faults(page)).toEqual([])
      await photograph(page, `quiz-${locale}-${theme}`)
    })
  })
