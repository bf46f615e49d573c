/** One content document of a book: how much there is to read, what it is called, what it asks for. */
import { countWords } from '../words.ts'
import { cssAddresses, isVertical } from './style.ts'
import { lineOf, parseMarkup, textByAnchor, textIn, valueOf, walk } from './markup.ts'
import type { XmlElement } from './markup.ts'

export interface BookPage {
  readonly words: number
  /** Words before the first anchor under `''`, then behind each anchor up to the next, in document order. */
  readonly wordsByAnchor: ReadonlyMap<string, number>
  /** First heading, '' when there is none. */
  readonly heading: string
  /** The document's `<title>`. */
  readonly title: string
  /** Addresses of images, media, styles and the like, as written. */
  readonly resources: readonly string[]
  readonly images: readonly string[]
  readonly scripted: boolean
  readonly vertical: boolean
}

const sourceAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['img', ['src']],
  ['audio', ['src']],
  ['video', ['src', 'poster']],
  ['source', ['src']],
  ['track', ['src']],
  ['iframe', ['src']],
  ['embed', ['src']],
  ['object', ['data']],
  ['image', ['href', 'xlink:href']],
  ['use', ['href', 'xlink:href']],
])

const addressesOf = (element: XmlElement): string[] => {
  const isSheet = element.name === 'link' && /\bstylesheet\b/i.test(valueOf(element, 'rel'))
  const names = isSheet ? ['href'] : (sourceAttributes.get(element.name) ?? [])
  const inline = cssAddresses(valueOf(element, 'style'))
  // Fragments point within the document; data addresses carry their own content.
  return [...names.map((name) => valueOf(element, name)), ...inline].filter(
    (href) => !/^(#|data:|$)/i.test(href),
  )
}

const isProgram = (element: XmlElement): boolean => {
  const type = valueOf(element, 'type').toLowerCase()
  const runs = type === '' || type === 'module' || /(java|ecma)script/.test(type)
  return runs && (element.attributes.has('src') || textOfScript(element).trim() !== '')
}

const textOfScript = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : '')).join('')

const isScripted = (element: XmlElement): boolean =>
  (element.name === 'script' && isProgram(element)) ||
  [...element.attributes].some(
    ([name, value]) => /^on[a-z]+$/i.test(name) || (name.endsWith('href') && /^\s*javascript:/i.test(value)),
  )

/**
 * @param bytes XHTML, HTML or SVG
 * @param anchors ids the contents lead to
 */
export const readPage = (bytes: Uint8Array, anchors: ReadonlySet<string> = new Set()): BookPage => {
  const root = parseMarkup(bytes)
  const resources: string[] = []
  const images: string[] = []
  let heading = ''
  let title = ''
  let scripted = false
  let vertical = false
  walk(root, (element) => {
    const addresses = addressesOf(element)
    resources.push(...addresses)
    if (element.name === 'img' || element.name === 'image') images.push(...addresses)
    if (heading === '' && /^h[1-6]$/.test(element.name)) heading = lineOf(textIn(element))
    if (title === '' && element.name === 'title') title = lineOf(textIn({ ...element, name: 'span' }))
    if (element.name === 'style') {
      const css = textOfScript(element)
      resources.push(...cssAddresses(css))
      vertical ||= isVertical(css)
    }
    vertical ||= isVertical(valueOf(element, 'style'))
    scripted ||= isScripted(element)
    return true
  })
  const texts = [...textByAnchor(root, anchors)]
  const wordsByAnchor = new Map(texts.map(([id, text]) => [id, countWords(text)]))
  const words = [...wordsByAnchor.values()].reduce((sum, count) => sum + count, 0)
  return { words, wordsByAnchor, heading, title, resources, images, scripted, vertical }
}
