/** Opens an EPUB from the course's own origin. */
import { EPUB } from 'foliate-js/epub.js'
import { BlobReader, BlobWriter, configure, TextWriter, ZipReader } from 'foliate-js/vendor/zip.js'
import type { Book, FileTransform } from 'foliate-js/view.js'
import { BookFailure } from './failure.ts'
import { cleanMarkup, isMarkup } from './clean-markup.ts'

/** Two spellings of one name: packers write names in NFC or NFD, and some mix cases. */
const loose = (name: string): string => name.normalize('NFC').toLowerCase()

const openZip = async (file: Blob) => {
  configure({ useWebWorkers: false })
  const entries = (await new ZipReader(new BlobReader(file)).getEntries()).filter((entry) => !entry.directory)
  const exact = new Map(entries.map((entry) => [entry.filename, entry]))
  const similar = new Map(entries.map((entry) => [loose(entry.filename), entry]))
  const find = (name: string) => exact.get(name) ?? similar.get(loose(name))
  if (entries.some((entry) => entry.encrypted)) throw new BookFailure('protected')
  return {
    loadText: (name: string) => find(name)?.getData(new TextWriter()) ?? null,
    loadBlob: (name: string, type?: string) => find(name)?.getData(new BlobWriter(type)) ?? null,
    getSize: (name: string) => find(name)?.uncompressedSize ?? 0,
  }
}

/** Every piece of markup is cleaned before it becomes a document; a piece that is missing becomes an empty one. */
const cleanOnTheWay = (book: Book): void =>
  book.transformTarget?.addEventListener('data', (event) => {
    const { detail } = event as CustomEvent<FileTransform>
    detail.data = Promise.resolve(detail.data).then(
      (data) => (typeof data === 'string' && isMarkup(detail.type) ? cleanMarkup(data, detail.type) : data),
      () => '',
    )
  })

/**
 * @param address on the course's own origin
 * @throws BookFailure when it is missing, protected or not an EPUB
 */
export const openEpub = async (address: string): Promise<Book> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new BookFailure('missing')
  const book = await new EPUB(await openZip(await answer.blob())).init()
  if (!book.sections.length) throw new BookFailure('damaged')
  cleanOnTheWay(book)
  return book
}
