/** The loopback host's guard: token, cookie, Host, Origin; and what course origins serve. */
import { request } from 'node:http'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startBrowserHost, type BrowserHost } from '../../../main/hosts/browser/start-browser-host.ts'
import type { CourseDetail } from '../../../shared/features/library/model.ts'
import { smallCourse, writeFolder } from '../../support/course-folder.ts'
import { overSocket, signIn } from '../../support/transports.ts'

let host: BrowserHost
let root: string
let cookie: string
let course: CourseDetail
let contentOrigin: string

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** node:http, because fetch may not set Host or Origin. */
const ask = (url: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const target = new URL(url)
    const call = request(
      {
        host: '127.0.0.1',
        port: target.port,
        path: target.pathname + target.search,
        method,
        headers: { host: target.host, ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (piece: string) => (text += piece))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })

const socketOpens = (headers: Record<string, string>): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/rpc`, { headers })
    socket.once('open', () => {
      socket.terminate()
      resolve(true)
    })
    socket.once('error', () => {
      resolve(false)
    })
  })

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'carrel-host-'))
  const renderer = path.join(root, 'renderer')
  writeFolder(renderer, {
    'index.html': '<meta name="csp-nonce" content="__CSP_NONCE__">',
    'assets/a.js': '1',
  })
  const frame = writeFolder(path.join(root, 'frame'), { 'reader.js': '1', 'book.html': '<p>' })
  host = await startBrowserHost({
    profile: path.join(root, 'profile'),
    port: 0,
    renderer,
    frameAssets: frame,
    demoCourse: null,
  })
  cookie = await signIn(host.url)
  const folder = writeFolder(path.join(root, 'course'), smallCourse)
  const job = host.app.services.imports.start(folder)
  const { report } = await host.app.services.imports.ended(job.id)
  if (!report) throw new Error('The small course was not imported')
  course = host.app.services.library.get(report.courseId)
  const lesson = course.outline[0]
  if (!lesson) throw new Error('No lesson')
  const view = await host.app.services.study.open(course.id, lesson.id)
  if (view.kind !== 'text') throw new Error('No text lesson')
  contentOrigin = new URL(view.frameUrl).origin
})

afterAll(async () => {
  await host.close()
  rmSync(root, { recursive: true, force: true })
})

describe('the app origin', () => {
  test('shows nothing without a session, but says what to do', async () => {
    const answer = await ask(`${host.origin}/`)
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('npm start')
  })

  test('the token works once', async () => {
    const again = await ask(host.url)
    expect(again.status).toBe(303)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test('the cookie is HttpOnly and SameSite=Strict, and only its hash is kept', async () => {
    const other = await startBrowserHost({
      profile: path.join(root, 'other'),
      port: 0,
      renderer: root,
      frameAssets: root,
      demoCourse: null,
    })
    const answer = await ask(other.url)
    const set = String(answer.headers['set-cookie'])
    expect(set).toMatch(/HttpOnly; SameSite=Strict/)
    const file = path.join(root, 'other', 'browser-sessions.json')
    expect(readFileSync(file, 'utf8')).not.toContain(set.split(/[=;]/)[1])
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    await other.close()
  })

  test('another Host is refused, whoever resolves to loopback', async () => {
    expect((await ask(`${host.origin}/`, { host: 'evil.example', cookie })).status).toBe(421)
    expect(
      (await ask(`${host.origin}/`, { host: `localhost:${new URL(host.origin).port}`, cookie })).status,
    ).toBe(421)
  })

  test('the socket opens only for our own page with a session', async () => {
    expect(await socketOpens({ origin: host.origin, cookie })).toBe(true)
    expect(await socketOpens({ origin: 'http://evil.example', cookie })).toBe(false)
    expect(await socketOpens({ origin: contentOrigin, cookie })).toBe(false)
    expect(await socketOpens({ origin: host.origin })).toBe(false)
    expect(await socketOpens({ origin: host.origin, cookie: 'carrel-session=forged' })).toBe(false)
    expect(await socketOpens({ origin: host.origin, cookie, host: 'evil.example' })).toBe(false)
  })

  test('the page has a strict policy with a fresh nonce each time', async () => {
    const [one, two] = [
      await ask(`${host.origin}/`, { cookie }),
      await ask(`${host.origin}/course/x`, { cookie }),
    ]
    const csp = String(one.headers['content-security-policy'])
    expect(csp).toContain("default-src 'none'")
    expect(csp).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|https?:)/)
    expect(csp).toContain("frame-ancestors 'none'")
    expect(one.body).not.toContain('__CSP_NONCE__')
    expect(one.body).not.toBe(two.body)
  })

  test.each([
    '/../../etc/passwd',
    '/assets/../../profile/carrel.sqlite',
    '/%2e%2e/profile/carrel.sqlite',
    '/assets/..%2f..%2fprofile%2fcarrel.sqlite',
    '/file/x/y',
    '/%',
  ])('nothing outside the renderer is served: %s', async (target) => {
    const answer = await ask(`${host.origin}${target}`, { cookie })
    expect(answer.body).not.toContain('SQLite format')
    expect(answer.body).not.toContain('root:')
    expect([400, 404, 200]).toContain(answer.status)
    if (answer.status === 200) expect(answer.headers['content-type']).toContain('text/html')
  })

  test('an upload needs our origin, a session and an open staging area', async () => {
    const url = `${host.origin}/upload/${'a'.repeat(32)}/x.md`
    expect((await ask(url, { origin: host.origin }, 'PUT', 'x')).status).toBe(401)
    expect((await ask(url, { origin: 'http://evil.example', cookie }, 'PUT', 'x')).status).toBe(403)
    const missing = await ask(url, { origin: host.origin, cookie }, 'PUT', 'x')
    expect(missing.status).toBe(404)
    expect(JSON.parse(missing.body)).toMatchObject({ code: 'imports.stage-missing' })
  })

  test('an upload cannot leave its staging area', async () => {
    const transport = await overSocket(host.origin, cookie)
    const stage = (await transport.call(['imports', 'stage'], { name: 'x', files: 1, bytes: 1 })) as {
      uploadUrl: string
    }
    for (const target of [
      '../../evil.md',
      '..%2F..%2Fevil.md',
      'a/%2e%2e/%2e%2e/evil.md',
      '%00.md',
      '/etc/evil',
    ]) {
      const answer = await ask(
        `${host.origin}${stage.uploadUrl}/${target}`,
        { origin: host.origin, cookie },
        'PUT',
        'x',
      )
      expect(answer.status, target).toBeGreaterThanOrEqual(400)
    }
    transport.close()
  })
})

describe('course origins', () => {
  test('a lesson comes with a policy that lets nothing out', async () => {
    const answer = await ask(`${contentOrigin}/~carrel/lesson/${course.outline[0]?.id ?? ''}`)
    expect(answer.status).toBe(200)
    const csp = String(answer.headers['content-security-policy'])
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain(`frame-ancestors ${host.origin}`)
    expect(csp).not.toContain('connect-src')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })

  test("a file of the course is served on its own origin and on no other course's", async () => {
    const answer = await ask(`${contentOrigin}/f/dot.svg`)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('image/svg+xml')
    expect(String(answer.headers['content-security-policy'])).toContain('sandbox')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    const elsewhere = contentOrigin.replace(/[0-9a-f]{32}/, 'b'.repeat(32))
    expect((await ask(`${elsewhere}/f/dot.svg`)).status).toBe(404)
  })

  test('ranges answer 206 with exactly those bytes', async () => {
    const whole = (await ask(`${contentOrigin}/f/dot.svg`)).body
    const part = await ask(`${contentOrigin}/f/dot.svg`, { range: 'bytes=5-14' })
    expect(part.status).toBe(206)
    expect(part.body).toBe(whole.slice(5, 15))
    expect(part.headers['content-range']).toBe(`bytes 5-14/${whole.length}`)
    const tail = await ask(`${contentOrigin}/f/dot.svg`, { range: 'bytes=-4' })
    expect(tail.body).toBe(whole.slice(-4))
    const outside = await ask(`${contentOrigin}/f/dot.svg`, { range: `bytes=${whole.length}-` })
    expect(outside.status).toBe(416)
  })

  test.each([
    '/f/../profile',
    '/f/%2e%2e/course.yaml',
    '/~carrel/..%2f..%2fprofile/carrel.sqlite',
    '/~carrel/lesson/x',
    '/',
    '/f/',
    '/%ff',
    '/f/a%00b',
    '/f/no-such.md',
  ])('anything else is not found: %s', async (target) => {
    expect((await ask(`${contentOrigin}${target}`)).status).toBe(404)
  })

  test('a Host that is no course is refused', async () => {
    const { port } = new URL(contentOrigin)
    expect((await ask(`${contentOrigin}/f/dot.svg`, { host: `127.0.0.1:${port}` })).status).toBe(421)
    expect((await ask(`${contentOrigin}/f/dot.svg`, { host: 'evil.example' })).status).toBe(421)
  })

  test('only reading is possible', async () => {
    expect((await ask(`${contentOrigin}/f/dot.svg`, {}, 'POST', 'x')).status).toBe(405)
    expect((await ask(`${contentOrigin}/f/dot.svg`, {}, 'DELETE')).status).toBe(405)
  })
})

test('a second host on the same profile is refused by name; a dead one is taken over', async () => {
  const options = {
    profile: path.join(root, 'locked'),
    port: 0,
    renderer: root,
    frameAssets: root,
    demoCourse: null,
  }
  const first = await startBrowserHost(options)
  const pidFile = path.join(options.profile, 'host.pid')
  const owner = readFileSync(pidFile, 'utf8')
  writeFileSync(pidFile, String(process.ppid))
  await expect(startBrowserHost(options)).rejects.toMatchObject({ code: 'profile.in-use' })
  writeFileSync(pidFile, owner)
  await first.close()
  writeFileSync(pidFile, '999999')
  await (await startBrowserHost(options)).close()
})
