import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ZipFile } from 'yazl'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { openSource, openZipBytes } from '../../../../main/content/archive/index.ts'
import type { ArchiveLimits } from '../../../../main/content/archive/index.ts'
import type { Source } from '../../../../main/content/source.ts'
import { extraField, makeZip, zip64Field } from '../../../support/make/zip.ts'
import type { ZipPart, ZipShape } from '../../../support/make/zip.ts'
import { collect } from '../../../support/collect.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'

const signal = new AbortController().signal

const openParts = async (
  parts: readonly ZipPart[],
  limits: Partial<ArchiveLimits> = {},
  shape: ZipShape = {},
): Promise<Source> => openZipBytes(makeZip(parts, shape), '/course.zip', { signal, limits })

const paths = (source: Source): string[] => source.entries.map((entry) => entry.path)

const textOf = async (source: Source, name: string): Promise<string> => {
  const entry = source.find(name)
  if (!entry) throw new Error(`no ${name}`)
  const whole = await source.read(entry)
  const streamed = await collect(await source.pieces(entry))
  expect(streamed.equals(whole)).toBe(true)
  return whole.toString()
}

const long = Array.from({ length: 60_000 }, (_, i) => `line ${(i * 7919) % 100_003}`).join('\n')

describe('a zip as a source', () => {
  test('gives stored and deflated content, small and large', async () => {
    const source = await openParts([
      { name: 'a.md', content: 'stored' },
      { name: 'b.md', content: 'deflated', method: 8 },
      { name: 'c.bin', content: long },
      { name: 'd.bin', content: long, method: 8 },
      { name: 'empty.md', content: '' },
      { name: 'empty-deflated.md', content: '', method: 8 },
    ])
    expect(await textOf(source, 'a.md')).toBe('stored')
    expect(await textOf(source, 'b.md')).toBe('deflated')
    expect(await textOf(source, 'c.bin')).toBe(long)
    expect(await textOf(source, 'd.bin')).toBe(long)
    expect(await textOf(source, 'empty.md')).toBe('')
    expect(await textOf(source, 'empty-deflated.md')).toBe('')
  })

  test('is told by its first bytes, whatever it is called', async () => {
    const folder = await tempFolder()
    const file = path.join(folder, 'course.imscc.download')
    await writeFile(file, makeZip([{ name: 'a.md', content: 'x' }]))
    const source = await openSource(file, { signal })
    expect(source).toMatchObject({ container: 'zip', name: 'course.imscc', origin: file })
    await source.close()
  })

  test('sorts its entries as a person would', async () => {
    const names = ['10.md', '2.md', 'a/10/x.md', 'a/9/x.md', 'a-b.md', '1.md', 'B.md']
    const source = await openParts(names.map((name) => ({ name })))
    expect(paths(source)).toEqual(['1.md', '2.md', '10.md', 'a/9/x.md', 'a/10/x.md', 'a-b.md', 'B.md'])
  })

  test('starts at the one folder that holds everything', async () => {
    const source = await openParts([
      { name: 'course/', content: '' },
      { name: 'course/a.md', content: 'a' },
      { name: 'course/b/c.md', content: 'c' },
      { name: '__MACOSX/course/._a.md', content: 'litter' },
      { name: '.DS_Store', content: 'litter' },
    ])
    expect(paths(source)).toEqual(['a.md', 'b/c.md'])
    expect(await textOf(source, 'b/c.md')).toBe('c')
  })

  test('leaves an EPUB wrapped in a folder as it is, for no reader could open it', async () => {
    const source = await openParts([{ name: 'book/META-INF/container.xml' }, { name: 'book/mimetype' }])
    expect(paths(source)).toEqual(['book/META-INF/container.xml', 'book/mimetype'])
  })

  test('leaves out what no one meant to be there', async () => {
    const litter = [
      '.DS_Store',
      'a/.git/config',
      'a/Thumbs.db',
      'desktop.ini',
      'a/Icon\r',
      '~$notes.docx',
      'a.md~',
    ]
    const source = await openParts([{ name: 'keep.md' }, ...litter.map((name) => ({ name }))])
    expect(paths(source)).toEqual(['keep.md'])
  })

  test('finds a path in another case or composition, unless two would fit', async () => {
    const source = await openParts([{ name: 'Bilder/Caf\u00e9.PNG' }, { name: 'a.md' }])
    expect(source.find('bilder/cafe\u0301.png')?.path).toBe('Bilder/Caf\u00e9.PNG')
    expect(source.find('b.md')).toBeUndefined()
  })

  test('takes names that only look odd', async () => {
    const names = [
      'a...b.md',
      '．．',
      'console.md',
      'com10.txt',
      '🇨🇳👩‍👩‍👧.md',
      'مقدمة.md',
      'שלום.md',
      'what?.md',
    ]
    const source = await openParts(names.map((name) => ({ name })))
    expect(new Set(paths(source))).toEqual(new Set(names))
  })

  test('gives names composed, whatever they were', async () => {
    const source = await openParts([{ name: 'cafe\u0301.md' }])
    expect(paths(source)).toEqual(['caf\u00e9.md'])
  })

  test('a zip inside it is a file, never opened', async () => {
    const inner = makeZip([{ name: '../../evil.md', content: 'x' }])
    const source = await openParts([{ name: 'a.md' }, { name: 'inner.zip', content: inner }])
    expect(paths(source)).toEqual(['a.md', 'inner.zip'])
  })

  test('reads a range of a stored entry, and says so when it is compressed', async () => {
    const source = await openParts([
      { name: 'a.bin', content: 'abcdefgh' },
      { name: 'b.bin', content: 'abcdefgh', method: 8 },
    ])
    const [a, b] = source.entries
    if (!a || !b) throw new Error('two entries')
    expect((await source.range?.(a, 2, 5))?.toString()).toBe('cde')
    expect((await source.range?.(a, 6, 100))?.toString()).toBe('gh')
    expect(await source.range?.(b, 2, 5)).toBeNull()
  })

  test('refuses to read more than asked for', async () => {
    const source = await openParts([{ name: 'a.md', content: 'abcdef' }])
    const [entry] = source.entries
    if (!entry) throw new Error('one entry')
    await expect(source.read(entry, 5)).rejects.toMatchObject({ code: 'imports.malformed' })
    expect((await source.read(entry, 6)).length).toBe(6)
  })

  test('has no entries when it is empty', async () => {
    const source = await openParts([])
    expect(source.entries).toEqual([])
  })

  test('stops when told to', async () => {
    const abort = new AbortController()
    const source = await openZipBytes(makeZip([{ name: 'a.md' }]), '/a.zip', { signal: abort.signal })
    abort.abort()
    const [entry] = source.entries
    if (!entry) throw new Error('one entry')
    await expect(source.read(entry)).rejects.toMatchObject({ code: 'imports.cancelled' })
    await expect(source.pieces(entry)).rejects.toMatchObject({ code: 'imports.cancelled' })
    await expect(
      openZipBytes(makeZip([{ name: 'a.md' }]), '/a.zip', { signal: abort.signal }),
    ).rejects.toMatchObject({ code: 'imports.cancelled' })
  })
})

