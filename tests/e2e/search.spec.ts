/** Words typed into the palette lead to the very second, page and paragraph, in Chinese and English, by keyboard alone. */
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { photograph } from '../support/photograph.ts'

test.use({ demo: true })

const palette = (page: Page) => page.getByRole('combobox', { name: 'Find or do anything' })

/** Types into the palette, waits for a hit of the kind, goes to it with the keys. */
const goTo = async (page: Page, words: string, kind: string, title: RegExp): Promise<void> => {
  await page.keyboard.press('Control+k')
  const field = palette(page)
  await field.fill(words)
  const hit = page.locator(`[role=option][data-hit=${kind}]`).filter({ hasText: title }).first()
  await expect(hit).toBeVisible()
  for (let step = 0; step < 40; step += 1) {
    if ((await hit.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await expect(hit).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

test('a word is found while it is typed and leads to where it stands', async ({ app, page }) => {
  test.setTimeout(90_000)
  await page
    .getByRole('link', { name: /Learning well/ })
    .first()
    .waitFor({ timeout: 60_000 })
  // Read in the background; the spec waits for all of it.
  await expect
    .poll(() => (app.cli('search', '合上书') as { hits: unknown[] }).hits.length, { timeout: 60_000 })
    .toBeGreaterThan(0)

  await test.step('the list of hits', async () => {
    await page.keyboard.press('Control+k')
    await palette(page).fill('间隔')
    await expect(page.locator('[role=option][data-hit=transcript] mark').first()).toHaveText('间隔')
    await expect(page.getByRole('group', { name: 'In lessons' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeAttached()
    expect(await faults(page)).toEqual([])
    await photograph(page, 'search-palette')
    await palette(page).fill('qqqq zzzz')
    await expect(page.getByText('Nothing with these words.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a second of a film', async () => {
    await goTo(page, '觉得有收获', 'transcript', /^短片/)
    await expect
      .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(10)
    const seconds = await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
    expect(seconds).toBeLessThan(16)
  })

  await test.step('a paragraph', async () => {
    await goTo(page, 'thirteen aloud', 'lesson', /^Why we forget/)
    const frame = page.frameLocator('iframe').first()
    const paragraph = frame.getByText('He read a list of thirteen')
    await expect(paragraph).toBeInViewport()
    await expect(paragraph).toBeFocused()
    await goTo(page, '"nor is forgetting a defect"', 'lesson', /^Why we forget/)
    await expect(frame.getByText('Nor is forgetting a defect')).toBeFocused()
    await expect(page.getByText('Nor is forgetting a defect')).toHaveCount(0)
  })

  await test.step('a page', async () => {
    await goTo(page, '合上书 kind:pdf', 'page', /^A week of learning/)
    await expect(
      page.getByRole('textbox', { name: /page/i }).or(page.locator('input[inputmode=numeric]')).first(),
    ).not.toHaveValue('1')
  })

  await test.step('a chapter of a book', async () => {
    await goTo(page, '盒子不懂', 'book', /small book/)
    const book = page.frameLocator('iframe').first()
    await expect(book.locator('foliate-view')).toBeAttached()
    await expect
      .poll(
        async () => {
          for (const each of page.frames())
            if (
              await each
                .getByText('盒子不懂遗忘曲线')
                .first()
                .isVisible()
                .catch(() => false)
            )
              return true
          return false
        },
        { timeout: 20_000 },
      )
      .toBe(true)
  })
})
