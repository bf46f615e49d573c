import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { answerApp } from '../../../main/hosts/electron/protocol-app.ts'
import { answerCourse } from '../../../main/hosts/electron/protocol-course.ts'
import { tempFolder } from '../../support/make/temp-folder.ts'

vi.mock('electron', () => import('../../support/electron/fake-electron.ts'))

const LABEL = '0123456789abcdef0123456789abcdef'
const get = (url: string, headers: Record<string, string> = {}, method = 'GET'): Request =>
  new Request(url, { headers, method })

const built = async (): Promise<string> => {
  const folder = await tempFolder()
  mkdirSync(path.join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(
    path.join(folder, 'renderer/index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  writeFileSync(path.join(folder, 'renderer/assets/app.js'), 'export {}')
  writeFileSync(path.join(folder, 'renderer/assets/source.map'), '{}')
  if (process.platform !== 'win32')
    for (const name of ['a:b.js', 'a\\b.js']) writeFileSync(path.join(folder, 'renderer/assets', name), '')
  writeFileSync(path.join(folder, 'secret.js'), 'secret')
  writeFileSync(path.join(folder, 'book.pdf'), 'x'.repeat(1000))
  return folder
}

const appOf = async () => {
  const folder = await built()
  const courseFile = vi.fn(async ({ path: file }: { path: string }) =>
    file === 'a b.pdf'
      ? { file: path.join(folder, 'book.pdf'), size: 1000, mediaType: 'application/pdf' }
      : file === 'page.html'
        ? { file: path.join(folder, 'secret.js'), size: 6, mediaType: 'text/html' }
        : null,
  )
  const brain = vi.fn(async () => ({ courseFile }))
  return { answer: answerApp({ renderer: path.join(folder, 'renderer'), brain, log: vi.fn() }), courseFile }
}

describe('carrel://app', () => {
  test('gives the page a policy with a fresh nonce each time, the one its styles carry', async () => {
    const { answer } = await appOf()
    const nonces = new Set<string>()
    for (let i = 0; i < 3; i += 1) {
      const response = await answer(get('carrel://app/'))
      const html = await response.text()
      const [, nonce = ''] = /content="([^"]+)"/.exec(html) ?? []
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
      expect(html).not.toContain('__CSP_NONCE__')
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain(`'nonce-${nonce}'`)
      for (const part of [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        'frame-src carrel-course:',
        "base-uri 'none'",
        "object-src 'none'",
      ])
        expect(policy.split('; ')).toContain(part)
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'.*'unsafe-eval|http:|https:|ws:|\*/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  test('gives the built files with their types', async () => {
    const { answer } = await appOf()
    const response = await answer(get('carrel://app/assets/app.js'))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await response.text()).toBe('export {}')
  })

  test.each([
    'carrel://app/../secret.js',
    'carrel://app/%2e%2e/secret.js',
    'carrel://app/assets/..%2f..%2fsecret.js',
    'carrel://app/assets/%2e%2e%5c..%5csecret.js',
    'carrel://app/assets\\..\\..\\secret.js',
    'carrel://app//etc/passwd.js',
    'carrel://app/%00/secret.js',
    'carrel://app/c:%5csecret.js',
    'carrel://app/C:/secret.js',
    'carrel://app/assets/%E0%A4%A.js',
    'carrel://app/assets/a:b.js',
    'carrel://app/assets/a%5cb.js',
    'carrel://app/index.html',
    'carrel://app/assets/source.map',
    'carrel://app/assets',
    'carrel://app/missing.js',
    'carrel://elsewhere/assets/app.js',
  ])('gives nothing for %s', async (url) => {
    const { answer } = await appOf()
    const response = await answer(get(url))
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test('cannot be written to', async () => {
    const { answer } = await appOf()
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await answer(get('carrel://app/', {}, method))).status).toBe(405)
  })

  test('gives a PDF by ranges, as something to read and not to show', async () => {
    const { answer, courseFile } = await appOf()
    const url = `carrel://app/~file/${LABEL}/a%20b.pdf`
    const part = await answer(get(url, { range: 'bytes=10-19' }))
    expect(courseFile).toHaveBeenCalledWith({ label: LABEL, path: 'a b.pdf' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 10-19/1000')
    expect(part.headers.get('content-disposition')).toBe('attachment')
    expect(part.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(await part.text()).toBe('x'.repeat(10))
    expect((await answer(get(url, { range: 'bytes=5000-' }))).status).toBe(416)
    const whole = await answer(get(url))
    expect((await whole.text()).length).toBe(1000)
  })

  test('never gives a course’s page as a page', async () => {
    const { answer } = await appOf()
    const response = await answer(get(`carrel://app/~file/${LABEL}/page.html`))
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect((await answer(get(`carrel://app/~file/${LABEL}/other.pdf`))).status).toBe(404)
  })

  test('says so when the brain is away', async () => {
    const brain = () => Promise.reject(new Error('away'))
    const log = vi.fn()
    const answer = answerApp({ renderer: '/nowhere', brain, log })
    expect((await answer(get(`carrel://app/~file/${LABEL}/a.pdf`))).status).toBe(503)
    expect(log).toHaveBeenCalled()
  })
})

describe('carrel-course://<label>', () => {
  test('asks the brain with the path as it came, and streams the file it names', async () => {
    const folder = await built()
    const content = vi.fn(async () => ({
      kind: 'file' as const,
      file: path.join(folder, 'book.pdf'),
      size: 1000,
      headers: { 'content-type': 'video/mp4', 'x-content-type-options': 'nosniff' },
    }))
    const answer = answerCourse(async () => ({ content }), vi.fn())
    const response = await answer(
      get(`carrel-course://${LABEL}/f/%E8%AF%BE/a.mp4?t=1`, { range: 'bytes=-100' }),
    )
    expect(content).toHaveBeenCalledWith({ label: LABEL, target: '/f/%E8%AF%BE/a.mp4?t=1' })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 900-999/1000')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('content-type')).toBe('video/mp4')
    expect((await response.text()).length).toBe(100)
  })

  test('passes a drawn lesson on with its policy', async () => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'" }
    const content = async () => ({ kind: 'text' as const, status: 200, headers, body: '<p>课' })
    const response = await answerCourse(
      async () => ({ content }),
      vi.fn(),
    )(get(`carrel-course://${LABEL}/~carrel/lesson/1`))
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(await response.text()).toBe('<p>课')
  })

  test.each([
    ['carrel-course://nolabel/f/a', 'GET', 404],
    [`carrel-course://${LABEL}:80/f/a`, 'GET', 404],
    [`carrel-course://${LABEL}/f/a`, 'POST', 405],
    [`carrel-course://${LABEL}/f/a`, 'DELETE', 405],
  ])('refuses %s by %s without asking', async (url, method, status) => {
    const brain = vi.fn(() => Promise.reject(new Error('must not be asked')))
    const response = await answerCourse(brain, vi.fn())(get(url, {}, method))
    expect(response.status).toBe(status)
    expect(brain).not.toHaveBeenCalled()
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('answers, with no rights at all, when the brain does not', async () => {
    const response = await answerCourse(
      () => Promise.reject(new Error('away')),
      vi.fn(),
    )(get(`carrel-course://${LABEL}/f/a`))
    expect(response.status).toBe(503)
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('stops reading a film when the player goes away', async () => {
    const folder = await tempFolder()
    const file = path.join(folder, 'film')
    writeFileSync(file, Buffer.alloc(8_000_000))
    const content = async () => ({ kind: 'file' as const, file, size: 8_000_000, headers: {} })
    const gone = new AbortController()
    const request = new Request(`carrel-course://${LABEL}/f/film`, { signal: gone.signal })
    const response = await answerCourse(async () => ({ content }), vi.fn())(request)
    const reader = response.body?.getReader()
    await reader?.read()
    gone.abort()
    const drain = async (): Promise<number> => {
      let bytes = 0
      for (;;) {
        const part = await reader?.read()
        if (!part || part.done) return bytes
        bytes += part.value.length
      }
    }
    await expect(drain()).rejects.toThrow()
  })
})
