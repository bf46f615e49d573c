import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSource } from '../../../../main/content/archive/index.ts'
import { fileAccess, within } from '../../../../main/content/archive/random-access.ts'
import { rangePieces } from '../../../../main/content/archive/range-pieces.ts'
import type { Source } from '../../../../main/content/source.ts'
import { collect } from '../../../support/collect.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'

const signal = new AbortController().signal
const isWindows = process.platform === 'win32'

const course = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const root = path.join(await tempFolder(), 'Course 1.0')
  await mkdir(root)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), content)
  }
  return root
}

const paths = (source: Source): string[] => source.entries.map((entry) => entry.path)
const open = (location: string): Promise<Source> => openSource(location, { signal })

describe('a folder as a source', () => {
  test('lists every file, and nothing hidden or left behind', async () => {
    const root = await course({
      '10.md': 'ten',
      '2.md': 'two',
      'img/a.png': 'png',
      '.git/config': 'x',
      '.DS_Store': 'x',
      'node_modules/x/y.js': 'x',
    })
    const source = await open(root)
    expect(source).toMatchObject({ name: 'Course 1.0', origin: root, container: 'folder' })
    expect(paths(source)).toEqual(['2.md', '10.md', 'img/a.png'])
    const [two] = source.entries
    if (!two) throw new Error('an entry')
    expect((await collect(await source.pieces(two))).toString()).toBe('two')
    expect((await source.read(two)).toString()).toBe('two')
    expect((await source.range?.(two, 1, 9))?.toString()).toBe('wo')
  })

  test('reads a file whose name is decomposed on the disk', async () => {
    const root = await course({ 'cafe\u0301.md': 'espresso' })
    const source = await open(root)
    expect(paths(source)).toEqual(['caf\u00e9.md'])
    const [entry] = source.entries
    if (!entry) throw new Error('an entry')
    expect((await source.read(entry)).toString()).toBe('espresso')
  })

  test('takes a colon, which this disk allows', async () => {
    if (isWindows) return
    expect(paths(await open(await course({ 'Week 1: start.md': 'x' })))).toEqual(['Week 1: start.md'])
  })

  test.skipIf(isWindows)('refuses a link that leads out, and passes over one that stays inside', async () => {
    const root = await course({ 'a.md': 'a' })
    await symlink('a.md', path.join(root, 'alias.md'))
    await symlink('missing.md', path.join(root, 'dangling.md'))
    await symlink('.', path.join(root, 'loop'))
    expect(paths(await open(root))).toEqual(['a.md'])
    await symlink('/etc', path.join(root, 'out'))
    await expect(open(root)).rejects.toMatchObject({ code: 'archive.symlink', data: { entry: 'out' } })
  })

  test.skipIf(isWindows)('refuses a FIFO', async () => {
    const root = await course({ 'a.md': 'a' })
    execFileSync('mkfifo', [path.join(root, 'pipe')])
    await expect(open(root)).rejects.toMatchObject({ code: 'archive.special-file' })
    await expect(open(path.join(root, 'pipe'))).rejects.toMatchObject({ code: 'archive.special-file' })
  })

  test.skipIf(isWindows)('never reads through a link put there after listing', async () => {
    const root = await course({ 'a.md': 'a', 'b/c.md': 'c' })
    const source = await open(root)
    await rm(path.join(root, 'a.md'))
    await symlink('/etc/hostname', path.join(root, 'a.md'))
    const [a] = source.entries
    if (!a) throw new Error('an entry')
    await expect(source.read(a)).rejects.toMatchObject({ code: 'archive.symlink' })
  })

  test('says when a file was changed, cut or moved away underneath', async () => {
    const root = await course({ 'a.md': 'a', 'b.md': 'b' })
    const source = await open(root)
    const [a, b] = source.entries
    if (!a || !b) throw new Error('two entries')
    await appendFile(path.join(root, 'a.md'), 'more')
    await rename(path.join(root, 'b.md'), path.join(root, 'c.md'))
    const changed = { code: 'imports.changed-underneath' }
    await expect(source.read(a)).rejects.toMatchObject(changed)
    await expect(source.pieces(a)).rejects.toMatchObject(changed)
    await expect(source.read(b)).rejects.toMatchObject(changed)
  })

  test.skipIf(process.platform !== 'linux')('refuses names other computers would take for one', async () => {
    await expect(open(await course({ 'A.md': '1', 'a.md': '2' }))).rejects.toMatchObject({
      code: 'archive.name-collision',
    })
    await expect(open(await course({ 'CON.md': '1' }))).rejects.toMatchObject({
      code: 'archive.reserved-name',
    })
    await expect(open(await course({ 'a\\b.md': '1' }))).rejects.toMatchObject({ code: 'archive.bad-name' })
  })

  test('has a limit of entries and of depth', async () => {
    const root = await course({ 'a.md': '1', 'b.md': '2', 'c/d/e.md': '3' })
    await expect(openSource(root, { signal, limits: { entries: 3 } })).rejects.toMatchObject({
      code: 'archive.too-many-entries',
    })
    await expect(openSource(root, { signal, limits: { depth: 2 } })).rejects.toMatchObject({
      code: 'archive.too-deep',
    })
    await expect(openSource(root, { signal, limits: { openMs: -1 } })).rejects.toMatchObject({
      code: 'archive.too-slow',
    })
  })

  test('has no limit of bytes', async () => {
    const root = await course({ 'a.md': 'abcdef' })
    expect(paths(await openSource(root, { signal, limits: { bytes: 1 } }))).toEqual(['a.md'])
  })
})

