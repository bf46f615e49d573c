/**
 * The whole of it, as a newcomer lives it: a folder is brought in by the window, its film plays, its PDF and book are
 * drawn, a question is half answered; the main process is killed in the middle, started again, and everything is
 * where it was, to the second.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { choose } from '../support/bring.ts'
import { writeFolder } from '../support/course-folder.ts'
import { makeEpub } from '../support/make/epub.ts'
import { makeFilm } from '../support/make/film.ts'
import { makePdf } from '../support/make/pdf.ts'
import { inkOf } from '../support/pixels.ts'

const quiz = [
  'title: What stayed',
  'feedback: deferred',
  'questions:',
  '  - id: capital',
  '    type: text',
  '    prompt: Which word was on the page?',
  '    answer: quincunx',
  '',
].join('\n')

const courseFolder = (): string => {
  const folder = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-outcome-')), 'Outcome'), {
    'course.yaml': 'id: outcome\ntitle: The whole desk\nlanguage: en\n',
    '01-read.md': '# Reading\n\nA formula $e^{i\\pi} = -1$ and a picture.\n\n![A dot](dot.svg)\n',
    'dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>',
    '02-film.en.vtt':
      'WEBVTT\n\n00:00.000 --> 00:04.000\nThe first words\n\n00:04.000 --> 00:20.000\nThe later words\n',
    '03-paper.pdf': makePdf({ pages: ['The page with the word quincunx.', 'The second page.'] }),
    '05-check.quiz.yaml': quiz,
  })
  makeFilm(path.join(folder, '02-film.webm'), 20)
  writeFileSync(
    path.join(folder, '04-book.epub'),
    makeEpub({
      documents: [
        { href: 'one.xhtml', title: 'Chapter one', body: '<h1>Chapter one</h1><p>Once upon a time.</p>' },
      ],
      toc: [{ title: 'Chapter one', href: 'one.xhtml' }],
    }),
  )
  return folder
}

const lesson = (page: Page, name: RegExp) => page.getByRole('tree').getByRole('treeitem', { name }).first()
const film = (page: Page) => page.locator('video').first()
const secondsOf = (page: Page): Promise<number> =>
  film(page).evaluate((video: HTMLVideoElement) => video.currentTime)

test('bring a course in, study it, lose the power in the middle, come back to the second', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000)
  await choose(page, 'folder', courseFolder())
  await expect(page.getByText('On the shelf', { exact: true })).toBeVisible({ timeout: 60_000 })
  await page
    .getByRole('link', { name: /The whole desk/ })
    .first()
    .click()

  await test.step('the text is drawn, with its picture and its formula', async () => {
    const frame = page.frameLocator('iframe').first()
    await expect(frame.getByRole('heading', { name: 'Reading' })).toBeVisible()
    await expect(frame.locator('.katex')).toBeVisible()
    await expect
      .poll(() => frame.getByAltText('A dot').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(40)
  })

  await test.step('the PDF is drawn', async () => {
    await lesson(page, /paper/i).click()
    const sheet = page.locator('.page[data-loaded="true"]').first()
    await expect(sheet.locator('canvas').first()).toBeVisible()
    await expect.poll(async () => (await inkOf(page, sheet)).share).toBeGreaterThan(0.0005)
  })

  await test.step('the book is drawn', async () => {
    await lesson(page, /book|chapter/i).click()
    await expect
      .poll(async () => {
        const texts = await Promise.all(
          page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
        )
        return texts.join(' ')
      })
      .toContain('Once upon a time')
  })

  await test.step('what is typed into a question is kept', async () => {
    await lesson(page, /what stayed|check/i).click()
    const begin = page.getByRole('button', { name: 'Begin' })
    await begin.or(page.getByPlaceholder('Your answer')).first().waitFor()
    if (await begin.isVisible()) await begin.click()
    await page.getByPlaceholder('Your answer').fill('quincunx')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('the film plays', async () => {
    await lesson(page, /film/i).click()
    await film(page).waitFor()
    await page.keyboard.press('k')
    await expect.poll(() => secondsOf(page), { timeout: 30_000 }).toBeGreaterThan(4)
    await expect(page.getByText('The later words').first()).toBeVisible()
  })

  const reached = await secondsOf(page)
  await app.host.kill()

  await test.step('after the kill nothing is broken and the second is on disk', () => {
    expect(app.cli('doctor')).toMatchObject({ ok: true, problems: [] })
    const progress = app.cli('progress', 'The whole desk') as {
      positions: { position: { kind: string; seconds?: number } }[]
    }
    const seconds = progress.positions.map(({ position }) => position.seconds ?? -1)
    expect(Math.max(...seconds)).toBeGreaterThan(reached - 2.5)
    return Promise.resolve()
  })

  await test.step('started again, the shelf leads back to the second', async () => {
    await app.open()
    const region = page.getByRole('region', { name: 'Continue where you left off' })
    await expect(region).toContainText(/film/i)
    await region.getByRole('link').first().click()
    await film(page).waitFor()
    await expect.poll(() => secondsOf(page)).toBeGreaterThan(reached - 2.5)
    expect(await secondsOf(page)).toBeLessThan(reached + 2.5)
  })

  await test.step('and the answer typed before the kill is still there, and right', async () => {
    await lesson(page, /what stayed|check/i).click()
    await expect(page.getByPlaceholder('Your answer')).toHaveValue('quincunx')
    await page
      .getByRole('button', { name: /Finish|Hand in/ })
      .first()
      .click()
    const confirm = page.getByRole('dialog').getByRole('button', { name: 'Hand in' })
    if (await confirm.isVisible().catch(() => false)) await confirm.click()
    await expect(page.getByText('Passed').first()).toBeVisible()
  })

  await test.step('bringing the same course again is an update that keeps progress', async () => {
    const before = app.cli('progress', 'The whole desk') as { completed: unknown[] }
    expect(before.completed.length).toBeGreaterThan(0)
    const folder = courseFolder()
    writeFileSync(path.join(folder, '06-more.md'), '# One lesson more\n\nNew words.\n')
    expect(app.cli('import', folder)).toMatchObject({ update: true, changes: { added: ['One lesson more'] } })
    expect(app.cli('progress', 'The whole desk')).toMatchObject({ completed: before.completed })
    await expect(lesson(page, /One lesson more/)).toBeVisible({ timeout: 20_000 })
  })
})
