/** Storage and backups in Settings, a restore that opens the app again, and the word about damage that was put right. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { photograph } from '../support/photograph.ts'

let made: string
test.beforeAll(() => {
  made = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-storage-')), 'small'), smallCourse)
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

const damage = (file: string): void => {
  const fd = openSync(file, 'r+')
  writeSync(fd, 'not what was here', 9000)
  closeSync(fd)
}

test('a backup brings back a course, and damage is put right and said', async ({ app, page }) => {
  await app.host.stop()
  app.cli('import', made)
  await app.open()
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText('Backed up and checked.')).toBeVisible()
  const backups = page.getByRole('list', { name: 'Backups' })
  await expect(backups.getByRole('listitem')).toHaveCount(1)

  await page.getByText('Size of each course').click()
  await page.getByRole('button', { name: 'Remove A small course' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('Size of each course')).toBeHidden()
  await backups.scrollIntoViewIfNeeded()
  expect(await faults(page)).toEqual([])
  await photograph(page, 'storage')

  await backups.getByRole('button', { name: /^Restore the backup of/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click()
  // The window begins anew; the course is on the shelf again (its files come with the next import).
  await expect(page.getByText('Size of each course')).toBeVisible({ timeout: 15_000 })
  await expect(backups.getByText('Before a restore')).toBeVisible()

  await app.host.stop()
  damage(path.join(app.profile, 'carrel.sqlite'))
  await app.open()
  const word = page.getByRole('dialog', { name: 'Your study data was damaged, and has been put right' })
  await expect(word).toBeVisible()
  await expect(word.getByText('Nothing you had saved is known to be missing.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await photograph(page, 'recovery')
  await page.reload()
  await expect(word).toBeVisible()
  await word.getByRole('button', { name: 'I have read this' }).click()
  await expect(word).toBeHidden()
  await page.reload()
  await expect(page.getByRole('main')).toBeAttached()
  await expect(page.getByText('A small course').first()).toBeVisible()
  await expect(word).toBeHidden()
})
