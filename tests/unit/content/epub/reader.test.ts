import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CoursePath } from '../../../../shared/kernel/brand.ts'
import { openSource } from '../../../../main/content/archive/index.ts'
import { epubReader, lessonsOfBook, readBookBytes } from '../../../../main/content/epub/index.ts'
import type { Book } from '../../../../main/content/epub/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { memorySource } from '../../../support/make/memory-source.ts'
import { makeEpub, pixel } from '../../../support/make/epub.ts'
import type { EpubRecipe } from '../../../support/make/epub.ts'
import { tempFolder } from '../../../support/make/temp-folder.ts'

const signal = new AbortController().signal

const read = (recipe: EpubRecipe): Promise<Book> =>
  readBookBytes(makeEpub(recipe), 'course/book.epub', signal)

const planOf = async (file: string): Promise<CoursePlan> => {
  const source = await openSource(file, { signal })
  try {
    expect(await epubReader.accepts(source)).toBe(true)
    return await epubReader.read(source, signal)
  } finally {
    await source.close()
  }
}

const chapter = (n: number, text = 'word '.repeat(300)): { href: string; body: string; title: string } => ({
  href: `ch${n}.xhtml`,
  title: `Chapter ${n}`,
  body: `<h1>Chapter ${n}</h1><p>${text}</p>`,
})
const chapters = [1, 2, 3].map((n) => chapter(n))
const toc = [1, 2, 3].map((n) => ({ title: `The ${n}. chapter`, href: `ch${n}.xhtml` }))
const outline = (book: Book): string[] =>
  book.lessons.map(({ section, title, start }) => [...section, `${title} @ ${start}`].join(' > '))

describe('a book as a course', () => {
  test('stays one file, which is the container itself', async () => {
    const file = path.join(await tempFolder(), '小书.epub')
    await writeFile(file, makeEpub({ documents: chapters, toc }))
    const plan = await planOf(file)
    expect(plan).toMatchObject({
      kind: 'epub',
      identity: 'epub:urn:uuid:1b0c',
      title: 'A Small Book',
      cover: null,
    })
    expect(plan.files).toEqual([
      { path: '小书.epub', mediaType: 'application/epub+zip', role: 'lesson', container: true },
    ])
    expect(plan.lessons).toHaveLength(3)
    expect(plan.lessons[1]).toMatchObject({
      key: 'ch2.xhtml',
      kind: 'epub',
      title: 'The 2. chapter',
      path: '小书.epub',
      fragment: 'OEBPS/ch2.xhtml',
      words: 302,
    })
    expect(plan.unsupported).toEqual([])
  })

  test('is not taken from a folder, nor from another kind of zip', async () => {
    const files = { 'META-INF/container.xml': '<container/>' }
    expect(await epubReader.accepts(memorySource(files, 'x', 'folder'))).toBe(false)
    expect(await epubReader.accepts(memorySource(files, 'x'))).toBe(false)
    expect(await epubReader.accepts(memorySource({ 'index.md': '# x' }))).toBe(false)
    const damaged = memorySource({ 'META-INF/container.xml': 'no XML' })
    expect(await epubReader.accepts(damaged)).toBe(true)
    await expect(epubReader.read(damaged, signal)).rejects.toMatchObject({ code: 'imports.malformed' })
  })

  test('inside another course keeps its lessons apart by key and section', async () => {
    const book = await read({ documents: chapters, toc })
    const lessons = lessonsOfBook(book, CoursePath.parse('books/a.epub'), {
      key: 'books/a#',
      section: ['Books'],
    })
    expect(lessons[0]).toMatchObject({ key: 'books/a#ch1.xhtml', section: ['Books'], path: 'books/a.epub' })
  })
})

