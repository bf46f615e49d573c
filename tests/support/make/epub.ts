/** Small EPUBs for tests: honest by default, with every part replaceable. */
import { makeZip } from './zip.ts'
import type { ZipPart } from './zip.ts'

export interface EpubToc {
  readonly title: string
  readonly href?: string
  readonly children?: readonly EpubToc[]
}

export interface EpubDocument {
  /** Relative to the package document. */
  readonly href: string
  /** Inside `<body>`, or the whole document when it begins with `<?xml` or `<!DOCTYPE`. */
  readonly body: string
  readonly title?: string
  readonly head?: string
  readonly linear?: boolean
  readonly mediaType?: string
  readonly properties?: string
}

export interface EpubRecipe {
  readonly version?: '2.0' | '3.0'
  /** Inside `<metadata>`; replaces title, language and identifier. */
  readonly metadata?: string
  readonly extraMetadata?: string
  readonly documents: readonly EpubDocument[]
  readonly toc?: readonly EpubToc[]
  /** Further manifest items, as XML. */
  readonly manifest?: string
  readonly spineAttributes?: string
  readonly guide?: string
  /** Further files, by path in the container; null leaves one out. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const page = (document: EpubDocument): string =>
  /^(<\?xml|<!doctype)/i.test(document.body)
    ? document.body
    : `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>${escape(document.title ?? '')}</title>${document.head ?? ''}</head><body>${document.body}</body></html>`

const navList = (entries: readonly EpubToc[]): string =>
  `<ol>${entries
    .map(({ title, href, children }) => {
      const label =
        href === undefined ? `<span>${escape(title)}</span>` : `<a href="${href}">${escape(title)}</a>`
      return `<li>${label}${children ? navList(children) : ''}</li>`
    })
    .join('')}</ol>`

const nav = (toc: readonly EpubToc[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>Contents</title></head><body><nav epub:type="toc">${navList(toc)}</nav></body></html>`

const ncxPoints = (entries: readonly EpubToc[]): string =>
  entries
    .map(
      ({ title, href, children }) =>
        `<navPoint id="p" playOrder="1"><navLabel><text>${escape(title)}</text></navLabel><content src="${href ?? ''}"/>${ncxPoints(children ?? [])}</navPoint>`,
    )
    .join('')

const ncx = (toc: readonly EpubToc[]): string =>
  `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>Contents</text></docTitle><navMap>${ncxPoints(toc)}</navMap></ncx>`

const packageDocument = (recipe: EpubRecipe): string => {
  const version = recipe.version ?? '3.0'
  const metadata =
    recipe.metadata ??
    '<dc:title>A Small Book</dc:title><dc:language>en</dc:language><dc:identifier id="uid">urn:uuid:1b0c</dc:identifier>'
  const items = recipe.documents.map(
    ({ href, mediaType, properties }, i) =>
      `<item id="d${i}" href="${href}" media-type="${mediaType ?? 'application/xhtml+xml'}"${properties ? ` properties="${properties}"` : ''}/>`,
  )
  const contents =
    recipe.toc === undefined
      ? ''
      : version === '3.0'
        ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
  const references = recipe.documents.map(
    ({ linear }, i) => `<itemref idref="d${i}"${linear === false ? ' linear="no"' : ''}/>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${version}" unique-identifier="uid">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}${recipe.extraMetadata ?? ''}</metadata>
<manifest>${items.join('')}${contents}${recipe.manifest ?? ''}</manifest>
<spine${version === '2.0' && recipe.toc ? ' toc="ncx"' : ''} ${recipe.spineAttributes ?? ''}>${references.join('')}</spine>${recipe.guide ?? ''}</package>`
}

const container = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** Every file of the book by its path in the container. */
export const epubFiles = (recipe: EpubRecipe): Map<string, string | Uint8Array> => {
  const files = new Map<string, string | Uint8Array>([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', container],
    ['OEBPS/content.opf', packageDocument(recipe)],
  ])
  for (const document of recipe.documents) {
    files.set(`OEBPS/${decodeURI(document.href)}`, page(document))
  }
  if (recipe.toc && recipe.version === '2.0') files.set('OEBPS/toc.ncx', ncx(recipe.toc))
  if (recipe.toc && recipe.version !== '2.0') files.set('OEBPS/nav.xhtml', nav(recipe.toc))
  for (const [path, content] of Object.entries(recipe.files ?? {})) {
    if (content === null) files.delete(path)
    else files.set(path, content)
  }
  return files
}

/** The bytes of the .epub, mimetype first and stored as the format asks. */
export const makeEpub = (recipe: EpubRecipe): Buffer =>
  makeZip(
    [...epubFiles(recipe)].map(([name, content], i): ZipPart => ({ name, content, method: i === 0 ? 0 : 8 })),
  )

/** A picture of one transparent pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