describe('a single file as a source', () => {
  test('is a tree of one', async () => {
    const root = await course({ 'paper.pdf': '%PDF-1.4', 'paper.vtt': 'WEBVTT' })
    const source = await open(path.join(root, 'paper.pdf'))
    expect(source).toMatchObject({ container: 'file', name: 'paper' })
    expect(paths(source)).toEqual(['paper.pdf'])
  })

  test('brings the captions beside a medium', async () => {
    const root = await course({
      'talk.mp4': 'x',
      'talk.vtt': 'WEBVTT',
      'talk.zh-CN.srt': '1',
      'talk show.vtt': 'WEBVTT',
      'talk.txt': 'x',
      'other.vtt': 'WEBVTT',
    })
    const source = await open(path.join(root, 'talk.mp4'))
    expect(new Set(paths(source))).toEqual(new Set(['talk.mp4', 'talk.vtt', 'talk.zh-CN.srt']))
  })

  test('may be chosen through a link', async () => {
    if (isWindows) return
    const root = await course({ 'a.md': 'a' })
    await symlink(path.join(root, 'a.md'), path.join(root, 'chosen'))
    expect(paths(await open(path.join(root, 'chosen')))).toEqual(['a.md'])
  })

  test('that is not there is called missing', async () => {
    await expect(open('/no/such/course')).rejects.toMatchObject({ code: 'imports.not-found' })
  })
})

describe('reading', () => {
  test('gives large files whole, also two of them by turns', async () => {
    const [one, two] = [randomBytes(1_700_001), randomBytes(1_100_000)]
    const root = await course({})
    await writeFile(path.join(root, '1.bin'), one)
    await writeFile(path.join(root, '2.bin'), two)
    const source = await open(root)
    const [first, second] = source.entries
    if (!first || !second) throw new Error('two entries')
    const readers = [await source.pieces(first), await source.pieces(second)]
    const [a, b] = await Promise.all(readers.map(collect))
    expect(a?.equals(one)).toBe(true)
    expect(b?.equals(two)).toBe(true)
    expect((await collect(await source.pieces(first))).equals(one)).toBe(true)
  })

  test('gives up on a disk that never answers', async () => {
    const never = {
      size: 10,
      read: () => new Promise<number>(() => undefined),
      close: () => Promise.resolve(),
    }
    const pieces = rangePieces(never, { start: 0, end: 10, stallMs: 20 })
    await expect(collect(pieces)).rejects.toMatchObject({ code: 'archive.too-slow' })
    await expect(within(10, new Promise(() => undefined))).rejects.toMatchObject({ code: 'archive.too-slow' })
  })

  test('names the file the operating system could not read', async () => {
    const { open: openHandle } = await import('node:fs/promises')
    const handle = await openHandle(path.join(await course({ 'a.md': 'a' }), 'a.md'))
    const access = fileAccess(handle, 1, 'a.md')
    await access.close()
    await expect(access.read(Buffer.alloc(1), 0)).rejects.toMatchObject({
      code: 'imports.unreadable',
      data: { path: 'a.md' },
    })
  })
})
