/**
 * XML of cartridges as a plain tree of elements in document order, prefixes removed from names.
 * No document type may define entities, nesting ends at 100 and nothing outside the text is ever fetched.
 */
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { decodeXml } from './xml-text.ts'

export interface XmlElement {
  /** Local name, lower case: makers disagree on `webLink` and `weblink`. */
  readonly name: string
  /** Names without a prefix as they are; `xml:lang` and the like with theirs. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

/** What is wrong with a document, in the parser's words. */
export class XmlError extends Error {
  override readonly name = 'XmlError'
}

const predefined: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  // Not XML, but hand-made cartridges have it.
  nbsp: '\u00a0',
}

const codePoint = (digits: string, base: number): string => {
  const point = Number.parseInt(digits, base)
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point)
    : '\ufffd'
}

const decodeReferences = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,8})|#(\d{1,9})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === 'string') return codePoint(hex, 16)
    if (typeof decimal === 'string') return codePoint(decimal, 10)
    return (typeof name === 'string' ? predefined[name] : undefined) ?? whole
  })

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 100,
  jPath: false,
  strictReservedNames: true,
  entityDecoder: {
    setExternalEntities: () => undefined,
    addInputEntities(entities) {
      if (Object.keys(entities).length > 0) throw new XmlError('entity declarations are not allowed')
    },
    reset: () => undefined,
    decode: decodeReferences,
    setXmlVersion: () => undefined,
  },
})

const Attributes = z.record(z.string(), z.string())
const RawNodes = z.array(z.record(z.string(), z.unknown()))

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

const toChildren = (raw: unknown): (XmlElement | string)[] =>
  RawNodes.parse(raw).flatMap((node): (XmlElement | string)[] => {
    if (typeof node['#text'] === 'string') return [node['#text']]
    const tag = Object.keys(node).find((key) => key !== ':@')
    if (tag === undefined) return []
    const attributes = new Map(Object.entries(Attributes.parse(node[':@'] ?? {})))
    return [{ name: localName(tag), attributes, children: toChildren(node[tag]) }]
  })

/**
 * @returns the root element
 * @throws XmlError when the bytes are not well-formed XML, are too deep, or declare entities
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  try {
    const text = decodeXml(bytes)
    // Checked first, since the parser alone repairs what is broken in silence.
    const roots = toChildren(parser.parse(text, true)).filter((node) => typeof node !== 'string')
    const [root] = roots
    if (!root || roots.length > 1) throw new XmlError(root ? 'several roots' : 'no element')
    return root
  } catch (error) {
    if (error instanceof XmlError) throw error
    throw new XmlError(error instanceof Error ? error.message : 'unreadable', { cause: error })
  }
}

/** Element children with this name, or all of them. */
export const childrenOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The first element found by following child names down. */
export const childOf = (
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => childrenOf(found, name)[0], element)

/** All text inside, spaces trimmed at both ends. */
export const textOf = (element: XmlElement | undefined): string => rawText(element).trim()

const rawText = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : rawText(child))).join('')

/** Elements anywhere below with one of these names, in document order; `stop` names are not entered. */
export const descendantsOf = (
  element: XmlElement | undefined,
  names: readonly string[],
  stop: readonly string[] = [],
): XmlElement[] =>
  childrenOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...(stop.includes(child.name) ? [] : descendantsOf(child, names, stop)),
  ])

/** An attribute's value, '' when absent. */
export const attribute = (element: XmlElement | undefined, name: string): string =>
  element?.attributes.get(name)?.trim() ?? ''
