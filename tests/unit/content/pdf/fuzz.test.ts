import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { defaultPdfLimits } from '../../../../main/content/pdf/analyse.ts'
import { readPdf } from '../../../../main/content/pdf/index.ts'
import { readXmp } from '../../../../main/content/pdf/xmp.ts'
import { makePdf } from '../../../support/make/pdf.ts'
import { memorySource } from '../../../support/make/memory-source.ts'

const signal = new AbortController().signal

const valid = makePdf({
  pages: ['Call me Ishmael.', 'Some years ago'],
  chinesePages: ['动手学'],
  info: '/Title (A) /Author (B)',
  xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmpMM:DocumentID="x"/></rdf:RDF></x:xmpmeta>',
})

/** It is read, or refused by name, within the time a PDF is given. */
const survives = async (bytes: Buffer): Promise<void> => {
  const source = memorySource({ 'a.pdf': bytes })
  const [entry] = source.entries
  if (!entry) throw new Error('an entry')
  const started = performance.now()
  try {
    const facts = await readPdf(source, entry, signal)
    expect(facts.pages).toBeGreaterThanOrEqual(0)
    expect(Number.isFinite(facts.words)).toBe(true)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(['imports.malformed', 'imports.protected']).toContain(error.code)
  }
  expect(performance.now() - started).toBeLessThan(defaultPdfLimits.totalMs + 5000)
}

test('a PDF may have bytes flipped', async () => {
  const flips = fc.array(fc.record({ at: fc.nat(valid.length - 1), to: fc.nat(255) }), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(flips, async (changes) => {
      const bytes = Buffer.from(valid)
      for (const { at, to } of changes) bytes[at] = to
      await survives(bytes)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('a PDF may be cut, doubled, or full of numbers that lie', async () => {
  const number = fc.oneof(
    fc.constantFrom('0', '-1', '999999999', '4294967296', '1e99'),
    fc.nat(3000).map(String),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(valid.length), fc.nat(60), number, async (cut, which, lie) => {
      await survives(valid.subarray(0, cut))
      await survives(Buffer.concat([valid.subarray(cut), valid]))
      let seen = 0
      const lying = valid
        .toString('latin1')
        .replace(/\b\d+\b/g, (digits) => (seen++ % 61 === which ? lie : digits))
      await survives(Buffer.from(lying, 'latin1'))
    }),
    { numRuns: 25 },
  )
}, 120_000)

test.each([
  ['pages that are their own children', '/Kids [8 0 R', '/Kids [2 0 R'],
  ['a thousand million pages', '/Count 3', '/Count 1000000000'],
  ['a page that is its own parent', '/Parent 2 0 R', '/Parent 8 0 R'],
  ['a catalogue without pages', '/Pages 2 0 R', '/Pages 9 0 R'],
  ['a stream as long as the world', '/Length ', '/Length 99999999999 %'],
  ['a font that is its own descendant', '[7 0 R]', '[6 0 R]'],
] as const)(
  '%s do not hang it',
  async (_, from, to) => {
    await survives(Buffer.from(valid.toString('latin1').replace(from, to), 'latin1'))
  },
  60_000,
)

test('an XMP packet may say anything', () => {
  const token = fc.constantFrom(
    ...'<x:xmpmeta>|</x:xmpmeta>|<rdf:RDF>|<rdf:Description xmpMM:DocumentID="|">|<dc:title>|<rdf:li>|</rdf:li>|&a;|<!DOCTYPE a [<!ENTITY b "c">]>|__proto__|<|x'.split(
      '|',
    ),
  )
  fc.assert(
    fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
      expect(typeof readXmp(tokens.join('')).documentId).toBe('string')
    }),
    { numRuns: 500 },
  )
})
