/** The EPUB of the course: a small book in both languages, with a cover. The same bytes every time. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { DrawingRoom } from '../drawing-room.ts'
import { cover } from '../figures/cover.ts'
import { tongues } from '../narration.ts'
import { chapters } from './chapters.ts'
import { navigation, ncx, packageDocument } from './package.ts'
import {
  BOOK,
  chapterFile,
  chapterPage,
  colophonPage,
  coverPage,
  halfFile,
  halfPage,
  style,
} from './pages.ts'

const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

export const makeBook = async (room: DrawingRoom, course: string): Promise<void> => {
  const words = { en: ['A small', 'book of', 'learning'], zh: '学习小书', by: 'Carrel · 书阁' }
  const picture = await room.draw(cover(words, 600, 800, '#7a3a22'), 600, 800)
  const zip = new ZipFile()
  const mtime = new Date(BOOK.modified)
  const add = (name: string, content: string | Buffer, compress = true): void => {
    zip.addBuffer(Buffer.from(content), name, { mtime, compress, forceDosTimestamp: true })
  }
  // First and stored, so that the file tells what it is by its first bytes (EPUB OCF 3.3, § 4.3).
  add('mimetype', 'application/epub+zip', false)
  add('META-INF/container.xml', container)
  add('book/package.opf', packageDocument)
  add('book/nav.xhtml', navigation)
  add('book/toc.ncx', ncx)
  add('book/book.css', style)
  add('book/cover.png', picture, false)
  add('book/cover.xhtml', coverPage)
  for (const tongue of tongues) {
    add(`book/${halfFile(tongue)}`, halfPage(tongue))
    for (const chapter of chapters) add(`book/${chapterFile(chapter, tongue)}`, chapterPage(chapter, tongue))
  }
  add('book/colophon.xhtml', colophonPage)
  zip.end()
  await mkdir(path.join(course, 'media'), { recursive: true })
  await pipeline(zip.outputStream, createWriteStream(path.join(course, 'media/small-book.epub')))
}
