/** The words of a book, paragraph by paragraph, with the address of the document they stand in. */
import type { Source } from '../source.ts'
import { startHref } from './href.ts'
import { lineOf, parseMarkup, type XmlElement } from './markup.ts'
import { readPackage } from './package.ts'

export interface BookParagraph {
  /** As the reader takes it: opens the document. */
  readonly href: string
  readonly text: string
  /** Ids met since the paragraph before: what a lesson may begin at. */
  readonly ids: readonly string[]
}

const SILENT = new Set(['script', 'style', 'head', 'title', 'rt', 'rp', 'template', 'noscript'])
const INLINE = new Set(
  'a abbr b bdi bdo big br cite code del em font i img ins kbd mark q ruby rb s samp small span strike strong sub sup tt u var tcy'.split(
    ' ',
  ),
)
const largestPage = 32 * 1024 * 1024
const shownTypes = new Set(['application/xhtml+xml', 'text/html', 'image/svg+xml', 'text/x-oeb1-document'])

interface Gathered {
  readonly text: string
  readonly ids: readonly string[]
}

/** Paragraphs of one document: what stands between the edges of blocks. */
const paragraphsOf = (root: XmlElement): Gathered[] => {
  const out: Gathered[] = []
  let pieces: string[] = []
  let ids: string[] = []
  const close = (): void => {
    const text = lineOf(pieces.join(''))
    pieces = []
    if (text === '') return
    out.push({ text, ids })
    ids = []
  }
  const enter = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        pieces.push(child)
        continue
      }
      if (SILENT.has(child.name)) continue
      const block = !INLINE.has(child.name)
      if (block) close()
      if (child.name === 'br') pieces.push(' ')
      const id = child.attributes.get('id') ?? (child.name === 'a' ? child.attributes.get('name') : undefined)
      if (id !== undefined) ids.push(id)
      enter(child)
      if (block) close()
    }
  }
  enter(root)
  close()
  return out
}

/**
 * Every paragraph of the main path in reading order, document by document.
 * @throws as readBook does, for a book that cannot be opened
 */
export async function* bookTexts(source: Source): AsyncGenerator<BookParagraph[]> {
  const book = await readPackage(source)
  const byPath = new Map(source.entries.map((entry) => [entry.path as string, entry]))
  const seen = new Set<string>()
  for (const { item, linear } of book.spine) {
    if (!linear || seen.has(item.path) || item.path === book.navPath) continue
    seen.add(item.path)
    const entry = byPath.get(item.path.normalize('NFC'))
    if (!entry || entry.size > largestPage || !shownTypes.has(item.mediaType)) continue
    const href = startHref(item.path, '')
    yield paragraphsOf(parseMarkup(await source.read(entry))).map((paragraph) => ({ ...paragraph, href }))
  }
}
