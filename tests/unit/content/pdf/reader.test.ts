import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openSource, openZipBytes } from '../../../../main/content/archive/index.ts'
import { analysePdf, defaultPdfLimits } from '../../../../main/content/pdf/analyse.ts'
import { pdfReader, readPdf } from '../../../../main/content/pdf/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { memorySource } from '../../../support/make/memory-source.ts'
import { makePdf, passwordTrailer } from '../../../support/make/pdf.ts'
import type { PdfRecipe } from '../../../support/make/pdf.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'
import { makeZip } from '../../../support/make/zip.ts'

const signal = new AbortController().signal

const planOfBytes = async (bytes: Uint8Array, name = '我的论文.pdf'): Promise<CoursePlan> => {
  const file = path.join(await tempFolder(), name)
  await writeFile(file, bytes)
  const source = await openSource(file, { signal })
  expect(await pdfReader.accepts(source)).toBe(true)
  return pdfReader.read(source, signal)
}

const planOf = (recipe: Partial<PdfRecipe>, name?: string): Promise<CoursePlan> =>
  planOfBytes(makePdf({ pages: ['Some words'], ...recipe }), name)

const xmp = (properties: string): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${properties}</rdf:RDF></x:xmpmeta>${' '.repeat(100)}<?xpacket end="w"?>`

const described = (attributes: string, elements = ''): string =>
  xmp(
    `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" rdf:about="" ${attributes}>${elements}</rdf:Description>`,
  )

