/** Bringing a PDF or a book onto the desk of a test, and setting the desk up as its owner would. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { CarrelApp } from './app.ts'

const Imported = z.object({ courseId: z.string(), lessons: z.number() })

/** Imports a file of these bytes. @returns the course's id */
export const importFile = (app: CarrelApp, name: string, bytes: Buffer): string => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-file-')), name)
  writeFileSync(file, bytes)
  return importPath(app, file)
}

export const importPath = (app: CarrelApp, file: string): string =>
  Imported.parse(app.cli('import', file)).courseId

/** Opens a course where it was left. The address after `#` is the window's own. */
export const openCourse = async (page: Page, courseId: string): Promise<void> => {
  await page.evaluate((id) => {
    location.hash = `/course/${id}`
  }, courseId)
}

export type Theme = 'light' | 'dark' | 'sepia'
export type Language = 'en' | 'zh-CN'

/** Chooses language and theme on the settings page. */
export const dressApp = async (page: Page, language: Language, theme: Theme): Promise<void> => {
  const back = await page.evaluate(() => location.hash)
  await page.evaluate(() => {
    location.hash = '/settings'
  })
  await page.locator(`label:has(input[type=radio][value="${language}"])`).click()
  await page.locator(`label:has(input[type=radio][value="${theme}"])`).click()
  await page.locator(`html[data-theme="${theme}"][lang="${language}"]`).waitFor({ state: 'attached' })
  await page.evaluate((hash) => {
    location.hash = hash
  }, back)
}