describe('archives as other programs make them', () => {
  test('yazl with data descriptors and forced zip64', async () => {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(long), 'big.txt', { forceZip64Format: true })
    zip.addBuffer(Buffer.from('stored'), 'stored.txt', { compress: false, forceZip64Format: true })
    zip.addReadStream(Readable.from([Buffer.from(long)]), 'streamed.txt')
    zip.addEmptyDirectory('empty')
    zip.end({ forceZip64Format: true, comment: '' })
    const bytes = await collect(zip.outputStream as AsyncIterable<Buffer>)
    const source = await openZipBytes(bytes, '/yazl.zip', { signal })
    expect(await textOf(source, 'big.txt')).toBe(long)
    expect(await textOf(source, 'stored.txt')).toBe('stored')
    expect(await textOf(source, 'streamed.txt')).toBe(long)
  })

  test('zip64 sizes in both headers', async () => {
    const source = await openParts([
      {
        name: 'a.md',
        content: 'abc',
        central: { size: 0xffffffff, packed: 0xffffffff },
        extra: zip64Field(3n, 3n),
        localExtra: zip64Field(3n, 3n),
      },
    ])
    expect(await textOf(source, 'a.md')).toBe('abc')
  })

  test('an extra field so long that it is not read at once', async () => {
    const localExtra = extraField(0x9999, Buffer.alloc(60_000))
    const source = await openParts([{ name: 'a.md', content: 'abc', localExtra }, { name: 'b.md' }])
    expect(await textOf(source, 'a.md')).toBe('abc')
  })

  test('Chinese names from Windows, in GBK without a flag', async () => {
    // 第一课/视频.md · 第二课.md
    const names = ['b5dad2bbbfce2fcad3c6b52e6d64', 'b5dab6febfce2e6d64'].map((hex) => Buffer.from(hex, 'hex'))
    const source = await openParts(names.map((name) => ({ name, flags: 0, madeBy: 20 })))
    expect(new Set(paths(source))).toEqual(new Set(['第一课/视频.md', '第二课.md']))
  })

  test('Chinese names from macOS, in UTF-8 without a flag', async () => {
    const source = await openParts([{ name: Buffer.from('第一课.md'), flags: 0 }])
    expect(paths(source)).toEqual(['第一课.md'])
  })

  test('European names from DOS, in code page 437', async () => {
    // Übung.md, résumé.md, Größe.md
    const names = [
      '9a62756e672e6d64',
      '7282 73756d822e6d64'.replace(' ', ''),
      '4772 94e1652e6d64'.replace(' ', ''),
    ]
    const source = await openParts(
      names.map((hex) => ({ name: Buffer.from(hex, 'hex'), flags: 0, madeBy: 20 })),
    )
    expect(new Set(paths(source))).toEqual(new Set(['Übung.md', 'résumé.md', 'Größe.md']))
  })

  test('folders written with backslashes by PowerShell', async () => {
    const source = await openParts([
      { name: 'week1\\intro.md', content: 'hello', madeBy: 20 },
      { name: 'index.md', madeBy: 20 },
    ])
    expect(paths(source)).toEqual(['index.md', 'week1/intro.md'])
    expect(await textOf(source, 'week1/intro.md')).toBe('hello')
  })

  test('a comment at the end', async () => {
    const source = await openParts([{ name: 'a.md' }], {}, { comment: Buffer.from('made with care') })
    expect(paths(source)).toEqual(['a.md'])
  })
})

