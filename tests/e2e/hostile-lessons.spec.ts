/**
 * Hostile lessons, opened for real: none runs a program, asks the network for anything, opens or navigates a window,
 * reaches the app or another course. Then once more as if the sanitiser had let everything through: the frame, the
 * origin and the policy have to hold alone.
 */
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page, Route } from '@playwright/test'
import { z } from 'zod'
import { expect, test, type CarrelApp } from '../support/app.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { hostileLessons } from '../support/hostile/lessons.ts'

const Shown = z.object({
  id: z.string(),
  outline: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
})

/** Everything that would be an escape, gathered while lessons are shown. */
const watch = async (context: BrowserContext, page: Page, app: CarrelApp): Promise<string[]> => {
  const escapes: string[] = []
  const own = new URL(app.host.origin)
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol === 'data:' || protocol === 'blob:') return
    const isOurs = hostname === own.hostname || /^[0-9a-f]{32}\.localhost$/.test(hostname)
    if (!isOurs) escapes.push(`request ${request.url()}`)
  })
  context.on('page', (other) => escapes.push(`window ${other.url()}`))
  page.on('dialog', (dialog) => {
    escapes.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('download', (download) => escapes.push(`download ${download.url()}`))
  await page.exposeFunction('escapedTo', (what: string) => escapes.push(what))
  await page.evaluate(() => {
    addEventListener('message', (event) => {
      if (event.data === 'escaped')
        void (window as unknown as { escapedTo: (what: string) => void }).escapedTo('message to the app')
    })
  })
  return escapes
}

const importHostile = (app: CarrelApp): z.infer<typeof Shown> => {
  const folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-hostile-')), 'hostile')
  const files = hostileLessons.map(({ format, text }, n) => {
    const name = `${String(n + 1).padStart(3, '0')}.${format === 'html' ? 'html' : 'md'}`
    return [
      name,
      format === 'html'
        ? text.replace('<h1>Lesson</h1>', `<h1>Hostile ${n}</h1>`)
        : text.replace('# Lesson', `# Hostile ${n}`),
    ]
  })
  writeFolder(folder, { 'course.yaml': 'id: hostile\ntitle: Hostile\n', ...Object.fromEntries(files) })
  app.cli('import', folder)
  return Shown.parse(app.cli('show', 'Hostile'))
}

const show = async (page: Page, courseId: string, lessonId: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/course/${courseId}/${lessonId}`)
}

/** What a program in any of the page's frames would have left. */
const traces = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const frame of page.frames()) {
    const escaped = await frame
      .evaluate(() => (window as { escaped?: unknown }).escaped !== undefined)
      .catch(() => false)
    if (escaped) found.push(`a program ran in ${frame.url()}`)
  }
  return found
}

test('there are at least 40 hostile lessons', () => {
  expect(hostileLessons.length).toBeGreaterThanOrEqual(40)
})

test('rendered as any lesson is, none has any effect', async ({ app, page, context }) => {
  test.setTimeout(240_000)
  const course = importHostile(app)
  const escapes = await watch(context, page, app)
  for (const lesson of course.outline) {
    await show(page, course.id, lesson.id)
    const frame = page.locator(`iframe[src*="${lesson.id}"]`)
    await frame.waitFor()
    await frame.contentFrame().locator('main.lesson').waitFor({ state: 'attached' })
    await page.waitForTimeout(60)
    expect([...escapes, ...(await traces(page))], lesson.title).toEqual([])
    expect(new URL(page.url()).origin).toBe(app.host.origin)
    expect(page.url()).toContain(lesson.id)
  }
  expect(course.outline.length).toBeGreaterThanOrEqual(40)
})

test('as if nothing had been sanitised, frame, origin and policy hold alone', async ({
  app,
  page,
  context,
}) => {
  test.setTimeout(240_000)
  app.cli(
    'import',
    writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-other-')), 'other'), smallCourse),
  )
  const course = importHostile(app)
  const [lesson] = course.outline
  if (!lesson) throw new Error('No hostile lesson was imported')
  let raw = ''
  const unsanitised = async (route: Route): Promise<void> => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: raw })
  }
  await page.route(/\/~carrel\/lesson\//, unsanitised)
  const escapes = await watch(context, page, app)
  for (const { name, text } of hostileLessons) {
    raw = `<!doctype html><body>${text}<p id="shown">shown</p></body>`
    await page.evaluate(() => {
      location.hash = '/settings'
    })
    await show(page, course.id, lesson.id)
    await page.locator(`iframe[src*="${lesson.id}"]`).waitFor()
    await page.waitForTimeout(150)
    expect([...escapes, ...(await traces(page))], name).toEqual([])
    expect(new URL(page.url()).origin, name).toBe(app.host.origin)
    expect(page.url(), name).toContain(lesson.id)
    await expect(page.locator('#root')).toBeAttached()
  }
})

test("a course reads no other course's files and not the app's", async ({ app, page }) => {
  const other = app.cli(
    'import',
    writeFolder(path.join(mkdtempSync(path.join(os.tmpdir(), 'carrel-other-')), 'other'), smallCourse),
  )
  const course = importHostile(app)
  const [lesson] = course.outline
  if (!lesson) throw new Error('No hostile lesson was imported')
  const otherDetail = Shown.parse(app.cli('show', 'A small course'))
  const firstOther = otherDetail.outline[0]
  if (!firstOther) throw new Error('No lesson')
  expect(other).toMatchObject({ lessons: 2 })
  await show(page, otherDetail.id, firstOther.id)
  const otherFrame = page.locator(`iframe[src*="${firstOther.id}"]`)
  await otherFrame.waitFor()
  const otherOrigin = new URL((await otherFrame.getAttribute('src')) ?? '').origin
  await show(page, course.id, lesson.id)
  const frameElement = page.locator(`iframe[src*="${lesson.id}"]`)
  await frameElement.waitFor()
  await frameElement.contentFrame().locator('main.lesson').waitFor({ state: 'attached' })
  const frame = page.frames().find((each) => each.url().includes(lesson.id))
  const reached = await frame?.evaluate(
    async (addresses: string[]) => {
      const ask = async (address: string): Promise<string> => {
        const fetched = await fetch(address).then(
          () => 'fetched',
          () => 'refused',
        )
        const drawn = await new Promise<string>((resolve) => {
          const image = new Image()
          image.onload = () => {
            resolve('drawn')
          }
          image.onerror = () => {
            resolve('refused')
          }
          image.src = address
        })
        return `${fetched} ${drawn}`
      }
      const parentText = ((): string => {
        try {
          return parent.document.title
        } catch {
          return 'refused'
        }
      })()
      return [...(await Promise.all(addresses.map(ask))), parentText]
    },
    [`${otherOrigin}/f/dot.svg`, `${app.host.origin}/icon.svg`, `${app.host.origin}/rpc`],
  )
  expect(reached).toEqual(['refused refused', 'refused refused', 'refused refused', 'refused'])
})
