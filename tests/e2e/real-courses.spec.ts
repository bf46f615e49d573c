/**
 * Courses from outside, brought in by the CLI and opened lesson by lesson in the window. Everything they hold is
 * accounted for: drawn, able to play, able to be answered, or on the list of what cannot be used. The account is
 * printed; figures of the sources are counted a second time from their text.
 */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { CourseDetail, type Lesson } from '../../shared/features/library/model.ts'
import { ImportReport } from '../../shared/features/imports/model.ts'
import { account, tableOf, total, type Account } from '../support/account/account.ts'
import { bookShown, goToStart, isInked, leafThrough } from '../support/account/book.ts'
import { readyMedia } from '../support/account/media.ts'
import { drawnPages, pagesOfPdf } from '../support/account/pdf.ts'
import { countQuestions } from '../support/account/quiz.ts'
import { accountForText } from '../support/account/text.ts'
import { filesBelow, writtenBelow } from '../support/account/written.ts'
import { expect, test, type CarrelApp } from '../support/app.ts'
import { readZip } from '../support/read-zip.ts'
import { realMaterial } from '../support/real-material.ts'

const absent = realMaterial('') === null

const openLesson = async (page: Page, courseId: string, lesson: Lesson): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/course/${courseId}/${lesson.id}`)
  await expect(page.locator(`[data-lesson-id="${lesson.id}"], main`).first()).toBeVisible()
}

const accountFor = async (
  page: Page,
  lesson: Lesson,
  listed: readonly string[],
  players: Set<string>,
): Promise<Account> => {
  const problems: string[] = []
  switch (lesson.kind) {
    case 'text':
      return accountForText(page, lesson, listed)
    case 'video':
    case 'audio':
      return account(lesson.title, lesson.kind, {
        media: await readyMedia(page, 1, problems, players),
        problems,
      })
    case 'quiz':
      return account(lesson.title, 'quiz', { questions: await countQuestions(page, 1, problems), problems })
    case 'pdf':
      return account(lesson.title, 'pdf', { pages: await drawnPages(page, problems), problems })
    case 'image': {
      const picture = page.locator('figure img')
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0)
      return account(lesson.title, 'image', { pictures: 1 })
    }
    case 'link':
      await expect(page.getByText(/^https?:\/\//).first()).toBeVisible()
      return account(lesson.title, 'link')
    case 'epub':
      await bookShown(page)
      if (!(await isInked(page))) problems.push('an empty page')
      return account(lesson.title, 'epub', { pages: 1 - problems.length, problems })
  }
}

interface Opened {
  readonly report: ImportReport
  readonly course: CourseDetail
  readonly accounts: Account[]
}

/** Brings a course in, opens each of its lessons, prints the account and fails on anything unaccounted for. */
const openEverything = async (app: CarrelApp, page: Page, source: string): Promise<Opened> => {
  const report = ImportReport.parse(app.cli('import', source))
  const course = CourseDetail.parse(app.cli('show', report.courseId))
  const listed = report.unsupported.map((one) => `${one.path} ${one.detail ?? ''}`)
  const players = new Set<string>()
  const accounts: Account[] = []
  for (const lesson of course.outline) {
    await openLesson(page, report.courseId, lesson)
    accounts.push(await accountFor(page, lesson, listed, players))
  }
  console.info(`\n${tableOf(`${course.title} (${path.basename(source)})`, accounts)}`)
  expect(accounts).toHaveLength(report.lessons)
  expect.soft(accounts.flatMap((one) => one.problems)).toEqual([])
  return { report, course, accounts }
}

test.describe('courses from outside', () => {
  test.skip(absent, 'no real material beside the project')
  test.describe.configure({ timeout: 600_000 })

  test('git-novice: a lesson of Software Carpentry', async ({ app, page }) => {
    const folder = realMaterial('git-novice') ?? ''
    const { report, accounts } = await openEverything(app, page, folder)
    expect(report.lessons).toBe(filesBelow(folder, /\.md$/).length)
    expect(total(accounts, 'pictures') + total(accounts, 'listed')).toBe(writtenBelow(folder).pictures)
  })

  test('d2l-zh: two chapters of a Chinese textbook, with its formulas', async ({ app, page }) => {
    const folder = realMaterial('d2l-zh') ?? ''
    const { report, accounts } = await openEverything(app, page, folder)
    const written = writtenBelow(folder)
    expect(report.lessons).toBe(filesBelow(folder, /\.md$/).length)
    expect(total(accounts, 'pictures') + total(accounts, 'listed')).toBe(written.pictures)
    expect(total(accounts, 'formulas')).toBe(written.formulas)
  })

  test('media: films, sound, captions', async ({ app, page }) => {
    const folder = realMaterial('media') ?? ''
    const { accounts } = await openEverything(app, page, folder)
    expect(total(accounts, 'media')).toBe(filesBelow(folder, /\.(?:mp4|webm|mp3)$/).length)
  })
})

const cartridges = absent ? [] : filesBelow(realMaterial('cartridge') ?? '', /\.imscc$/)
for (const file of cartridges) {
  test(`${path.basename(file)}: a cartridge`, async ({ app, page }) => {
    test.setTimeout(600_000)
    const { report, course, accounts } = await openEverything(app, page, file)
    expect(total(accounts, 'questions')).toBe(report.questions)
    expect(course.outline.filter((lesson) => lesson.kind === 'quiz')).toHaveLength(report.quizzes)
    let pages = 0
    for (const document of (await readZip(file, /\.pdf$/)).values()) pages += await pagesOfPdf(document)
    expect(total(accounts, 'pages')).toBe(pages)
  })
}

/** Letters of a book's own documents, its markup cut away by hand. */
const lettersOf = (read: (name: string) => string, opf: string): number => {
  const text = read(opf)
  const hrefs = new Map(
    [...text.matchAll(/<item\b[^>]*>/g)].map(([tag]) => [
      /\sid="([^"]+)"/.exec(tag)?.[1] ?? '',
      /\shref="([^"]+)"/.exec(tag)?.[1] ?? '',
    ]),
  )
  return [...text.matchAll(/<itemref\b[^>]*\sidref="([^"]+)"/g)]
    .map(([, id = '']) => read(path.posix.join(path.posix.dirname(opf), hrefs.get(id) ?? '')))
    .map((document) => /<body\b[^>]*>(.*)<\/body>/s.exec(document)?.[1] ?? '')
    .map(
      (body) =>
        body
          .replace(/<[^>]*>/g, '')
          .replace(/&#?\w+;/g, 'x')
          .replace(/\s+/g, ' ')
          .trim().length,
    )
    .reduce((sum, length) => sum + length, 0)
}

const books = absent ? [] : filesBelow(realMaterial('epub') ?? '', /\.epub$/)
for (const file of books) {
  test(`${path.basename(file)}: a book, leafed through`, async ({ app, page }) => {
    test.setTimeout(600_000)
    const { course } = await openEverything(app, page, file)
    const [first] = course.outline
    if (!first) throw new Error('no lessons')
    // A large window has fewer pages to turn; each of them is turned.
    await page.setViewportSize({ width: 1920, height: 1600 })
    await openLesson(page, course.id, first)
    await bookShown(page)
    await goToStart(page)
    const problems: string[] = []
    const leafed = await leafThrough(page, problems)
    const files = await readZip(file, /\.(?:xml|opf|x?html?)$/)
    const read = (name: string): string => {
      const bytes = files.get(name)
      if (!bytes) throw new Error(`${name} is not in ${path.basename(file)}`)
      return bytes.toString('utf8')
    }
    const opf = /full-path="([^"]+)"/.exec(read('META-INF/container.xml'))?.[1] ?? ''
    const spine = [...read(opf).matchAll(/<itemref\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/linear="no"/.test(tag))
    console.info(
      `${course.title}: ${String(leafed.sections)} of ${String(spine.length)} sections, ${String(leafed.pictures)} pictures, ${String(leafed.letters)} letters in ${String(leafed.turns)} turns`,
    )
    expect(problems).toEqual([])
    expect(leafed.sections).toBeGreaterThanOrEqual(spine.length)
    expect(leafed.letters).toBeGreaterThan(0.99 * lettersOf(read, opf))
  })
}