describe('the outline of a book', () => {
  test('comes from the NCX of an EPUB 2', async () => {
    const book = await read({ version: '2.0', documents: chapters, toc })
    expect(outline(book)).toEqual([
      'The 1. chapter @ OEBPS/ch1.xhtml',
      'The 2. chapter @ OEBPS/ch2.xhtml',
      'The 3. chapter @ OEBPS/ch3.xhtml',
    ])
  })

  test('has a section for each level above', async () => {
    const book = await read({
      documents: [{ href: 'part1.xhtml', body: '<h1>Part I</h1>' }, ...chapters],
      toc: [
        {
          title: 'Part I',
          href: 'part1.xhtml',
          children: [
            { title: 'One', href: 'ch1.xhtml' },
            { title: 'Middle', children: [{ title: 'Two', href: 'ch2.xhtml#top' }] },
          ],
        },
        { title: 'Three', href: 'ch3.xhtml' },
      ],
    })
    expect(outline(book)).toEqual([
      'Part I @ OEBPS/part1.xhtml',
      'Part I > One @ OEBPS/ch1.xhtml',
      'Part I > Middle > Two @ OEBPS/ch2.xhtml',
      'Three @ OEBPS/ch3.xhtml',
    ])
  })

  test('joins documents the contents do not mention to the lesson before', async () => {
    const book = await read({ documents: chapters, toc: [{ title: 'One', href: 'ch1.xhtml' }] })
    expect(outline(book)).toEqual(['One @ OEBPS/ch1.xhtml'])
    expect(book.lessons[0]?.words).toBe(906)
  })

  test('gives what stands before the contents a lesson, by its heading or the title of the book', async () => {
    const front = { href: 'cover.xhtml', body: '<p>for you</p>' }
    const plain = await read({ documents: [front, ...chapters], toc })
    expect(outline(plain)[0]).toBe('A Small Book @ OEBPS/cover.xhtml')
    const headed = await read({
      documents: [front, { href: 'f.xhtml', body: '<h2>Foreword</h2>' }, ...chapters],
      toc,
    })
    expect(outline(headed)[0]).toBe('Foreword @ OEBPS/cover.xhtml')
    expect(headed.lessons).toHaveLength(4)
  })

  test('comes from headings where there are no contents', async () => {
    const book = await read({ documents: [...chapters, { href: 'more.xhtml', body: '<p>more</p>' }] })
    expect(outline(book)).toEqual(['1', '2', '3'].map((n) => `Chapter ${n} @ OEBPS/ch${n}.xhtml`))
    expect(book.lessons[2]?.words).toBe(303)
  })

  test('passes over what is off the main path', async () => {
    const book = await read({
      documents: [...chapters, { href: 'notes.xhtml', body: '<h1>Notes</h1>', linear: false }],
      toc: [...toc, { title: 'Notes', href: 'notes.xhtml' }],
    })
    expect(book.lessons).toHaveLength(3)
  })

  test('parts a file that holds several chapters, as converters make them', async () => {
    const many = (from: number, to: number): string =>
      Array.from(
        { length: to - from },
        (_, i) => `<h1 id="c${from + i}">C</h1><p>${'w '.repeat(300)}</p>`,
      ).join('')
    const book = await read({
      documents: [
        { href: 'split1.html', body: many(1, 3) },
        { href: 'split2.html', body: `<p>${'tail '.repeat(250)}</p>${many(3, 4)}` },
      ],
      toc: [1, 2, 3].map((n) => ({ title: `C${n}`, href: `split${n < 3 ? 1 : 2}.html#c${n}` })),
    })
    expect(outline(book)).toEqual([
      'C1 @ OEBPS/split1.html',
      'C2 @ OEBPS/split1.html#c2',
      'C3 @ OEBPS/split2.html#c3',
    ])
    expect(book.lessons.map((lesson) => lesson.words)).toEqual([301, 301 + 250, 301])
    expect(book.lessons[1]?.key).toBe('split1.html#c2')
  })

  test('keeps the sections of a chapter in one lesson, unless it is too long for one sitting', async () => {
    const sections = (words: number): string =>
      `<h1 id="top">T</h1>${['a', 'b'].map((id) => `<h2 id="${id}">S</h2><p>${'w '.repeat(words)}</p>`).join('')}`
    const recipe = (words: number): EpubRecipe => ({
      documents: [{ href: 'ch1.xhtml', body: sections(words) }],
      toc: [
        {
          title: 'Long',
          href: 'ch1.xhtml#top',
          children: [
            { title: 'A', href: 'ch1.xhtml#a' },
            { title: 'B', href: 'ch1.xhtml#b' },
            { title: 'Nowhere', href: 'ch1.xhtml#missing' },
          ],
        },
      ],
    })
    expect(outline(await read(recipe(1000)))).toEqual(['Long @ OEBPS/ch1.xhtml'])
    const long = await read(recipe(6000))
    expect(outline(long)).toEqual(['Long > A @ OEBPS/ch1.xhtml', 'Long > B @ OEBPS/ch1.xhtml#b'])
    expect(long.lessons.map((lesson) => lesson.words)).toEqual([6002, 6001])
  })

  test('opens files whose names are encoded, Chinese, or hold a percent sign', async () => {
    const book = await read({
      documents: [
        { href: 'a%20b.xhtml', body: '<h1>A</h1>' },
        { href: '第一章.xhtml', body: '<h1>一</h1>' },
        { href: '100%25.xhtml', body: '<h1>C</h1>' },
      ],
    })
    expect(book.unsupported).toEqual([])
    expect(book.lessons.map(({ key, start }) => [key, start])).toEqual([
      ['a b.xhtml', 'OEBPS/a%20b.xhtml'],
      ['第一章.xhtml', 'OEBPS/%E7%AC%AC%E4%B8%80%E7%AB%A0.xhtml'],
      ['100%.xhtml', 'OEBPS/100%25.xhtml'],
    ])
  })
})

