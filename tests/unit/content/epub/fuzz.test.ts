import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { readBook } from '../../../../main/content/epub/index.ts'
import { epubFiles } from '../../../support/make/epub.ts'
import { memorySource } from '../../../support/make/memory-source.ts'

const signal = new AbortController().signal

const files = Object.fromEntries(
  epubFiles({
    version: '2.0',
    documents: [
      {
        href: 'ch1.xhtml',
        body: '<h1 id="a">One</h1><p>Some <b>text</b> &amp; more</p><h2 id="b">Two</h2><p>text</p>',
      },
      { href: 'ch2.xhtml', body: '<h1>Three</h1><img src="x.png" alt=""/>' },
    ],
    toc: [{ title: 'One', href: 'ch1.xhtml#a', children: [{ title: 'Two', href: 'ch1.xhtml#b' }] }],
    manifest: '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    files: {
      'OEBPS/nav.xhtml':
        '<html xmlns:epub="x"><body><nav epub:type="toc"><ol><li><a href="ch1.xhtml">One</a><ol><li><span>x</span></li></ol></li></ol></nav></body></html>',
      'META-INF/encryption.xml':
        '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>',
    },
  }),
)

/** A book with one file replaced is read, or refused by name; never slowly. */
const survives = async (path: string, content: string | Uint8Array): Promise<void> => {
  const started = performance.now()
  try {
    const book = await readBook(memorySource({ ...files, [path]: content }), signal)
    expect(book.lessons.length).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  expect(performance.now() - started).toBeLessThan(15_000)
}

const targets = Object.keys(files).filter((path) => path !== 'mimetype')
const bytesOf = (path: string): Buffer => Buffer.from(files[path] ?? '')

test('any file of a book may have bytes flipped', async () => {
  const flips = fc.array(fc.record({ at: fc.nat(5000), to: fc.nat(255) }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), flips, async (path, changes) => {
      const bytes = bytesOf(path)
      for (const { at, to } of changes) bytes[at % bytes.length] = to
      await survives(path, bytes)
    }),
    { numRuns: 300 },
  )
}, 120_000)

test('any file of a book may be cut, doubled or shuffled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), fc.nat(5000), fc.nat(5000), async (path, a, b) => {
      const text = bytesOf(path).toString()
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y)
      await survives(path, text.slice(0, from))
      await survives(path, text.slice(0, to) + text.slice(from))
      await survives(path, text.slice(from, to) + text)
    }),
    { numRuns: 80 },
  )
}, 120_000)

test('any file of a book may be made of markup gone wild', async () => {
  const token = fc.constantFrom(
    ...'<a |<p>|</p>|</|<|>|/>|&amp;|&|;|&#x41;|&#99999999;|<!--|-->|<![CDATA[|]]>|<!DOCTYPE |<!ENTITY a "b">|[|]|<?xml |?>|"|\'|=| href="ch1.xhtml#a"| id="a"|<nav epub:type="toc">|<ol>|<li>|<a href="%%%">|<a href="../../..">|<a href="http://[">|<item |<itemref idref="d0"/>|<spine>|<package>|<h1>|__proto__|<constructor>|toString| __proto__="1"|\u0000|\ud800|x'.split(
      '|',
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...targets),
      fc.array(token, { maxLength: 60 }),
      async (path, tokens) => {
        await survives(path, tokens.join(''))
        const text = bytesOf(path).toString()
        const middle = Math.floor(text.length / 2)
        await survives(path, text.slice(0, middle) + tokens.join('') + text.slice(middle))
      },
    ),
    { numRuns: 200 },
  )
}, 120_000)

test.each([
  ['elements without end', '<a>'.repeat(50_000)],
  ['list items without end', `<nav epub:type="toc">${'<ol><li><a href="ch1.xhtml">x</a>'.repeat(20_000)}`],
  ['attributes without end', `<a ${'b="1" '.repeat(100_000)}/>`],
  ['an attribute without end', `<a b="${'x'.repeat(2_000_000)}`],
  ['brackets without end', '<'.repeat(500_000)],
  ['comments without end', '<!--'.repeat(200_000)],
  ['entities without end', `<p>${'&lt;'.repeat(100_000)}</p>`],
  ['styles without end', `<p style="${'url('.repeat(100_000)}">x</p>`],
  ['formatting that HTML must repeat', `<p>${'<b><i><u>'.repeat(3000)}${'<p>'.repeat(3000)}`],
  ['siblings without end', `<p>${'<b/>'.repeat(30_000)}</p>`],
] as const)(
  '%s do not hang it',
  async (_, content) => {
    for (const path of ['OEBPS/content.opf', 'OEBPS/nav.xhtml', 'OEBPS/toc.ncx', 'OEBPS/ch1.xhtml']) {
      await survives(path, content)
    }
  },
  120_000,
)
