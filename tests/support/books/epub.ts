/** Makes small EPUBs for tests: real archives, read by the importer and drawn by the reader. */
import { ZipFile } from 'yazl'

export interface ChapterSpec {
  readonly title: string
  /** XHTML inside <body>, or a whole document when it begins with `<?xml` or `<!doctype`. */
  readonly body: string
  /** Goes into <head>. */
  readonly head?: string
  readonly linear?: boolean
}

export interface BookSpec {
  readonly title: string
  readonly language: string
  readonly chapters: readonly ChapterSpec[]
  readonly version?: 2 | 3
  readonly direction?: 'ltr' | 'rtl'
  readonly css?: string
  readonly fixedLayout?: boolean
  /** More files beside the chapters, by path within OEBPS/. */
  readonly files?: Readonly<Record<string, { type: string; content: string | Buffer }>>
  /** Entries of the contents besides one per chapter: label and href. */
  readonly contents?: readonly { label: string; href: string }[]
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const chapterPath = (index: number): string => `chapter-${String(index + 1)}.xhtml`

const chapterDocument = (book: BookSpec, chapter: ChapterSpec): string =>
  /^<(\?xml|!doctype)/i.test(chapter.body)
    ? chapter.body
    : `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${book.language}" lang="${book.language}"${/^(ar|he|fa)/.test(book.language) ? ' dir="rtl"' : ''}>
<head><title>${escape(chapter.title)}</title>${book.css === undefined ? '' : '<link rel="stylesheet" href="book.css"/>'}${chapter.head ?? ''}</head>
<body>${chapter.body}</body>
</html>`

const contentsOf = (book: BookSpec) =>
  book.contents ?? book.chapters.map(({ title }, index) => ({ label: title, href: chapterPath(index) }))

const navigation = (book: BookSpec): string => `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>Contents</title></head>
<body><nav epub:type="toc"><ol>${contentsOf(book)
  .map(({ label, href }) => `<li><a href="${escape(href)}">${escape(label)}</a></li>`)
  .join('')}</ol></nav></body></html>`

const ncx = (book: BookSpec): string => `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>${escape(book.title)}</text></docTitle>
<navMap>${contentsOf(book)
  .map(
    ({ label, href }, index) =>
      `<navPoint id="n${String(index)}" playOrder="${String(index + 1)}"><navLabel><text>${escape(label)}</text></navLabel><content src="${escape(href)}"/></navPoint>`,
  )
  .join('')}</navMap></ncx>`

const packageDocument = (book: BookSpec): string => {
  const version = book.version ?? 3
  const files = Object.entries(book.files ?? {}).map(
    ([path, { type }], index) => `<item id="f${String(index)}" href="${escape(path)}" media-type="${type}"/>`,
  )
  const css = book.css === undefined ? [] : ['<item id="css" href="book.css" media-type="text/css"/>']
  const nav =
    version === 3
      ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
      : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
  const chapters = book.chapters.map(
    (_, index) =>
      `<item id="c${String(index)}" href="${chapterPath(index)}" media-type="application/xhtml+xml"/>`,
  )
  const spine = book.chapters.map(
    ({ linear = true }, index) => `<itemref idref="c${String(index)}"${linear ? '' : ' linear="no"'}/>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${String(version)}.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:test:${encodeURIComponent(book.title)}</dc:identifier>
<dc:title>${escape(book.title)}</dc:title><dc:language>${book.language}</dc:language>
${version === 3 ? '<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>' : ''}
${book.fixedLayout ? '<meta property="rendition:layout">pre-paginated</meta>' : ''}
</metadata>
<manifest>${[nav, ...css, ...chapters, ...files].join('')}</manifest>
<spine${version === 2 ? ' toc="ncx"' : ''}${book.direction ? ` page-progression-direction="${book.direction}"` : ''}>${spine.join('')}</spine>
</package>`
}

const CONTAINER = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** The archive's bytes, `mimetype` first and stored as the format asks. */
export const makeEpub = async (book: BookSpec): Promise<Buffer> => {
  const zip = new ZipFile()
  const add = (path: string, content: string | Buffer, compress = true) =>
    zip.addBuffer(Buffer.from(content), path, { compress, mtime: new Date('2026-01-01T00:00:00Z') })
  add('mimetype', 'application/epub+zip', false)
  add('META-INF/container.xml', CONTAINER)
  add('OEBPS/package.opf', packageDocument(book))
  if ((book.version ?? 3) === 3) add('OEBPS/nav.xhtml', navigation(book))
  else add('OEBPS/toc.ncx', ncx(book))
  if (book.css !== undefined) add('OEBPS/book.css', book.css)
  book.chapters.forEach((chapter, index) => {
    add(`OEBPS/${chapterPath(index)}`, chapterDocument(book, chapter))
  })
  for (const [path, { content }] of Object.entries(book.files ?? {})) add(`OEBPS/${path}`, content)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
