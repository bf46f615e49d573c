import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { writeFolder } from '../support/course-folder.ts'
import { makeFilm } from '../support/make/film.ts'
import { FILM, SOUND, studyCourse } from '../support/study-course.ts'

let made: string
test.beforeAll(() => {
  made = studyCourse()
})
test.afterAll(() => rmSync(path.dirname(made), { recursive: true, force: true }))

interface Medium {
  at: number
  paused: boolean
  rate: number
  muted: boolean
  ready: number
}
const medium = (page: Page, tag: 'video' | 'audio' = 'video'): Promise<Medium> =>
  page.locator(tag).evaluate((element: HTMLMediaElement) => ({
    at: element.currentTime,
    paused: element.paused,
    rate: element.playbackRate,
    muted: element.muted,
    ready: element.readyState,
  }))
const seconds = async (page: Page, tag: 'video' | 'audio' = 'video'): Promise<number> =>
  (await medium(page, tag)).at
const paused = async (page: Page, tag: 'video' | 'audio' = 'video'): Promise<boolean> =>
  (await medium(page, tag)).paused
const title = (page: Page) => page.getByTestId('lesson-title')

/** Opens a lesson of the course by its name in the outline. */
const open = async (page: Page, name: string, tag: 'video' | 'audio' = 'video'): Promise<void> => {
  await page.getByRole('treeitem', { name }).click()
  await expect(title(page)).toHaveText(name)
  await expect.poll(async () => (await medium(page, tag)).ready).toBeGreaterThanOrEqual(1)
}

test.beforeEach(async ({ app, page }) => {
  app.cli('import', made)
  await page
    .getByRole('link', { name: /One of everything/ })
    .first()
    .click()
  await expect(page.getByRole('tree')).toBeVisible()
})

test('a film plays, and the keys do what they say', async ({ page }) => {
  await open(page, 'Film')
  await page.keyboard.press('Space')
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.5)
  await page.keyboard.press('k')
  await expect.poll(() => paused(page)).toBe(true)

  await page.keyboard.press('2')
  await expect.poll(() => seconds(page)).toBeCloseTo(FILM * 0.2, 0)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => seconds(page)).toBeCloseTo(13, 0)
  await page.keyboard.press('l')
  await expect.poll(() => seconds(page)).toBeCloseTo(23, 0)
  await page.keyboard.press('j')
  await expect.poll(() => seconds(page)).toBeCloseTo(13, 0)
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => seconds(page)).toBeCloseTo(8, 0)

  const still = await seconds(page)
  await page.keyboard.press('.')
  await expect.poll(() => seconds(page)).toBeCloseTo(still + 1 / 30, 2)
  await page.keyboard.press(',')
  await expect.poll(() => seconds(page)).toBeCloseTo(still, 2)

  await page.keyboard.press('>')
  await expect.poll(async () => (await medium(page)).rate).toBe(1.25)
  await page.keyboard.press('<')
  await page.keyboard.press('<')
  await expect.poll(async () => (await medium(page)).rate).toBe(0.75)
  await page.keyboard.press('m')
  await expect.poll(async () => (await medium(page)).muted).toBe(true)
  await page.keyboard.press('m')
  await expect.poll(async () => (await medium(page)).muted).toBe(false)

  await page.keyboard.press('f')
  await expect
    .poll(() => page.evaluate(() => document.fullscreenElement?.querySelector('video') != null))
    .toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()

  await page.keyboard.press('End')
  await expect.poll(() => seconds(page)).toBeCloseTo(FILM, 0)
  await page.keyboard.press('Home')
  await expect.poll(() => seconds(page)).toBe(0)
})

test('the speed reaches from half to three times, and holds for the next lesson', async ({ page }) => {
  await open(page, 'Film')
  for (const [name, rate] of [
    ['0.5×', 0.5],
    ['3×', 3],
    ['1.5×', 1.5],
  ] as const) {
    await page.getByRole('button', { name: /^Speed: [\d.]+×$/ }).click()
    await page.getByRole('menuitemradio', { name, exact: true }).click()
    await expect.poll(async () => (await medium(page)).rate).toBe(rate)
  }
  await open(page, 'Sound', 'audio')
  await expect.poll(async () => (await medium(page, 'audio')).rate).toBe(1.5)
})