describe('limits', () => {
  test('are counted over entries, bytes, ratio, depth and time', async () => {
    const parts = [
      { name: 'a/b/c.md', content: 'x'.repeat(1000), method: 8 },
      { name: 'd.md', content: 'y' },
    ]
    const open = (limits: Partial<ArchiveLimits>): Promise<Source> => openParts(parts, limits)
    await expect(open({ entries: 1 })).rejects.toMatchObject({
      code: 'archive.too-many-entries',
      data: { limit: 1 },
    })
    await expect(open({ bytes: 1000 })).rejects.toMatchObject({ code: 'archive.too-large' })
    await expect(open({ depth: 2 })).rejects.toMatchObject({ code: 'archive.too-deep' })
    await expect(open({ ratio: 2, ratioFloor: 0 })).rejects.toMatchObject({ code: 'archive.ratio' })
    await expect(open({ openMs: -1 })).rejects.toMatchObject({ code: 'archive.too-slow' })
    await expect(open({ entries: 2, bytes: 1001, depth: 3 })).resolves.toBeDefined()
  })

  test('a small file may compress as well as it likes', async () => {
    const source = await openParts([{ name: 'blank.txt', content: ' '.repeat(60_000), method: 8 }])
    expect((await textOf(source, 'blank.txt')).length).toBe(60_000)
  })
})
