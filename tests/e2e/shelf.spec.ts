import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '../support/app.ts'
import { choose, drag } from '../support/bring.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { makeZip } from '../support/make/zip.ts'

let made: string
test.beforeAll(() => {
  made = mkdtempSync(path.join(os.tmpdir(), 'carrel-shelf-'))
  writeFolder(path.join(made, 'small'), {
    ...smallCourse,
    '01-first.md': `# First\n\nSome words to read.\n\n${'And some more of them.\n\n'.repeat(120)}`,
  })
  writeFolder(path.join(made, '另一门课'), {
    'course.yaml': 'id: other\ntitle: 另一门课\nlanguage: zh\nauthors: [李明]\n',
    '01.md': '# 第一课\n\n一些字。\n\n![没有](nowhere.png)\n',
    'strange.xyz': 'nobody reads this',
  })
  writeFileSync(
    path.join(made, 'evil.zip'),
    makeZip([
      { name: 'a.md', content: '# A' },
      { name: '../../evil.md', content: 'x' },
    ]),
  )
})
test.afterAll(() => rmSync(made, { recursive: true, force: true }))

const at = (name: string): string => path.join(made, name)

test('an empty shelf says what can stand on it', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/waiting for its first course/)
  await expect(page.getByRole('button', { name: 'Choose files…' })).toBeVisible()
})

test('a folder dropped on the window stands on the shelf and says what came of it', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drag(page, [at('另一门课')], 'dragOver')
  await expect(page.getByText('Drop to put on the shelf')).toBeVisible()
  await drag(page, [at('另一门课')])
  await expect(page.getByText('Drop to put on the shelf')).toBeHidden()

  const tray = page.getByRole('region', { name: 'Imports' })
  await expect(tray.getByText('On the shelf')).toBeVisible()
  await expect(tray.getByText(/1 lesson/)).toBeVisible()
  await tray.getByText(/could not be used/).click()
  await expect(tray.getByText('nowhere.png')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Courses' }).getByRole('link')).toHaveText(/另一门课/)

  await tray.getByRole('button', { name: 'Remove 另一门课 from this list' }).click()
  await expect(tray).toBeHidden()
})

test('a hostile archive is refused by name and the shelf stays as it was', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drag(page, [at('evil.zip')])
  const tray = page.getByRole('region', { name: 'Imports' })
  await expect(tray.getByText('Not imported')).toBeVisible()
  await expect(tray.getByText(/evil\.md wants to climb out of the course’s folder/)).toBeVisible()
  await app.host.stop()
  expect(app.cli('list')).toEqual([])
})

test('courses are found, filtered, ordered and shown as covers or lines', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drag(page, [at('small'), at('另一门课')])
  const shelf = page.getByRole('list', { name: 'Courses' })
  await expect(shelf.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('searchbox').fill('李明')
  await expect(shelf.getByRole('listitem')).toHaveCount(1)
  await expect(shelf).toContainText('另一门课')
  await page.getByRole('searchbox').fill('zebra')
  await page.getByRole('button', { name: 'Show all courses' }).click()
  await expect(shelf.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: 'Progress: All' }).click()
  await page.getByRole('menuitemradio', { name: 'Finished' }).click()
  await expect(page.getByText('No course on your shelf fits that.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all courses' }).click()

  await page.getByRole('button', { name: /^Order:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  await expect(shelf.getByRole('listitem').first()).toContainText('A small course')

  await page.getByRole('button', { name: 'List', exact: true }).click()
  await expect(shelf.getByRole('listitem').first()).toContainText('Course folder')
  await page.reload()
  await expect(page.getByRole('button', { name: 'List', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('one continues where one left off', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await choose(page, 'folder', at('small'))
  await page.getByRole('list', { name: 'Courses' }).getByRole('link').click()
  await expect(page).toHaveURL(/#\/course\/[0-9a-f]{32}/)
  await expect(page.frameLocator('iframe').getByText('Some words to read.')).toBeVisible()
  // The frame is as tall as its text once the app knows how tall that is; before, there is nothing to scroll.
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(2000)
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, 1200)
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.y).toBeLessThan(-400)
  await page.getByRole('link', { name: 'Shelf', exact: true }).click()
  const last = page.getByRole('region', { name: 'Continue where you left off' })
  await expect(last).toContainText('First')
  await expect(last).toContainText(/\d+% read/)
  await last.getByRole('link').first().click()
  await expect(page.frameLocator('iframe').getByText('Some words to read.')).toBeVisible()
})

test('details name what could not be used, and removing asks first', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await drag(page, [at('另一门课')])
  const course = page.getByRole('list', { name: 'Courses' }).getByRole('listitem')
  await course.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Details' }).click()
  const details = page.getByRole('dialog', { name: 'About this course' })
  await expect(details).toContainText('李明')
  await expect(details).toContainText('Named in the course, but not in it')
  await page.keyboard.press('Escape')

  const remove = async (answer: 'Cancel' | 'Remove'): Promise<void> => {
    await course.getByRole('button', { name: 'More about 另一门课' }).click()
    await page.getByRole('menuitem', { name: 'Remove from the shelf' }).click()
    const question = page.getByRole('dialog', { name: 'Remove “另一门课”?' })
    await expect(question).toContainText('Your progress and answers stay')
    await question.getByRole('button', { name: answer }).click()
  }
  await remove('Cancel')
  await expect(course).toHaveCount(1)
  await remove('Remove')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/waiting for its first course/)
})

test('a window whose brain was killed says so, and a tab without a key is told where to find one', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { port, origin } = app.host
  await app.host.kill()
  await expect(page.getByRole('button', { name: 'Reconnecting…' })).toBeVisible()

  const other = await page.context().browser()?.newContext()
  const stranger = await other?.newPage()
  await app.open({ port })
  await expect(page.getByRole('button', { name: 'On this laptop' })).toBeVisible()
  await stranger?.goto(origin)
  await expect(stranger?.locator('body') ?? page.locator('none')).toContainText('npm start')
  await other?.close()
})

test('what an import does is read out', async ({ app, page }) => {
  void app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await choose(page, 'folder', at('small'))
  await expect(page.getByRole('status').filter({ hasText: 'small: On the shelf' })).toBeAttached()
})