describe('what a book is', () => {
  test('is told by the refinements of EPUB 3', async () => {
    const book = await read({
      documents: chapters,
      toc,
      metadata: `<dc:identifier id="isbn">978</dc:identifier><dc:identifier id="uid"> urn:isbn:
        123 </dc:identifier><dc:title id="s">Sub</dc:title><meta refines="#s" property="title-type">subtitle</meta>
        <dc:title id="m">Caf&#233; &amp; Co</dc:title><meta refines="#m" property="title-type">main</meta>
        <dc:creator id="a">Ann</dc:creator><meta refines="#a" property="role">aut</meta>
        <dc:creator id="i">Ida</dc:creator><meta refines="#i" property="role">ill</meta>
        <dc:language>zh_cn</dc:language><dc:description>&lt;p&gt;A &lt;b&gt;fine&lt;/b&gt; book&lt;/p&gt;</dc:description>`,
    })
    expect(book).toMatchObject({
      identifier: 'urn:isbn: 123',
      title: 'Café & Co',
      authors: ['Ann'],
      language: 'zh-CN',
      description: 'A fine book',
    })
  })

  test('is told by the attributes of EPUB 2', async () => {
    const book = await read({
      version: '2.0',
      documents: chapters,
      toc,
      metadata: `<dc-metadata><dc:title>Old</dc:title><dc:creator opf:role="trl">Tom</dc:creator><dc:creator opf:role="aut">Ann</dc:creator>
        <dc:creator opf:role="aut">Bob</dc:creator><dc:language>xx-nonsense-</dc:language></dc-metadata>`,
    })
    expect(book).toMatchObject({ identifier: null, title: 'Old', authors: ['Ann', 'Bob'], language: null })
  })

  test('falls back on the name of the file', async () => {
    const book = await read({ documents: chapters, metadata: '<dc:language>en</dc:language>' })
    expect(book.title).toBe('book')
  })

  test('counts Japanese and Chinese by the character, without the small letters beside them', async () => {
    const book = await read({
      documents: [
        {
          href: 'a.xhtml',
          body: '<p><ruby>吾輩<rt>わがはい</rt></ruby>は猫である。</p><script>var x</script>',
        },
      ],
    })
    expect(book.lessons[0]?.words).toBe(7)
  })

  test('knows vertical writing, right to left, and fixed pages', async () => {
    const vertical = await read({
      documents: [{ href: 'a.xhtml', body: '<p>縦</p>', head: '<link rel="stylesheet" href="v.css"/>' }],
      manifest: '<item id="css" href="v.css" media-type="text/css"/>',
      files: { 'OEBPS/v.css': 'html { -epub-writing-mode: vertical-rl }' },
      spineAttributes: 'page-progression-direction="rtl"',
    })
    expect(vertical).toMatchObject({ writing: 'vertical', direction: 'rtl', layout: 'reflowable' })
    const arabic = await read({
      metadata: '<dc:title>كتاب</dc:title><dc:language>ar</dc:language>',
      documents: [{ href: 'فصل.xhtml', body: '<h1>الفصل الأول</h1><p>مرحبا بالعالم</p>' }],
      spineAttributes: 'page-progression-direction="rtl"',
    })
    expect(arabic).toMatchObject({ title: 'كتاب', language: 'ar', direction: 'rtl', writing: 'horizontal' })
    expect(arabic.lessons[0]).toMatchObject({ title: 'الفصل الأول', words: 4 })
  })

  test('with fixed pages is one lesson, unless its contents part it', async () => {
    const fixed = {
      extraMetadata: '<meta property="rendition:layout">pre-paginated</meta>',
      documents: chapters,
    }
    const one = await read({ ...fixed, toc: [{ title: 'Start', href: 'ch1.xhtml' }] })
    expect(outline(one)).toEqual(['A Small Book @ OEBPS/ch1.xhtml'])
    expect(one).toMatchObject({ layout: 'fixed' })
    expect((await read({ ...fixed, toc })).lessons).toHaveLength(3)
    const apple = await read({
      documents: chapters,
      files: {
        'META-INF/com.apple.ibooks.display-options.xml':
          '<display_options><platform name="*"><option name="fixed-layout">true</option></platform></display_options>',
      },
    })
    expect(apple).toMatchObject({ layout: 'fixed', lessons: [{ title: 'A Small Book', words: 906 }] })
  })
})

