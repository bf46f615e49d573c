import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { drag } from '../support/bring.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'

let made: string
test.beforeAll(() => {
  made = mkdtempSync(path.join(os.tmpdir(), 'carrel-a11y-'))
  writeFolder(path.join(made, 'small'), {
    ...smallCourse,
    'odd.xyz': '?',
    '03.md': '# Third\n\n![x](gone.png)\n',
  })
})
test.afterAll(() => rmSync(made, { recursive: true, force: true }))

const clean = async (page: Page): Promise<void> => expect(await faults(page)).toEqual([])

for (const theme of ['Light', 'Sepia', 'Dark']) {
  test(`axe finds nothing on any screen of the shelf and the settings, ${theme}`, async ({ app, page }) => {
    void app
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('radio', { name: theme }).click()
    await clean(page)
    await page.getByRole('link', { name: 'Shelf', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await clean(page)

    await drag(page, [path.join(made, 'small')])
    const tray = page.getByRole('region', { name: 'Imports' })
    await tray.getByText(/could not be used/).click()
    await clean(page)
    await tray.getByRole('button', { name: /from this list/ }).click()

    const course = page.getByRole('listitem')
    await course.getByRole('button', { name: /More about/ }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await clean(page)
    await page.getByRole('menuitem', { name: 'Details' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await clean(page)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'List', exact: true }).click()
    await clean(page)
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(page.getByRole('combobox')).toBeVisible()
    await clean(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keys' }).click()
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await clean(page)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'On this laptop' }).click()
    await expect(page.getByText('Everything is on this laptop')).toBeVisible()
    await clean(page)
    await page.keyboard.press('Escape')

    await course.getByRole('link').click()
    await expect(page.frameLocator('iframe').getByText('Some words to read.')).toBeVisible()
    await clean(page)
  })
}
