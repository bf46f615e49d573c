/**
 * The files as they are packed, run: Electron's main process and the brain's utility process in this Node, over
 * a fake Electron whose ports and requests are real. What is not shown here is Chromium itself.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Contract } from '../../../shared/contract.ts'
import { app, ipcMain, resetElectron, session } from '../../support/electron/fake-electron.ts'
import type { FakePort } from '../../support/electron/fake-ports.ts'
import { forked } from '../../support/electron/fake-process.ts'
import { FakeBrowserWindow } from '../../support/electron/fake-window.ts'
import { pack, type Packed } from '../../support/electron/packed.ts'
import { unpackWithFake } from '../../support/electron/unpack.ts'

const linux = process.platform === 'linux'
if (!linux) console.log(`skipped: the stand-in is a Linux distribution, and this is ${process.platform}`)

describe.skipIf(!linux)('the packed app', () => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'carrel-packed-'))
  const folder = path.join(work, 'app')
  const profile = path.join(work, 'profile')
  const course = path.join(work, 'Physics')
  const require = createRequire(import.meta.url)
  let packed: Packed
  let desk: ContractRouterClient<Contract>

  const answer = async (url: string, headers: Record<string, string> = {}): Promise<Response> => {
    const scheme = url.slice(0, url.indexOf(':'))
    const handler = session.defaultSession.protocols.get(scheme)
    if (!handler) throw new Error(`Nobody answers ${scheme}`)
    return handler(new Request(url, { headers }))
  }

  beforeAll(async () => {
    packed = await pack()
    unpackWithFake(packed.asar, folder)
    mkdirSync(course)
    writeFileSync(
      path.join(course, '01-motion.md'),
      '# Motion\n\nA body at *rest* stays at rest.\n\n![A ball](ball.png)\n',
    )
    writeFileSync(path.join(course, 'ball.png'), Buffer.from('89504e470d0a1a0a', 'hex'))

    resetElectron()
    app.isPackaged = true
    app.appPath = folder
    Object.assign(process, { resourcesPath: path.join(packed.folder, 'resources') })
    process.argv = ['/opt/Carrel/carrel', '--profile', profile, '--no-demo']
    require(path.join(folder, 'out/main/electron.js'))
    await vi.waitFor(() => expect(forked).toHaveLength(1), 10_000)
  }, 240_000)

  afterAll(async () => {
    // The brain's own way out ends its process, which is this one.
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => forked[0]?.exit(0)) as never)
    app.emit('will-quit', { preventDefault: vi.fn() })
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalled(), 10_000)
    exit.mockRestore()
    packed.remove()
    rmSync(work, { recursive: true, force: true })
  })

  test('forks the brain it was packed with', () => {
    expect(forked[0]?.modulePath).toBe(path.join(folder, 'out/main/brain.js'))
    Object.assign(process, { parentPort: forked[0]?.parentPort })
    require(path.join(folder, 'out/main/brain.js'))
  })

  test('opens its window on the built page, every file of which is there', async () => {
    await vi.waitFor(() => expect(FakeBrowserWindow.all).toHaveLength(1))
    const preload = FakeBrowserWindow.all[0]?.options.webPreferences?.preload
    expect(preload).toBe(path.join(folder, 'out/preload/index.cjs'))
    const page = await answer('carrel://app/')
    const html = await page.text()
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file ?? '')
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect((await answer(`carrel://app${file}`)).status, file).toBe(200)
  })

  test('gives the page a line to the brain', async () => {
    const page = FakeBrowserWindow.all[0]?.webContents
    ipcMain.emit('carrel:port-please', { sender: page, senderFrame: page?.mainFrame })
    const [, , ports] = page?.mainFrame.postMessage.mock.calls[0] ?? []
    const port = ports?.[0] as unknown as FakePort
    desk = createORPCClient(new RPCLink({ port }))
    port.start()
    expect(await desk.app.info()).toMatchObject({
      host: 'electron',
      profile,
      nativeDialogs: true,
      contentOrigin: 'carrel-course://{label}',
    })
    expect(await desk.library.list()).toEqual([])
  })

  test('brings a course in with its own worker and SQLite', async () => {
    await desk.imports.start({ path: course })
    await vi.waitFor(async () => expect((await desk.imports.list())[0]?.state).toBe('done'), 30_000)
    expect(await desk.library.list()).toMatchObject([{ title: 'Physics', lessons: 1 }])
  })

  test('draws a lesson on the course’s own origin, framed by the app alone, with its picture beside it', async () => {
    const [summary] = await desk.library.list()
    if (!summary) throw new Error('No course')
    const { outline } = await desk.library.get({ courseId: summary.id })
    const view = await desk.study.open({ courseId: summary.id, lessonId: outline[0]?.id ?? '' })
    if (view.kind !== 'text') throw new Error(`Not a text lesson: ${view.kind}`)
    expect(view.frameUrl).toMatch(/^carrel-course:\/\/[0-9a-f]{32}\/~carrel\/lesson\/[0-9a-f]{32}/)
    const lesson = await answer(view.frameUrl)
    const html = await lesson.text()
    expect(html).toContain('<em>rest</em>')
    const origin = new URL(view.frameUrl).host
    const policy = lesson.headers.get('content-security-policy') ?? ''
    expect(policy).toContain('frame-ancestors carrel://app')
    expect(policy).toContain(`script-src carrel-course://${origin}/~carrel/`)
    const picture = await answer(`carrel-course://${origin}/f/ball.png`, { range: 'bytes=1-3' })
    expect(picture.status).toBe(206)
    expect(await picture.text()).toBe('PNG')
    for (const [, file] of html.matchAll(/(?:src|href)="([^"]+~carrel[^"]+)"/g)) {
      const url = new URL(file ?? '', `carrel-course://${origin}/`).href
      expect((await answer(url)).status, url).toBe(200)
    }
    const other = await answer(`carrel-course://${'0'.repeat(32)}/f/ball.png`)
    expect(other.status).toBe(404)
  })

  test('answers nonsense from a page with an error of the catalogue', async () => {
    await expect(desk.library.get({ courseId: 'x' })).rejects.toMatchObject({
      code: 'request.invalid',
    })
    const anything = desk as unknown as { nothing: { here: () => Promise<unknown> } }
    await expect(anything.nothing.here()).rejects.toMatchObject({ code: 'request.unknown' })
  })

  test('passes a link on to the page', async () => {
    const stop = new AbortController()
    const commands = await desk.app.commands(undefined, { signal: stop.signal })
    app.emit('open-url', { preventDefault: vi.fn() }, `carrel://course/${'c'.repeat(32)}`)
    const { value } = await commands.next()
    expect(value).toEqual({ type: 'show', courseId: 'c'.repeat(32), lessonId: null })
    stop.abort()
  })
})
