/**
 * Takes the user guide's pictures of the real app with the demonstration course, in both languages, and checks that the
 * guide shows each of them. `CARREL_PICTURES=1` writes them to docs/guide/pictures; otherwise they stay with the results.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expect, test as base, type CarrelApp } from '../support/app.ts'
import { dressApp, type Language } from '../support/readers.ts'

const root = path.resolve(import.meta.dirname, '../..')
const write = process.env['CARREL_PICTURES'] === '1'
const Shown = z.object({
  id: z.string(),
  outline: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
})
type Course = z.infer<typeof Shown>

const test = base.extend({ demo: true })
test.use({ viewport: { width: 1280, height: 800 } })

const demoCourse = async (app: CarrelApp): Promise<Course> => {
  const list = (): { id: string }[] => app.cli('list') as { id: string }[]
  await expect.poll(() => list().length, { timeout: 60_000 }).toBe(1)
  return Shown.parse(app.cli('show', list()[0]?.id ?? ''))
}

const take = async (page: Page, language: Language, name: string): Promise<void> => {
  const folder = write
    ? path.join(root, 'docs/guide/pictures', language)
    : path.join(root, 'test-results/guide', language)
  await page.waitForTimeout(700)
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
  const guide = readFileSync(path.join(root, 'docs/guide', `${language}.md`), 'utf8')
  expect(guide, 'the guide shows it').toContain(`pictures/${language}/${name}.png`)
  expect(
    existsSync(path.join(root, 'docs/guide/pictures', language, `${name}.png`)),
    'the guide has it',
  ).toBe(true)
}

const goTo = async (
  page: Page,
  course: Course,
  part: 'en' | 'zh-CN',
  kind: string,
  nth = 0,
): Promise<void> => {
  const chinese = /[\u4e00-\u9fff]/
  const fits = course.outline.filter((lesson) => lesson.kind === kind)
  const ours = fits.filter((lesson) => chinese.test(lesson.title) === (part === 'zh-CN'))
  const lesson = (ours.length > nth ? ours : fits)[nth]
  if (!lesson) throw new Error(`The demonstration course has no ${kind}`)
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/course/${course.id}/${lesson.id}`)
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`the guide's pictures in ${language}`, async ({ app, page }) => {
    test.setTimeout(180_000)
    const course = await demoCourse(app)
    await dressApp(page, language, 'light')

    await goTo(page, course, language, 'text', 1)
    await page.frameLocator('iframe').locator('.katex').first().waitFor()
    await take(page, language, 'text')

    await goTo(page, course, language, 'video')
    const film = page.locator('video').first()
    await film.waitFor()
    await film.evaluate((video: HTMLVideoElement) => {
      video.currentTime = 12
    })
    await expect
      .poll(() => film.evaluate((video: HTMLVideoElement) => video.readyState))
      .toBeGreaterThanOrEqual(2)
    await take(page, language, 'video')

    await goTo(page, course, language, 'quiz')
    await page
      .getByRole('button', { name: /^(Begin|开始)/ })
      .first()
      .click()
    await take(page, language, 'quiz')

    await goTo(page, course, language, 'pdf')
    await page.locator('.page[data-loaded="true"] canvas').first().waitFor()
    await take(page, language, 'pdf')

    await goTo(page, course, language, 'epub')
    await page.locator('iframe').first().waitFor()
    await page.waitForTimeout(2500)
    await take(page, language, 'book')

    await page.evaluate(() => {
      location.hash = '/'
    })
    await page.locator('main h1').waitFor()
    await take(page, language, 'shelf')
  })
}
