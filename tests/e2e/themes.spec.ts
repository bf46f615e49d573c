import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { choose } from '../support/bring.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'

let made: string
test.beforeAll(() => {
  made = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-themes-')), 'small'), smallCourse)
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

const papers = { Light: 'rgb(250, 249, 246)', Sepia: 'rgb(245, 237, 218)', Dark: 'rgb(24, 25, 26)' }
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

const goTo = (page: Page, place: '' | 'settings'): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#/${place}`)

test('the window follows the system until a theme is chosen, and keeps the choice', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => paper(page)).toBe(papers.Dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => paper(page)).toBe(papers.Light)

  await goTo(page, 'settings')
  await page.getByRole('radio', { name: 'Sepia' }).click()
  await expect.poll(() => paper(page)).toBe(papers.Sepia)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => paper(page)).toBe(papers.Sepia)
  await app.host.stop()
  await app.open()
  await expect.poll(() => paper(page)).toBe(papers.Sepia)
})

test('the language changes at once, everywhere, and is kept', async ({ app, page }) => {
  await goTo(page, 'settings')
  await page.getByRole('radio', { name: '简体中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await goTo(page, '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('书架在等它的第一门课')
  await app.host.stop()
  await app.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('书架在等它的第一门课')
})

test.describe('on a Chinese system', () => {
  test.use({ locale: 'zh-CN' })
  test('a person is greeted in Chinese', async ({ app, page }) => {
    void app
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('书架在等它的第一门课')
  })
})

test('reading settings show what they do', async ({ app, page }) => {
  void app
  await goTo(page, 'settings')
  const sample = page.getByText(/A carrel is the small desk/)
  await page.getByRole('slider', { name: 'Text size' }).fill('26')
  await expect(sample).toHaveCSS('font-size', '26px')
  await page.getByRole('radio', { name: 'Sans' }).click()
  await expect(sample).toHaveCSS('font-family', /Inter/)
  await page.reload()
  await expect(sample).toHaveCSS('font-size', '26px')
})

const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]

for (const [theme, colour] of Object.entries(papers)) {
  for (const [language, shelf] of [
    ['English', 'Shelf'],
    ['简体中文', '书架'],
  ] as const) {
    test(`every place is drawn in ${theme} and ${language}, in both sizes, with no string missing`, async ({
      app,
      page,
    }, info) => {
      void app
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await choose(page, 'folder', made)
      await expect(page.getByRole('list', { name: 'Courses' }).getByRole('listitem')).toHaveCount(1)
      await goTo(page, 'settings')
      await page.getByRole('radio', { name: theme }).click()
      await page.getByRole('radio', { name: language }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'zh-CN')
      for (const size of sizes) {
        await page.setViewportSize(size)
        for (const place of ['', 'settings'] as const) {
          await goTo(page, place)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(
            place === '' ? shelf : language === 'English' ? 'Settings' : '设置',
          )
          expect(await paper(page)).toBe(colour)
          // A missing string shows its key, e.g. `shelf.title`.
          const words = await page.locator('body').innerText()
          expect(words.match(/\b(shelf|shell|imports|settings|about|ui)\.[a-z-]+\b/g)).toBeNull()
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(overflow).toBeLessThanOrEqual(0)
          const name = `${place || 'shelf'}-${theme}-${language === 'English' ? 'en' : 'zh'}-${size.width}.png`
          await page.screenshot({ path: info.outputPath(name.toLowerCase()) })
        }
      }
    })
  }
}
