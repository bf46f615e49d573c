/** The Plan place: time that counts itself, a goal, the timer, and what is not known yet. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { writeFolder } from '../support/course-folder.ts'
import { photograph } from '../support/photograph.ts'

const course = {
  'course.yaml': 'id: plan\ntitle: Numbers\nlanguage: en\n',
  '01-read.md': '# Reading\n\nWords to read.\n',
  '02-quiz.quiz.yaml':
    'title: Sums\nquestions:\n  - id: q\n    prompt: What is one and one?\n    choices: [{ right: two }, { wrong: three }]\n',
}
let folder: string
test.beforeAll(() => {
  folder = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-plan-')), 'Numbers'), course)
})
test.afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

test('time with a lesson counts itself, a goal is set, and a wrong answer leads back to its lesson', async ({
  app,
  page,
}) => {
  app.cli('import', folder)
  await page.reload()
  await page
    .getByRole('link', { name: /Numbers/ })
    .first()
    .click()
  await page.getByRole('treeitem', { name: 'Sums' }).click()
  await page.getByRole('radio', { name: 'three' }).check()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('Not quite.')).toBeVisible()
  // Time passes here: it is what the place shows next.
  await page.waitForTimeout(2500)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Numbers' })).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByText('Goal: 20 minutes a day')).toBeVisible()
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await photograph(page, 'plan')

  await app.host.kill()
  await app.open()
  await expect(page.getByRole('link', { name: /Numbers/ }).first()).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(page.getByText('Goal: 20 minutes a day')).toBeVisible()
  await expect(page.getByText('What is one and one?')).toBeVisible()
  await page.getByRole('link', { name: 'Study again: Sums' }).click()
  await expect(page).toHaveURL(/course/)
  await expect(page.getByRole('heading', { name: 'Sums' }).first()).toBeVisible()
})

test('it speaks Chinese, fits a small window and looks right on every paper', async ({ app, page }) => {
  app.cli('import', folder)
  await page.reload()
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(page.getByRole('link', { name: /Numbers/ }).first()).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
  for (const theme of ['dark', 'sepia'] as const) {
    await page.evaluate((wanted) => document.documentElement.setAttribute('data-theme', wanted), theme)
    expect(await faults(page), theme).toEqual([])
    await photograph(page, `plan-${theme}`)
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('中文')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '计划' })).toBeVisible()
  await expect(page.getByText('专注计时')).toBeVisible()
  await photograph(page, 'plan-zh')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
})