test('captions follow to the word, in the language chosen, over the picture in full screen', async ({
  page,
}) => {
  await open(page, 'Film')
  const shown = page.getByTestId('captions')
  await expect(shown).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(shown).toContainText('Ada: English cue number 0,')
  await page.keyboard.press('5')
  await expect(shown).toContainText('Ada: English cue number 20,')
  await page.getByRole('button', { name: 'Captions', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Chinese (China)' }).click()
  await expect(shown).toHaveText('第 20 句中文字幕')
  await expect(shown).toHaveAttribute('lang', 'zh-CN')

  const size = () => shown.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  const medium = await size()
  await page.getByRole('button', { name: 'Captions', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Large' }).click()
  await expect.poll(size).toBeGreaterThan(medium * 1.2)

  // While the menu is still closing, a letter is its own.
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await expect(shown).toBeVisible()
  await page.keyboard.press('f')
  await page.keyboard.press('c')
  await expect(shown).toHaveCount(0)
})

test('the transcript follows, leads, and is searched', async ({ page }) => {
  await open(page, 'Film')
  const current = page.locator('[data-cue][aria-current]')
  await expect(current).toContainText('number 0,')
  await page.keyboard.press('5')
  await expect(current).toContainText('number 20,')
  await expect(current).toBeInViewport()

  await page.locator('[data-cue="21"]').click()
  await expect.poll(() => seconds(page)).toBeCloseTo(21, 0)

  const field = page.getByRole('textbox', { name: 'Search the transcript' })
  await field.fill('number 1')
  const count = page.getByRole('status').filter({ hasText: /of \d/ })
  await expect(count).toHaveText('0 of 11')
  await field.press('Enter')
  await field.press('Enter')
  await expect(count).toHaveText('2 of 11')
  await field.press('Shift+Enter')
  await expect(count).toHaveText('1 of 11')
  await expect(page.locator('mark[data-current]')).toBeInViewport()
  await field.fill('nowhere')
  await expect(page.getByText('None', { exact: true })).toBeVisible()
  await field.press('Escape')

  await field.blur()

  // Scrolled away by hand, it stays; one press and it follows again.
  await page.locator('[data-cue][aria-current]').hover()
  await page.mouse.wheel(0, -2000)
  const back = page.getByRole('button', { name: 'Back to what is being said' })
  await expect(back).toBeVisible()
  await page.keyboard.press('9')
  await expect(current).not.toBeInViewport()
  await back.click()
  await expect(current).toBeInViewport()

  await page.getByLabel('Language').selectOption({ label: 'Chinese (China)' })
  await expect(current).toContainText('第 36 句')
})

test('by keyboard alone: into the transcript, down two lines, there', async ({ page }) => {
  await open(page, 'Film')
  await page.locator('[data-cue="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-cue="2"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => seconds(page)).toBeCloseTo(2, 0)
})

test('chapters are marked on the bar, listed, and led to', async ({ page }) => {
  await open(page, 'Film')
  const list = page.getByRole('region', { name: 'Chapters' })
  await list.getByRole('button', { name: /Middle/ }).click()
  await expect.poll(() => seconds(page)).toBeCloseTo(10, 0)
  await expect(list.getByRole('button', { name: /Middle/ })).toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'Chapters', exact: true }).click()
  await page.getByRole('menuitem', { name: /End/ }).click()
  await expect.poll(() => seconds(page)).toBeCloseTo(30, 0)
  const bar = page.getByRole('slider', { name: 'Time' })
  await expect(bar).toHaveAttribute('aria-valuetext', '30 seconds, End')
  await bar.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => seconds(page)).toBeCloseTo(25, 0)
})

test('quitting loses no second: the film goes on where it was, or from the start', async ({ app, page }) => {
  await open(page, 'Film')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect.poll(() => seconds(page)).toBeGreaterThan(17.5)
  const before = await seconds(page)
  await app.host.kill()
  await app.open()
  await page
    .getByRole('link', { name: /One of everything/ })
    .first()
    .click()
  await expect(title(page)).toHaveText('Film')
  const note = page.getByRole('status').filter({ hasText: /Continued at 0:1\d/ })
  await expect(note).toBeVisible()
  expect(Math.abs((await seconds(page)) - before)).toBeLessThan(2)
  await note.getByRole('button', { name: 'Start from the beginning' }).click()
  await expect.poll(() => seconds(page)).toBe(0)
})

test('heard to its end it is done, and the next recording begins unless one says no', async ({ page }) => {
  await open(page, 'Film')
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeVisible()
  await page.locator('video').evaluate((video: HTMLVideoElement, to: number) => {
    video.currentTime = to
    return video.play()
  }, FILM - 0.8)
  await expect(page.getByRole('treeitem', { name: 'Film 40 sec, Video, done' })).toBeVisible()
  const next = page.getByRole('group', { name: 'Up next' })
  await expect(next).toContainText('Sound')
  await next.getByRole('button', { name: 'Cancel' }).click()
  await expect(next).toHaveCount(0)
  await expect(title(page)).toHaveText('Film')

  await page.getByRole('button', { name: 'Play again' }).click()
  await page.locator('video').evaluate((video: HTMLVideoElement, to: number) => {
    video.currentTime = to
  }, FILM - 0.8)
  await next.getByRole('button', { name: 'Play now' }).click()
  await expect(title(page)).toHaveText('Sound')
  await expect.poll(() => paused(page, 'audio')).toBe(false)
})

test('the sleep timer can stop at the end of the lesson', async ({ page }) => {
  await open(page, 'Film')
  await page.getByRole('button', { name: 'Sleep timer' }).click()
  await page.getByRole('menuitemradio', { name: 'End of this lesson' }).click()
  await page.locator('video').evaluate((video: HTMLVideoElement, to: number) => {
    video.currentTime = to
    return video.play()
  }, FILM - 0.6)
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Up next' })).toHaveCount(0)
})

test('sound goes on while one looks around the shelf, and the system knows what plays', async ({ page }) => {
  await open(page, 'Sound', 'audio')
  await page.keyboard.press('Space')
  await expect.poll(() => seconds(page, 'audio')).toBeGreaterThan(0.3)
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Sound')
  expect(await page.evaluate(() => navigator.mediaSession.metadata?.album)).toBe('One of everything')

  await page.getByRole('link', { name: 'Back to the shelf' }).click()
  const mini = page.getByRole('region', { name: 'Now playing' })
  await expect(mini).toContainText('Sound')
  const then = await seconds(page, 'audio')
  await expect.poll(() => seconds(page, 'audio')).toBeGreaterThan(then + 0.5)
  expect(await paused(page, 'audio')).toBe(false)

  await mini.getByRole('link', { name: /Sound/ }).click()
  await expect(title(page)).toHaveText('Sound')
  await expect(mini).toHaveCount(0)
  expect(await paused(page, 'audio')).toBe(false)

  // A film takes over; closing the small player puts it away, its place kept.
  await open(page, 'Film')
  await page.keyboard.press('Space')
  await expect.poll(() => paused(page, 'audio')).toBe(true)
  await mini.getByRole('button', { name: 'Stop and close' }).click()
  await expect(page.locator('audio')).toHaveCount(0)
  await page.keyboard.press('k')
  await open(page, 'Sound', 'audio')
  await expect.poll(() => seconds(page, 'audio')).toBeGreaterThan(then)
  expect(await seconds(page, 'audio')).toBeLessThan(SOUND)
})

test('a recording that is gone says so in plain words', async ({ app, page }) => {
  rmSync(path.join(app.profile, 'blobs'), { recursive: true })
  await page.getByRole('treeitem', { name: 'Film' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This recording could not be opened')
  await expect(alert).toContainText('03-film.webm is missing or damaged. Your progress is safe.')
})

test('picture-in-picture is offered, and the browser is asked for this film', async ({ page }) => {
  // A browser without windows may refuse the small one; whether it was asked is what we answer for.
  await page.evaluate(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    HTMLVideoElement.prototype.requestPictureInPicture = function (this: HTMLVideoElement) {
      asked.push(this.currentSrc)
      return Promise.reject(new DOMException('no windows here', 'NotSupportedError'))
    }
  })
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
  await open(page, 'Film')
  const film = await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentSrc)
  await page.getByRole('button', { name: 'Picture in picture' }).click()
  await expect.poll(asked).toEqual([film])
  await page.keyboard.press('i')
  await expect.poll(asked).toEqual([film, film])
  // Refused, the film stays where it is and plays on.
  await expect(page.getByRole('button', { name: 'Picture in picture' })).toBeVisible()
  await page.keyboard.press('k')
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.3)
})

test('a film damaged half-way says so in plain words, and the next lesson is one step away', async ({
  app,
  page,
}) => {
  const folder = writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-damaged-')), 'Damaged'), {
    'course.yaml': 'id: damaged\ntitle: A damaged film\nlanguage: en\n',
    '02-after.md': '# What comes after\n\nIt goes on.\n',
  })
  const file = makeFilm(path.join(folder, '01-broken.mp4'), 20)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, Math.floor(bytes.length / 2)))
  app.cli('import', folder)
  rmSync(path.dirname(folder), { recursive: true })

  await page.getByRole('link', { name: 'Back to the shelf' }).click()
  await page
    .getByRole('link', { name: /A damaged film/ })
    .first()
    .click()
  await open(page, 'Broken')
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.currentTime = 8
    return video.play().catch(() => undefined)
  })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This recording is damaged', { timeout: 30_000 })
  await expect(alert).toContainText('01-broken.mp4 stops being readable at this point.')
  await page.getByRole('button', { name: 'Next lesson' }).first().click()
  await expect(title(page)).toHaveText('What comes after')
  await expect(alert).toHaveCount(0)
  await expect(page.frameLocator('iframe').first().getByText('It goes on.')).toBeVisible()
})