describe('a PDF as a course', () => {
  test('is one lesson, with what the document says of itself', async () => {
    const plan = await planOf({
      pages: ['Call me Ishmael.\nSome years ago', 'never mind'],
      info: '/Title (Moby Dick) /Author (Herman Melville; ) /Subject (Whales)',
      catalog: '/Lang (en_us)',
    })
    expect(plan).toMatchObject({
      kind: 'pdf',
      identity: 'pdf:我的论文',
      title: 'Moby Dick',
      authors: ['Herman Melville'],
      language: 'en-US',
      description: 'Whales',
      cover: null,
      unsupported: [],
      files: [{ path: '我的论文.pdf', mediaType: 'application/pdf', role: 'lesson' }],
    })
    expect(plan.lessons).toMatchObject([{ key: 'pdf', kind: 'pdf', path: '我的论文.pdf', words: 8 }])
  })

  test('counts Chinese in an encoding that needs a character map', async () => {
    const plan = await planOf({ pages: [], chinesePages: ['动手学深度学习'] })
    expect(plan.lessons[0]?.words).toBe(7)
  })

  test('prefers what its XMP says, in elements or in attributes', async () => {
    const elements = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">白鲸</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li>Bob</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li>About &amp; about</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>zh-cn</rdf:li></rdf:Bag></dc:language>
      <xmpMM:DocumentID>xmp.did:1234</xmpMM:DocumentID>`
    expect(await planOf({ xmp: described('', elements), info: '/Title (Whale) /Author (X)' })).toMatchObject({
      title: '白鲸',
      authors: ['Ann', 'Bob'],
      description: 'About & about',
      language: 'zh-CN',
      identity: 'pdf:xmp.did:1234',
    })
    expect(await planOf({ xmp: described('xmpMM:DocumentID="adobe:docid:9"') })).toMatchObject({
      identity: 'pdf:adobe:docid:9',
    })
  })

  test('is the same course under the same name when every export gets a new id', async () => {
    const [first, second] = await Promise.all(
      ['uuid:1', 'uuid:2'].map((id) => planOf({ xmp: described(`xmpMM:DocumentID="${id}"`) })),
    )
    expect(first?.identity).toBe('pdf:我的论文')
    expect(second?.identity).toBe(first?.identity)
  })

  test.each([
    '(Microsoft Word - thesis_final3.docx)',
    '(slides.dvi)',
    '(untitled)',
    '(PowerPoint Presentation)',
    '( )',
    '42',
  ])('goes by its file name rather than by the title %s', async (title) => {
    expect((await planOf({ info: `/Title ${title} /Author (Administrator)` })).title).toBe('我的论文')
    expect((await planOf({ info: `/Title ${title} /Author (Administrator)` })).authors).toEqual([])
  })

  test('is told by its first bytes when its name says nothing', async () => {
    const plan = await planOfBytes(makePdf({ pages: ['x y'] }), 'download')
    expect(plan.lessons[0]?.words).toBe(2)
    expect(await pdfReader.accepts(memorySource({ 'a.txt': '%PDF' }, 'a', 'file'))).toBe(false)
    expect(await pdfReader.accepts(memorySource({ 'a.pdf': '%PDF-' }, 'a', 'folder'))).toBe(false)
  })

  test('says when it holds scripts', async () => {
    const plan = await planOf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })
    expect(plan.unsupported).toEqual([{ path: '我的论文.pdf', reason: 'script' }])
  })
})

describe('a PDF inside a course', () => {
  test('is read from a compressed zip and from a stored one', async () => {
    const bytes = makePdf({ pages: ['one two three'] })
    const zip = makeZip([
      { name: 'stored.pdf', content: bytes },
      { name: 'packed.pdf', content: bytes, method: 8 },
    ])
    const source = await openZipBytes(zip, '/x.zip', { signal })
    for (const entry of source.entries)
      expect(await readPdf(source, entry, signal)).toMatchObject({ words: 3, pages: 1 })
  })

  test('is read from a source that knows no ranges', async () => {
    const source = memorySource({ 'a.pdf': makePdf({ pages: ['one two'] }) })
    const [entry] = source.entries
    if (!entry) throw new Error('an entry')
    expect(await readPdf(source, entry, signal)).toMatchObject({ words: 2 })
  })

  test('passes on what is wrong with its container', async () => {
    const bytes = makePdf({ pages: ['one two'] })
    const zip = makeZip([{ name: 'a.pdf', content: bytes, method: 8, central: { crc: 1 } }])
    const source = await openZipBytes(zip, '/x.zip', { signal })
    const [entry] = source.entries
    if (!entry) throw new Error('an entry')
    await expect(readPdf(source, entry, signal)).rejects.toMatchObject({ code: 'archive.checksum' })
  })
})

describe('a PDF that can not be read', () => {
  test('because it needs a password, says so', async () => {
    await expect(planOf({ trailer: passwordTrailer })).rejects.toMatchObject({
      code: 'imports.protected',
      data: { path: '我的论文.pdf' },
    })
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a web page', Buffer.from('<!doctype html><title>404</title>')],
    ['a header alone', Buffer.from('%PDF-1.7\n')],
    ['noise', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251))],
  ])('because it is %s, is called malformed', async (_, bytes) => {
    await expect(planOfBytes(bytes)).rejects.toMatchObject({ code: 'imports.malformed' })
  })
})

describe('the bounds of reading a PDF', () => {
  const inputOf = (bytes: Buffer): Parameters<typeof analysePdf>[0] => ({
    path: 'a.pdf',
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  })
  const paper = makePdf({ pages: Array.from({ length: 40 }, (_, i) => 'word\n'.repeat(i + 1)) })

  test('a long document is counted by pages spread evenly', async () => {
    const whole = await analysePdf(inputOf(paper), signal)
    expect(whole).toMatchObject({ pages: 40, words: 820 })
    const sampled = await analysePdf(inputOf(paper), signal, { ...defaultPdfLimits, pages: 20 })
    expect(sampled).toMatchObject({ pages: 40, words: 800 })
  })

  test('a document that unpacks into gigabytes is given up, with what was known of it', async () => {
    const blanks = Buffer.alloc(200 * 1024 * 1024, ' ')
    blanks.write('BT /F1 12 Tf 50 700 Td (word) Tj ET')
    const bomb = deflateSync(deflateSync(blanks, { level: 1 }))
    const bytes = makePdf({
      pages: [],
      info: '/Title (Bomb)',
      rawContents: [{ entries: '/Filter [/FlateDecode /FlateDecode]', bytes: bomb }],
    })
    const limits = { ...defaultPdfLimits, memoryBytes: 100 * 1024 * 1024 }
    expect(await analysePdf(inputOf(bytes), signal, limits)).toMatchObject({ title: 'Bomb', words: 0 })
    expect(await analysePdf(inputOf(paper), signal)).toMatchObject({ words: 820 })
  })

  test('a document whose bytes never come is given up', async () => {
    const never = { path: 'a.pdf', size: 1000, read: () => new Promise<never>(() => undefined) }
    await expect(analysePdf(never, signal, { ...defaultPdfLimits, totalMs: 300 })).rejects.toMatchObject({
      code: 'imports.malformed',
    })
  })

  test('reading stops when told to', async () => {
    const abort = new AbortController()
    const never = { path: 'a.pdf', size: 1000, read: () => new Promise<never>(() => undefined) }
    const reading = analysePdf(never, abort.signal)
    abort.abort()
    await expect(reading).rejects.toMatchObject({ code: 'imports.cancelled' })
    await expect(analysePdf(never, abort.signal)).rejects.toMatchObject({ code: 'imports.cancelled' })
  })

  test('several documents may be read at once', async () => {
    const all = await Promise.all(Array.from({ length: 3 }, () => analysePdf(inputOf(paper), signal)))
    expect(all.map(({ words }) => words)).toEqual([820, 820, 820])
  })
})
