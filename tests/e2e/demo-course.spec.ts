/** The demonstration course on a first shelf: every lesson opens, draws and plays, in both languages. */
import type { Frame, Page } from '@playwright/test'
import { bookShown } from '../support/account/book.ts'
import { expect, test } from '../support/app.ts'
import { photograph } from '../support/photograph.ts'
import { inkOf } from '../support/pixels.ts'

test.use({ demo: true })

const open = async (page: Page): Promise<void> => {
  const course = page.getByRole('link', { name: /Learning well/ }).first()
  await course.waitFor({ timeout: 60_000 })
  await course.click()
  await page.getByRole('tree').waitFor()
}
const lesson = (page: Page, name: string | RegExp) =>
  page.getByRole('tree').getByRole('treeitem', { name }).first()
const frame = (page: Page) => page.frameLocator('iframe').first()

test('its text lessons are drawn whole: formulas, pictures, tables, code, diagrams, questions', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000)
  void app
  await open(page)
  const lessons: [name: string, has: string[], quizzes: string[]][] = [
    ['Your desk', ['kbd', 'table', 'img', '.callout-tip'], ['A first question']],
    [
      'Why we forget',
      ['.katex-display', 'img', 'section.footnotes', '.callout-important'],
      ['Read the curve'],
    ],
    ["Recall, don't reread", ['table', '.callout-note', 'ol'], ['With the table covered']],
    ['Space it out, mix it up', ['pre.shiki', 'svg', 'table'], ['Make a plan']],
    ['Notes that ask back', ['blockquote', '.callout-tip'], ['In your own words']],
    ['How Carrel keeps your work', ['pre.shiki', 'svg', '.katex-display'], ['Three laws']],
    ['我们为什么会忘', ['.katex-display', 'img', '.callout-important'], ['读一读曲线']],
    ['分散开来，穿插着来', ['pre.shiki', 'svg', 'table'], ['做个计划']],
    ['书阁怎样保管你的东西', ['pre.shiki', 'svg', '.katex-display'], ['三条定律']],
  ]
  for (const [name, has, quizzes] of lessons)
    await test.step(name, async () => {
      await lesson(page, name).click()
      await expect(frame(page).getByRole('heading', { level: 1, name })).toBeVisible()
      for (const part of has)
        await expect(frame(page).locator(part).first(), part).toBeVisible({ timeout: 40_000 })
      for (const title of quizzes) await expect(page.getByRole('region', { name: title })).toBeAttached()
      await expect
        .poll(() =>
          frame(page)
            .locator('img')
            .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
        )
        .toBe(true)
      await expect(frame(page).locator('.katex-error')).toHaveCount(0)
    })
})

test('a lesson is in its own language, its callouts too', async ({ app, page }) => {
  void app
  await open(page)
  await lesson(page, '我们为什么会忘').click()
  await expect(frame(page).locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(frame(page).locator('.callout-important')).toContainText('重要')
})

test('film and talk play with captions in both languages, chapters and a transcript', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  void app
  await open(page)
  for (const [name, element, words] of [
    [/^Film: Five habits/, 'video', 'Few of us were ever taught how to learn.'],
    [
      /^谈话：睡一觉再说/,
      'audio',
      'Ithaca, New York, 1924. Two students move into a room beside the laboratory,',
    ],
  ] as const)
    await test.step(element, async () => {
      await lesson(page, name).click()
      const medium = page.locator(element).first()
      await medium.waitFor({ state: 'attached' })
      await expect(page.getByText(words).first()).toBeVisible()
      await medium.evaluate((played: HTMLMediaElement) => played.play())
      await expect
        .poll(() => medium.evaluate((played: HTMLMediaElement) => played.currentTime), { timeout: 30_000 })
        .toBeGreaterThan(1)
      await medium.evaluate((played: HTMLMediaElement) => {
        played.pause()
      })
    })
  await lesson(page, /^Film: Five habits/).click()
  await expect(page.getByText('How we forget').first()).toBeVisible()
})

test('its planner and its small book are drawn', async ({ app, page }) => {
  test.setTimeout(180_000)
  void app
  await open(page)
  await lesson(page, /^A week of learning/).click()
  const sheet = page.locator('.page[data-loaded="true"]').first()
  await expect(sheet.locator('canvas').first()).toBeVisible({ timeout: 40_000 })
  await expect.poll(async () => (await inkOf(page, sheet)).share, { timeout: 40_000 }).toBeGreaterThan(0.005)

  await lesson(page, /^A small book of learning/).click()
  await bookShown(page)
  const words = async (): Promise<string> => {
    const pages = page.frames().filter((each) => each.url().startsWith('blob:'))
    const read = (each: Frame) => each.evaluate(() => document.body.textContent).catch(() => '')
    return (await Promise.all(pages.map(read))).join(' ')
  }
  // In order: the cover, a half's title, its first chapter.
  const next = page.getByRole('button', { name: /^Next page/ })
  await expect(async () => {
    await next.click()
    await expect.poll(words, { timeout: 1500 }).toMatch(/The desk/)
    expect(await words()).toContain(
      'Along the south walk of the cloister at Gloucester there are twenty small bays',
    )
  }).toPass({ timeout: 40_000 })
  await expect
    .poll(async () => (await inkOf(page, page.locator('iframe').first())).share)
    .toBeGreaterThan(0.005)
  await photograph(page, 'demo-book')
})

test('its closing quiz asks all seven kinds', async ({ app, page }) => {
  void app
  await open(page)
  await lesson(page, 'What stayed?').click()
  await expect(page.getByText('7 questions, 10 points')).toBeVisible()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  for (let question = 1; question <= 7; question++) {
    await page.getByRole('button', { name: `Question ${question}, not answered` }).click()
    await photograph(page, `demo-quiz-${question}`)
  }
  await expect(page.getByRole('textbox', { name: /^Gap/ }).first()).toBeVisible()
})
