/** The book's table of contents, twice (EPUB 3 and, for older readers, NCX), and its package document. */
import { tongues } from '../narration.ts'
import { chapters } from './chapters.ts'
import { BOOK, chapterFile, halfFile, halfTitles } from './pages.ts'

interface Entry {
  readonly file: string
  readonly title: string
  readonly inside: readonly Entry[]
}

const contents: readonly Entry[] = [
  ...tongues.map((tongue) => ({
    file: halfFile(tongue),
    title: halfTitles[tongue],
    inside: chapters.map((chapter) => ({
      file: chapterFile(chapter, tongue),
      title: chapter.title[tongue],
      inside: [],
    })),
  })),
  { file: 'colophon.xhtml', title: 'About this book · 关于本书', inside: [] },
]

const list = (entries: readonly Entry[]): string =>
  `<ol>${entries.map(({ file, title, inside }) => `<li><a href="${file}">${title}</a>${inside.length > 0 ? list(inside) : ''}</li>`).join('')}</ol>`

export const navigation = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>Contents</title></head>
<body><nav epub:type="toc"><h1>Contents · 目录</h1>${list(contents)}</nav></body>
</html>
`

const points = (entries: readonly Entry[], from: number): { xml: string; next: number } => {
  let next = from
  let xml = ''
  for (const { file, title, inside } of entries) {
    const order = next++
    const nested = points(inside, next)
    next = nested.next
    xml += `<navPoint id="p${order}" playOrder="${order}"><navLabel><text>${title}</text></navLabel><content src="${file}"/>${nested.xml}</navPoint>`
  }
  return { xml, next }
}

export const ncx = `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="${BOOK.id}"/></head>
<docTitle><text>${BOOK.title}</text></docTitle><navMap>${points(contents, 1).xml}</navMap>
</ncx>
`

const files = [
  'cover.xhtml',
  ...contents.flatMap(({ file, inside }) => [file, ...inside.map((each) => each.file)]),
]
const idOf = (file: string): string => file.replace('.xhtml', '')

export const packageDocument = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${BOOK.id}</dc:identifier><dc:title>${BOOK.title}</dc:title>
<dc:language>en</dc:language><dc:language>zh-CN</dc:language><dc:creator>Carrel</dc:creator>
<dc:rights>CC BY 4.0</dc:rights><meta property="dcterms:modified">${BOOK.modified}</meta>
<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
${files.map((file) => `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine toc="ncx">${files.map((file) => `<itemref idref="${idOf(file)}"/>`).join('')}</spine>
</package>
`