describe('the cover of a book', () => {
  const cover = async (recipe: Partial<EpubRecipe>): Promise<Book['cover']> =>
    (await read({ documents: chapters, toc, files: { 'OEBPS/img/front.png': pixel }, ...recipe })).cover
  const item = (properties = ''): string =>
    `<item id="pic" href="img/front.png" media-type="image/png" ${properties}/>`

  test('is the image EPUB 3 marks', async () => {
    expect(await cover({ manifest: item('properties="cover-image"') })).toMatchObject({
      mediaType: 'image/png',
      extension: 'png',
      bytes: pixel,
    })
  })

  test('is the image EPUB 2 names', async () => {
    const found = await cover({
      version: '2.0',
      manifest: item(),
      extraMetadata: '<meta name="cover" content="pic"/>',
    })
    expect(found?.bytes).toEqual(pixel)
  })

  test('is the image of the page the guide names', async () => {
    const found = await cover({
      documents: [
        {
          href: 'front.xhtml',
          body: '<svg><image xlink:href="img/front.png"/></svg><p>words '.concat('w '.repeat(50), '</p>'),
        },
        ...chapters,
      ],
      manifest: item(),
      guide: '<guide><reference type="cover" href="front.xhtml"/></guide>',
    })
    expect(found?.bytes).toEqual(pixel)
  })

  test('is the first page when that is only a picture', async () => {
    const found = await cover({
      documents: [{ href: 'front.xhtml', body: '<img src="img/front.png" alt="x"/>' }, ...chapters],
      manifest: item(),
    })
    expect(found?.bytes).toEqual(pixel)
  })

  test('is missing without complaint', async () => {
    expect(await cover({ manifest: item() })).toBeNull()
  })
})

describe('what can not be used is told', () => {
  test('scripts, remote and missing files, unknown types', async () => {
    const book = await read({
      documents: [
        {
          href: 'ch1.xhtml',
          body: `<h1 onclick="x()">One</h1><img src="https://example.com/a.png"/><img src="gone.png"/>
            <img src="//cdn.example.com/b.png"/><a href="https://example.com">fine</a><img src="data:image/png;base64,AA"/>
            <p style="background: url('http://example.com/c.png')">x</p>`,
        },
        {
          href: 'ch2.xhtml',
          body: '<h1>Two</h1>',
          head: '<script src="a.js"></script><script type="application/ld+json">{}</script>',
        },
        { href: 'data.bin', body: '<?xml', mediaType: 'application/x-unknown' },
        { href: 'lost.xhtml', body: 'lost' },
      ],
      toc: [
        { title: 'One', href: 'ch1.xhtml' },
        { title: 'Nowhere', href: 'nowhere.xhtml' },
      ],
      manifest:
        '<item id="r" href="https://example.com/v.mp4" media-type="video/mp4"/><item id="g" href="ghost.css" media-type="text/css"/>',
      files: { 'OEBPS/lost.xhtml': null },
    })
    expect(
      book.unsupported.map(({ reason, path: at, detail }) => `${reason} ${at} ${detail ?? ''}`.trim()),
    ).toEqual([
      'script OEBPS/ch1.xhtml',
      'external-resource OEBPS/ch1.xhtml https://example.com/a.png',
      'missing-file OEBPS/gone.png OEBPS/ch1.xhtml',
      'external-resource OEBPS/ch1.xhtml //cdn.example.com/b.png',
      'external-resource OEBPS/ch1.xhtml http://example.com/c.png',
      'script OEBPS/ch2.xhtml',
      'unknown-type OEBPS/data.bin application/x-unknown',
      'missing-file OEBPS/lost.xhtml OEBPS/content.opf',
      'missing-file OEBPS/ghost.css OEBPS/content.opf',
      'external-resource OEBPS/content.opf https://example.com/v.mp4',
      'missing-file OEBPS/nowhere.xhtml Nowhere',
    ])
    expect(outline(book)).toEqual(['One @ OEBPS/ch1.xhtml'])
  })

  test('damaged contents, with the NCX in their place', async () => {
    const book = await read({
      version: '2.0',
      documents: chapters,
      toc,
      manifest: '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
      files: { 'OEBPS/nav.xhtml': '<html><nav>' },
    })
    expect(book.lessons.map((lesson) => lesson.title)).toEqual([
      'The 1. chapter',
      'The 2. chapter',
      'The 3. chapter',
    ])
    expect(book.unsupported).toMatchObject([{ path: 'OEBPS/nav.xhtml', reason: 'malformed' }])
  })

  test('a page that is no good XHTML is read as HTML', async () => {
    const book = await read({
      documents: [
        {
          href: 'a.xhtml',
          body: '<!DOCTYPE html><html><body><h1>Loose<p>one<br>two &eacute;t&eacute;<img src=x.png>',
        },
      ],
    })
    expect(book.lessons[0]).toMatchObject({ title: 'Loose one two été' })
    expect(book.unsupported).toEqual([
      { path: 'OEBPS/x.png', reason: 'missing-file', detail: 'OEBPS/a.xhtml' },
    ])
  })
})

