/**
 * Hostile lessons, opened for real: none runs a program, asks the network for anything, opens or navigates a window,
 * reaches the app or another course. Then once more as if the sanitiser had let everything through: the frame, the
 * origin and the policy have to hold alone.
 */
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page, Route } from '@playwright/test'
import { z } from 'zod'
import { expect, test as base, type CarrelApp } from '../support/app.ts'
import { chromiumPath } from '../support/chromium.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { EVIL, hostileLessons } from '../support/hostile/lessons.ts'

const Shown = z.object({
  id: z.string(),
  outline: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
})

/** Everything that would be an escape, gathered while lessons are shown. */
const watch = async (context: BrowserContext, page: Page, app: CarrelApp): Promise<string[]> => {
  const escapes: string[] = []
  const own = new URL(app.host.origin)
  context.on('response', (response) => {
    const { hostname, protocol } = new URL(response.url())
    if (protocol === 'data:' || protocol === 'blob:') return
    const isOurs = hostname === own.hostname || /^[0-9a-f]{32}\.localhost$/.test(hostname)
    if (!isOurs) escapes.push(`answer from ${response.url()}`)
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

/** The headers the host sends with an address of a course origin. Node resolves no `*.localhost`, so it is asked by name. */
const headersOf = (address: string): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    const { host, port, pathname, search } = new URL(address)
    get({ host: '127.0.0.1', port, path: pathname + search, headers: { host } }, (answer) => {
      answer.resume()
      const { 'content-length': _, ...headers } = answer.headers as Record<string, string>
      resolve(headers)
    }).on('error', reject)
  })

/**
 * What a program in any of the page's frames would have left. A frame without an address has no document (its
 * `javascript:` address was refused), so there is nothing to ask, and asking would wait for ever.
 */
const traces = async (page: Page): Promise<string[]> => {
  const found: string[] = []
  for (const frame of page.frames().filter((each) => each.url() !== '')) {
    const escaped = await frame
      .evaluate(() => (window as { escaped?: unknown }).escaped !== undefined)
      .catch(() => false)
    if (escaped) found.push(`a program ran in ${frame.url()}`)
  }
  return found
}

/** Where the name that every attack calls leads in this file: whoever connects has got out. */
const SINK = 47_391
const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const executablePath = chromiumPath()

base.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...chromiumArgs,
      `--host-resolver-rules=MAP ${EVIL} 127.0.0.1:${SINK}, MAP *.${EVIL} 127.0.0.1:${SINK}`,
    ],
  },
})
base.describe.configure({ mode: 'serial' })

/**
 * Counts what reached the world outside. A connection without a request is what Chromium opens ahead of a navigation
 * that the policy then refuses: it tells nobody anything but that a name was looked up.
 */
const test = base.extend<{ outside: { connections: number; requests: number } }>({
  outside: async ({}, use) => {
    const outside = { connections: 0, requests: 0 }
    const sink = createServer((socket) => {
      outside.connections += 1
      socket.on('error', () => undefined)
      socket.once('data', () => {
        outside.requests += 1
        socket.destroy()
      })
    })
    sink.listen(SINK, '127.0.0.1')
    await once(sink, 'listening')
    await use(outside)
    sink.close()
  },
})

test('the outside of these tests notices whoever gets there', async ({ page, outside }) => {
  await page.goto(`http://${EVIL}/`).catch(() => null)
  expect(outside.requests).toBeGreaterThan(0)
})

test('there are at least 40 hostile lessons', () => {
  expect(hostileLessons.length).toBeGreaterThanOrEqual(40)
})

test('rendered as any lesson is, none has any effect', async ({ app, page, context, outside }) => {
  test.setTimeout(420_000)
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
  expect(outside.connections).toBe(0)
})

test('as if nothing had been sanitised, frame, origin and policy hold alone', async ({
  app,
  page,
  context,
  outside,
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
    await route.fulfill({ status: 200, headers: await headersOf(route.request().url()), body: raw })
  }
  await page.route(/\/~carrel\/lesson\//, unsanitised)
  const escapes = await watch(context, page, app)
  await show(page, course.id, lesson.id)
  const frame = page.locator(`iframe[src*="${lesson.id}"]`)
  await frame.waitFor()
  for (const { name, text } of hostileLessons) {
    raw = `<!doctype html><body>${text.replaceAll('https://', 'http://')}<p id="shown">shown</p></body>`
    await frame.evaluate(
      (element: HTMLIFrameElement) =>
        new Promise<void>((resolve) => {
          element.addEventListener(
            'load',
            () => {
              resolve()
            },
            { once: true },
          )
          setTimeout(resolve, 800)
          element.setAttribute('src', element.getAttribute('src') ?? '')
        }),
    )
    await page.waitForTimeout(80)
    expect([...escapes, ...(await traces(page))], name).toEqual([])
    expect(new URL(page.url()).origin, name).toBe(app.host.origin)
    expect(page.url(), name).toContain(lesson.id)
    await expect(page.locator('#root')).toBeAttached()
    expect(outside.requests, name).toBe(0)
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
  const frame = page.frames().find((each) => each.url().includes(`/~carrel/lesson/${lesson.id}`))
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
