/** The table of contents: EPUB 3's navigation document, or EPUB 2's NCX where that is missing or empty. */
import { AppError } from '../../../shared/kernel/errors.ts'
import { childOf, childrenOf } from '../cartridge/xml.ts'
import type { Source } from '../source.ts'
import { resolveHref } from './href.ts'
import { allIn, lineOf, textIn, valueOf } from './markup.ts'
import type { XmlElement } from './markup.ts'
import { readBookXml } from './package.ts'
import type { BookPackage } from './package.ts'

export interface ContentsEntry {
  readonly title: string
  /** Path of the document it leads to; null for a heading that leads nowhere. */
  readonly path: string | null
  readonly fragment: string
  /** Titles above it, outermost first. */
  readonly above: readonly string[]
  /** How far in it stands; what follows deeper belongs to it. */
  readonly depth: number
}

/** `epub:type`, whatever prefix the book bound to it. */
const epubType = (element: XmlElement): string[] => {
  const key = [...element.attributes.keys()].find((name) => name.endsWith(':type'))
  return key === undefined ? [] : valueOf(element, key).split(/\s+/)
}

/** Where in the contents something stands. */
interface Place {
  readonly base: string
  readonly above: readonly string[]
  readonly depth: number
}

const entry = (title: string, href: string, place: Place): ContentsEntry => {
  const target = href === '' ? null : resolveHref(href, place.base)
  const { above, depth } = place
  return { title, path: target?.path ?? null, fragment: target?.fragment ?? '', above, depth }
}

const below = (place: Place, title: string): Place => ({
  base: place.base,
  above: title === '' ? place.above : [...place.above, title],
  depth: place.depth + 1,
})

const top = (base: string): Place => ({ base, above: [], depth: 0 })

const labelOf = (anchor: XmlElement | undefined): string => {
  if (!anchor) return ''
  const [image] = allIn(anchor, 'img')
  return lineOf(textIn(anchor)) || valueOf(anchor, 'title') || (image ? valueOf(image, 'alt') : '')
}

const fromListItem = (item: XmlElement, place: Place): ContentsEntry[] => {
  const list = childOf(item, 'ol')
  const rest = { ...item, children: item.children.filter((child) => child !== list) }
  const anchor = allIn(rest, 'a')[0] ?? childOf(item, 'span')
  const title = labelOf(anchor)
  const href = anchor ? valueOf(anchor, 'href') : ''
  const children = childrenOf(list, 'li').flatMap((child) => fromListItem(child, below(place, title)))
  return title === '' && href === '' ? children : [entry(title, href, place), ...children]
}

const fromNav = (root: XmlElement, base: string): ContentsEntry[] => {
  const navs = allIn(root, 'nav')
  const toc =
    navs.find((nav) => epubType(nav).includes('toc')) ?? navs.find((nav) => epubType(nav).length === 0)
  return childrenOf(childOf(toc, 'ol'), 'li').flatMap((item) => fromListItem(item, top(base)))
}

const fromNavPoint = (point: XmlElement, place: Place): ContentsEntry[] => {
  const label = childOf(point, 'navlabel')
  const content = childOf(point, 'content')
  const title = label ? lineOf(textIn(label)) : ''
  const href = content ? valueOf(content, 'src') : ''
  const children = childrenOf(point, 'navpoint').flatMap((child) => fromNavPoint(child, below(place, title)))
  return title === '' && href === '' ? children : [entry(title, href, place), ...children]
}

const fromNcx = (root: XmlElement, base: string): ContentsEntry[] =>
  childrenOf(childOf(root, 'navmap'), 'navpoint').flatMap((point) => fromNavPoint(point, top(base)))

export interface Contents {
  /** In document order, flattened. */
  readonly entries: readonly ContentsEntry[]
  /** Contents that could not be read: path and why. */
  readonly damaged: readonly { readonly path: string; readonly detail: string }[]
}

/** A book without usable contents is still a book: what is wrong with them is told, not thrown. */
export const readContents = async (source: Source, book: BookPackage): Promise<Contents> => {
  const damaged: { path: string; detail: string }[] = []
  const attempt = async (
    path: string | null,
    read: (root: XmlElement, base: string) => ContentsEntry[],
  ): Promise<ContentsEntry[]> => {
    if (path === null) return []
    try {
      return read(await readBookXml(source, path), path)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'imports.malformed') throw error
      damaged.push({ path, detail: error.message })
      return []
    }
  }
  const nav = await attempt(book.navPath, fromNav)
  return { entries: nav.length > 0 ? nav : await attempt(book.ncxPath, fromNcx), damaged }
}