describe('a book that can not be opened', () => {
  const encryption = (algorithm: string): EpubRecipe => ({
    documents: chapters,
    toc,
    files: {
      'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
        <enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/ch1.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
    },
  })

  test('because it is locked, says so', async () => {
    const locked = { code: 'imports.protected' }
    await expect(read(encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc'))).rejects.toMatchObject(
      locked,
    )
    await expect(read(encryption(''))).rejects.toMatchObject(locked)
    const apple = { documents: chapters, files: { 'META-INF/sinf.xml': '<sinf/>' } }
    await expect(read(apple)).rejects.toMatchObject(locked)
  })

  test('obfuscated fonts are no lock', async () => {
    for (const method of ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']) {
      expect((await read(encryption(method))).lessons).toHaveLength(3)
    }
  })

  test.each([
    ['no package document', { 'OEBPS/content.opf': null }],
    ['a package that is no XML', { 'OEBPS/content.opf': '<package><metadata>' }],
    ['a container that names none', { 'META-INF/container.xml': '<container/>' }],
    ['an empty spine', { 'OEBPS/content.opf': '<package><manifest/><spine/></package>' }],
    [
      'no document that exists',
      { 'OEBPS/ch1.xhtml': null, 'OEBPS/ch2.xhtml': null, 'OEBPS/ch3.xhtml': null },
    ],
    ['entities', { 'OEBPS/content.opf': '<!DOCTYPE p [<!ENTITY a "b">]><package>&a;</package>' }],
    [
      'a billion laughs',
      {
        'OEBPS/content.opf': `<!DOCTYPE p [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]><package>&a29;</package>`,
      },
    ],
    [
      'an external entity',
      { 'OEBPS/content.opf': '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]><package>&a;</package>' },
    ],
  ] as const)('for having %s is called malformed', async (_, files) => {
    await expect(read({ documents: chapters, toc, files })).rejects.toMatchObject({
      code: 'imports.malformed',
    })
  })

  test('an external entity in a page is neither fetched nor shown', async () => {
    const book = await read({
      documents: [
        {
          href: 'a.xhtml',
          body: '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><body><h1>A &x;</h1></body></html>',
        },
      ],
    })
    expect(book.lessons[0]?.title).toMatch(/^(\]> )?A &x;$/)
  })

  test('stops when told to', async () => {
    const abort = new AbortController()
    abort.abort()
    await expect(
      readBookBytes(makeEpub({ documents: chapters }), 'a.epub', abort.signal),
    ).rejects.toMatchObject({
      code: 'imports.cancelled',
    })
  })
})

const real = path.resolve(import.meta.dirname, '../../../../../shared/real/epub')
describe.skipIf(!existsSync(real))('books from outside (skipped where ../shared/real is absent)', () => {
  test("Children's Literature: one file of fairy tales, parted by its contents", async () => {
    const plan = await planOf(path.join(real, 'childrens-literature.epub'))
    expect(plan).toMatchObject({
      title: "Children's Literature",
      authors: ['Charles Madison Curry', 'Erle Elsworth Clippinger'],
      language: 'en',
      cover: 'cover.png',
    })
    expect(plan.lessons.map((lesson) => lesson.title)).toContain("193 THE EMPEROR'S NEW CLOTHES")
    expect(plan.lessons.reduce((sum, lesson) => sum + lesson.words, 0)).toBeGreaterThan(54_000)
    expect(Math.max(...plan.lessons.map((lesson) => lesson.words))).toBeLessThan(10_000)
  })

  test('ハルコさんの彼氏: fixed pages, right to left', async () => {
    const plan = await planOf(path.join(real, 'haruko-html-jpeg.epub'))
    expect(plan).toMatchObject({
      title: 'ハルコさんの彼氏',
      language: 'ja-JP',
      cover: 'cover.jpg',
      unsupported: [],
    })
    expect(plan.lessons).toHaveLength(2)
  })
})
