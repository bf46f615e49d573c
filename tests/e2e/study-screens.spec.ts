/**
 * Every kind of lesson in both languages, on three papers, in two sizes: drawn, no string missing, nothing wider than
 * the window, nothing that axe finds. `CARREL_PICTURES=1` also leaves pictures of them in out/screens.
 */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { faults } from '../support/axe.ts'
import { englishBook } from '../support/books/books.ts'
import { makeEpub } from '../support/books/epub.ts'
import { writeFolder } from '../support/course-folder.ts'
import { printPdf } from '../support/pdfs/printed-pdf.ts'
import { photograph } from '../support/photograph.ts'
import { dressApp, importPath, openCourse, type Theme } from '../support/readers.ts'
import { studyCourse } from '../support/study-course.ts'

const root = path.resolve(import.meta.dirname, '../..')
const pictures = process.env['CARREL_PICTURES'] === '1'
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
]
const papers: Record<Theme, string> = {
  light: 'rgb(250, 249, 246)',
  sepia: 'rgb(245, 237, 218)',
  dark: 'rgb(24, 25, 26)',
}
const themes = ['light', 'sepia', 'dark'] as const

const quiz = `title: Looking back
questions:
  - id: single
    prompt: 'What is $1+1$?'
    choices: [{ wrong: one }, { right: two }, { wrong: three }]
    explanation: One and one more.
  - id: matching
    prompt: Which is which?
    pairs: { 狗: dog, 猫: cat }
`
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600" width="900" height="600"><rect width="900" height="600" fill="#dfe8e2"/><path d="M0 460 260 240 430 400 620 190 900 460V600H0Z" fill="#3e6b5a"/><circle cx="700" cy="120" r="60" fill="#e9b44c"/></svg>'

let made: string
test.beforeAll(async ({ browser }) => {
  made = studyCourse()
  writeFolder(made, {
    '06-paper.pdf': await printPdf(browser, 3),
    '07-book.epub': await makeEpub(englishBook),
    '08-looking-back.quiz.yaml': quiz,
    // A picture beside texts belongs to them.
    '09-drawings/hills.svg': drawing,
    '10-further-reading.url': '[InternetShortcut]\nURL=https://example.org/further/reading?page=1\n',
  })
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

const inFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title]')

const recordingShown = async (page: Page, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.locator('[data-cue="0"]')).toBeVisible()
}
/** Pages of a book lie in documents of their own, made from the file. */
const pageOfBook = async (page: Page): Promise<string> => {
  const frame = page.frames().find((each) => each.url().startsWith('blob:'))
  return (await frame?.evaluate(() => document.querySelector('h1')?.textContent).catch(() => '')) ?? ''
}

/** Each kind: its lesson in the outline, and how one sees that it is drawn. */
const kinds: Record<string, { lesson: RegExp; drawn: (page: Page) => Promise<void> }> = {
  text: {
    lesson: /Everything at once/,
    drawn: (page) => expect(inFrame(page).locator('.diagram svg')).toBeVisible({ timeout: 30_000 }),
  },
  chinese: {
    lesson: /中文的一课/,
    drawn: (page) => expect(inFrame(page).locator('.katex').first()).toBeVisible(),
  },
  video: { lesson: /film/i, drawn: (page) => recordingShown(page, 'Film') },
  audio: { lesson: /sound/i, drawn: (page) => recordingShown(page, 'Sound') },
  pdf: {
    lesson: /paper/i,
    drawn: (page) => expect(page.locator('.page[data-loaded="true"] canvas').first()).toBeVisible(),
  },
  book: {
    lesson: /book|Quiet Desk/i,
    drawn: async (page) => {
      await expect(page.locator('input[type=range][max="1000"]')).toBeEnabled({ timeout: 30_000 })
      await expect.poll(() => pageOfBook(page)).toBe('Rain')
    },
  },
  quiz: {
    lesson: /Looking back/,
    drawn: async (page) => {
      const begin = page.getByRole('button', { name: /^(Begin|开始)$/ })
      const field = page.getByRole('radio').first()
      await expect(begin.or(field).first()).toBeVisible()
      if (await begin.isVisible()) await begin.click()
      await expect(field).toBeVisible()
    },
  },
  image: {
    lesson: /hills/i,
    drawn: (page) =>
      expect
        .poll(() => page.locator('figure img').evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(900),
  },
  link: {
    lesson: /further reading/i,
    drawn: (page) => expect(page.getByText('https://example.org/further/reading?page=1')).toBeVisible(),
  },
}

const open = async (page: Page, lesson: RegExp): Promise<void> => {
  const item = page.getByRole('tree').getByRole('treeitem', { name: lesson }).first()
  await item.click()
  await expect(item).toHaveAttribute('aria-current', 'page')
}

/** By the palette, which leaves the lesson where it is. */
const wear = async (page: Page, theme: Theme): Promise<void> => {
  if ((await page.locator('html').getAttribute('data-theme')) === theme) return
  await page.keyboard.press('Control+k')
  const palette = page.locator('input[role="combobox"]')
  await palette.fill(theme)
  await palette.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.locator('html')).toHaveCSS('background-color', papers[theme])
}

/** A string that is missing shows its key, e.g. `study.next`. */
const namespaces = readdirSync(path.join(root, 'renderer/app/i18n/en')).map((file) =>
  path.basename(file, '.json'),
)
const rawKeys = (page: Page): Promise<string[]> =>
  page.evaluate(
    (key) => {
      const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
        (element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      )
      return [document.body.innerText, ...named].join('\n').match(new RegExp(key, 'g')) ?? []
    },
    String.raw`\b(?:${namespaces.join('|')})\.[a-z][a-z0-9_-]+\b`,
  )

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

test('every kind of lesson is drawn without a fault in both languages, on three papers, in two sizes', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000)
  await openCourse(page, importPath(app, made))
  await expect(page.getByRole('tree')).toBeVisible()
  for (const language of ['en', 'zh-CN'] as const) {
    await dressApp(page, language, 'light')
    for (const [index, [kind, { lesson, drawn }]] of Object.entries(kinds).entries()) {
      await open(page, lesson)
      await drawn(page)
      // Back and forth: the paper one lesson ends with is what the next begins with.
      for (const [turn, theme] of (index % 2 === 0 ? themes : themes.toReversed()).entries()) {
        await wear(page, theme)
        for (const size of sizes) {
          await page.setViewportSize(size)
          const name = `study-${kind}-${theme}-${language}-${String(size.width)}`
          if (pictures) {
            await page.waitForTimeout(400)
            await photograph(page, name)
          }
          expect.soft(await rawKeys(page), name).toEqual([])
          expect.soft(await overflow(page), name).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 1280, height: 800 })
        if (language === 'zh-CN') continue
        // Another paper changes nothing but colours.
        const found = await faults(page, turn === 0 ? undefined : ['color-contrast'])
        // A book's pages have the headings their author gave them: the one that is open may have none of the first level.
        const ours =
          kind === 'book' ? found.filter((each) => !each.startsWith('page-has-heading-one')) : found
        expect.soft(ours, `${kind}, ${theme}`).toEqual([])
      }
    }
  }
})
