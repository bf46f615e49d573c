import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { openZipBytes } from '../../../../main/content/archive/index.ts'
import { makeZip } from '../../../support/make/zip.ts'

const signal = new AbortController().signal

const contents = new Map([
  ['a.md', 'All happy families are alike.'.repeat(30)],
  ['第一课/b.md', 'each unhappy family'.repeat(50)],
  ['c.bin', Array.from({ length: 300 }, (_, i) => String((i * 7919) % 1009)).join(',')],
])

const valid = makeZip([
  { name: 'a.md', content: contents.get('a.md') ?? '', method: 8 },
  { name: '第一课/', content: '' },
  { name: '第一课/b.md', content: contents.get('第一课/b.md') ?? '', method: 8 },
  { name: 'c.bin', content: contents.get('c.bin') ?? '' },
])

/** What taking in these bytes comes to: the files, or the code they are refused with. */
const takeIn = async (bytes: Uint8Array): Promise<Map<string, string> | string> => {
  try {
    const source = await openZipBytes(bytes, '/fuzz.zip', { signal })
    const files = new Map<string, string>()
    for (const entry of source.entries) {
      const pieces: Buffer[] = []
      for await (const piece of await source.pieces(entry)) pieces.push(Buffer.from(piece))
      files.set(entry.path, Buffer.concat(pieces).toString())
    }
    return files
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

test('a zip with bytes flipped is refused by name, or its content is untouched', async () => {
  expect(await takeIn(valid)).toEqual(contents)
  const flip = fc.record({ at: fc.nat(valid.length - 1), to: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 4 }), async (flips) => {
      const bytes = Buffer.from(valid)
      for (const { at, to } of flips) bytes[at] = to
      const result = await takeIn(bytes)
      if (typeof result === 'string') return
      // A checksum vouches for content; a name or a date has none, so names may have changed.
      expect([...result.values()].every((content) => [...contents.values()].includes(content))).toBe(true)
    }),
    { numRuns: 600 },
  )
}, 60_000)

test('a zip cut or lengthened anywhere is refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(valid.length - 1), fc.uint8Array({ maxLength: 40 }), async (end, tail) => {
      const result = await takeIn(Buffer.concat([valid.subarray(0, end), tail]))
      expect(typeof result).toBe('string')
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('arbitrary bytes behind a zip signature are refused by name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const head = Buffer.from('504b0304', 'hex')
      const end = makeZip([]).subarray(-22)
      expect(typeof (await takeIn(Buffer.concat([head, bytes])))).toBe('string')
      await takeIn(Buffer.concat([head, bytes, end]))
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('any name is taken or refused by name', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(fc.constantFrom('..', '.', '/', '\\', ':', ' ', 'CON', 'a', '\0', '\u202e', 'é', 'e\u0301'))
      .map((p) => p.join('')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 4 }), async (names) => {
      const result = await takeIn(makeZip(names.map((n) => ({ name: n, content: '' }))))
      if (typeof result === 'string') return
      for (const path of result.keys()) {
        expect(path.split('/').every((s) => s !== '' && s !== '.' && s !== '..')).toBe(true)
        expect(path).toBe(path.normalize('NFC'))
        expect(path).not.toMatch(/[\\\0]|^[/]|^[a-z]:/i)
      }
    }),
    { numRuns: 500 },
  )
}, 60_000)
