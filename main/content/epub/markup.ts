/**
 * The documents of a book as one kind of tree: XHTML where it is well-formed, else HTML, as browsers and
 * foliate-js fall back to.
 */
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseXml, XmlError } from '../cartridge/xml.ts'
import type { XmlElement } from '../cartridge/xml.ts'

export type { XmlElement } from '../cartridge/xml.ts'

/** HTML may nest without end; what lies deeper is not read. */
const deepest = 500

type HtmlNode = DefaultTreeAdapterTypes.ChildNode

const fromHtml = (node: HtmlNode, depth: number): readonly (XmlElement | string)[] => {
  if (node.nodeName === '#text' && 'value' in node) return [node.value]
  if (!('tagName' in node) || depth > deepest) return []
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const children = node.childNodes.flatMap((child) => fromHtml(child, depth + 1))
  return [{ name: node.tagName.toLowerCase(), attributes, children }]
}

const parseHtml = (text: string): XmlElement => ({
  name: '#document',
  attributes: new Map(),
  children: parse(text).childNodes.flatMap((node) => fromHtml(node, 0)),
})

/** Named entities of HTML (`&eacute;`) that the XML parser leaves as they are. */
const hasNamedEntity = (text: string): boolean => /&[a-z][a-z0-9]{1,30};/i.test(text)

/** Text with the entities of HTML resolved. */
export const resolveEntities = (text: string): string => {
  if (!hasNamedEntity(text)) return text
  const [only] = parseHtml(text.replaceAll('<', '&lt;')).children
  return only && typeof only !== 'string' ? textIn(only) : text
}

/** @param bytes UTF-8 unless the XML declaration or a byte order mark says otherwise */
export const parseMarkup = (bytes: Uint8Array): XmlElement => {
  try {
    return parseXml(bytes)
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    return parseHtml(new TextDecoder('utf-8').decode(bytes))
  }
}

/** Not read aloud: program text, styles, and the small letters beside a Chinese or Japanese word. */
const silent = new Set(['script', 'style', 'head', 'title', 'rt', 'rp', 'template', 'noscript'])

type Enter = (element: XmlElement) => void

const collectText = (element: XmlElement, pieces: string[], enter?: Enter): void => {
  for (const child of element.children) {
    if (typeof child === 'string') pieces.push(child)
    else if (!silent.has(child.name)) {
      // A block parts words at both ends; inside a word there are only inline elements.
      const edge = inline.has(child.name) ? '' : ' '
      pieces.push(edge)
      enter?.(child)
      collectText(child, pieces, enter)
      pieces.push(edge)
    }
  }
}

const inline = new Set(
  'a abbr b bdi bdo cite code em i kbd mark q ruby rb s samp small span strong sub sup u var tcy'.split(' '),
)

/** What a reader reads of an element. */
export const textIn = (element: XmlElement): string => {
  const pieces: string[] = []
  collectText(element, pieces)
  return pieces.join('')
}

/**
 * What is read, parted at the elements with one of these ids.
 *
 * @returns the text before the first of them under `''`, then each id's text up to the next, in document order
 */
export const textByAnchor = (element: XmlElement, ids: ReadonlySet<string>): Map<string, string> => {
  const pieces: string[] = []
  const parts: { id: string; from: number }[] = [{ id: '', from: 0 }]
  collectText(element, pieces, (child) => {
    const id = child.attributes.get('id') ?? (child.name === 'a' ? child.attributes.get('name') : undefined)
    if (id !== undefined && ids.has(id)) parts.push({ id, from: pieces.length })
  })
  const texts = new Map<string, string>()
  parts.forEach(({ id, from }, i) => {
    const text = pieces.slice(from, parts[i + 1]?.from ?? pieces.length).join('')
    texts.set(id, (texts.get(id) ?? '') + text)
  })
  return texts
}

/** One line: white space collapsed, entities resolved. */
export const lineOf = (text: string): string => resolveEntities(text).replace(/\s+/g, ' ').trim()

/** Every element below, in document order; `visit` decides whether to go on below one. */
export const walk = (element: XmlElement, visit: (element: XmlElement) => boolean): void => {
  for (const child of element.children) {
    if (typeof child !== 'string' && visit(child)) walk(child, visit)
  }
}

/** Elements below with one of these names, in document order. */
export const allIn = (element: XmlElement, ...names: readonly string[]): XmlElement[] => {
  const found: XmlElement[] = []
  walk(element, (child) => {
    if (names.includes(child.name)) found.push(child)
    return true
  })
  return found
}

/** An attribute's value, trimmed, '' when absent. */
export const valueOf = (element: XmlElement, name: string): string =>
  element.attributes.get(name)?.trim() ?? ''
