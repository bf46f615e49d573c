/** PDFs: every page is gone to and has ink on it. */
import { expect, type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inkOf } from '../pixels.ts'

/** Pages of a PDF as another reading of the file has it. */
export const pagesOfPdf = async (bytes: Uint8Array): Promise<number> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

/** @returns how many pages were drawn */
export const drawnPages = async (page: Page, problems: string[]): Promise<number> => {
  const pages = page.locator('.page[data-page-number]')
  await pages.first().waitFor()
  const wanted = await pages.count()
  let drawn = 0
  for (let number = 1; number <= wanted; number++) {
    const box = page.getByLabel('Page', { exact: true })
    await box.fill(String(number))
    await box.press('Enter')
    const sheet = page.locator(`.page[data-page-number="${String(number)}"]`)
    await expect(
      page.locator(`.page[data-page-number="${String(number)}"][data-loaded="true"] canvas`).first(),
    ).toBeVisible()
    const inked = await expect
      .poll(async () => (await inkOf(page, sheet)).share)
      .toBeGreaterThan(0.0002)
      .then(
        () => true,
        () => false,
      )
    if (inked) drawn += 1
    else problems.push(`page ${String(number)} is empty`)
  }
  return drawn
}
