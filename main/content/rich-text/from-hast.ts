/**
 * An HTML tree becomes rich text: a short list of elements, no attributes but `lang`, links that only lead
 * outside, images the caller has vouched for. Whatever is not on the list leaves its text behind.
 */
import type { Element, Nodes, Parents } from 'hast'
import { toText } from 'hast-util-to-text'
import type { RichNode, RichText } from '../../../shared/features/rich-text/model.ts'
import { safeExternalUrl, schemeOf } from '../markdown/url.ts'
import { BLOCK_TAGS, DROPPED, INLINE_TAGS, PLAIN_BLOCKS } from './tags.ts'
import { splitTex } from './tex-in-text.ts'

export interface RichTextOptions {
  /**
   * Where an image is: the `url` to store (a course path), or null to put its alternative text instead.
   * Without it, images become their alternative text.
   */
  readonly resolveImage?: (src: string, alt: string) => string | null
  /** Told of each thing left out that a reader might miss. */
  readonly onDropped?: (reason: 'script' | 'external-resource' | 'unsafe-link', detail: string) => void
}

/** Deeper than this, only the words are kept: nobody nests a quiz prompt so far by honest means. */
const MAX_DEPTH = 40
const MAX_URL = 2048

const BLOCKS = new Set<string>(BLOCK_TAGS.values())
const isBlock = (node: RichNode): boolean =>
  typeof node !== 'string' && (BLOCKS.has(node.t) || (node.t === 'math' && node.display))

const attribute = (element: Element, name: string): string => {
  const value = element.properties[name]
  return typeof value === 'string' ? value : ''
}

const classes = (element: Element): readonly (string | number)[] => {
  const value = element.properties['className']
  return Array.isArray(value) ? value : []
}

interface Place {
  readonly options: RichTextOptions
  readonly depth: number
  readonly pre: boolean
}

/** The rich text of a tree. */
export const richTextFromHast = (tree: Nodes, options: RichTextOptions = {}): RichText => {
  const children = 'children' in tree ? tree : { type: 'root' as const, children: [tree] as never[] }
  const nodes = flow(convertChildren(children, { options, depth: 0, pre: false }))
  const only = nodes[0]
  // A lone paragraph is just a line: choices and blanks want it without the block around it.
  if (nodes.length === 1 && only !== undefined && typeof only !== 'string' && only.t === 'p' && !only.lang)
    return only.c ?? []
  return nodes
}

const convertChildren = (parent: Parents, place: Place): RichNode[] =>
  parent.children.flatMap((child) => convert(child, place))

const convert = (node: Nodes, place: Place): RichNode[] => {
  if (node.type === 'text') {
    if (place.pre) return [node.value]
    return splitTex(node.value.replace(/[ \t\n\r\f]+/g, ' '))
  }
  if (node.type !== 'element') return []
  if (place.depth > MAX_DEPTH) return [toText(node)]
  return convertElement(node, { ...place, depth: place.depth + 1 })
}

const convertElement = (element: Element, place: Place): RichNode[] => {
  const { tagName } = element
  const dropped = DROPPED.get(tagName)
  if (dropped !== undefined) {
    if (dropped !== 'silent')
      place.options.onDropped?.(dropped, attribute(element, 'src') || attribute(element, 'data') || tagName)
    return []
  }
  if (tagName === 'a') return link(element, place)
  if (tagName === 'img') return image(element, place.options)
  if (tagName === 'math') return mathMl(element)
  if (tagName === 'code' && classes(element).includes('language-math'))
    return [{ t: 'math', tex: toText(element).trim(), display: classes(element).includes('math-display') }]
  if (tagName === 'br' || tagName === 'hr') return [{ t: tagName }]
  if (tagName === 'wbr') return []

  const inner = convertChildren(element, {
    ...place,
    pre: place.pre || tagName === 'pre' || tagName === 'code',
  })
  const lang = attribute(element, 'lang').slice(0, 40)
  const block = BLOCK_TAGS.get(tagName)
  if (block !== undefined) return blockNode(block, inner, lang)
  if (PLAIN_BLOCKS.has(tagName)) {
    const content = flow(inner)
    if (content.length === 0) return []
    return content.some(isBlock) ? content : [{ t: 'p', c: content, ...(lang && { lang }) }]
  }
  const inline = INLINE_TAGS.get(tagName) ?? (lang ? 'span' : undefined)
  if (inline === undefined) return inner
  const content = phrasing(inner)
  return content.length === 0 ? [] : [{ t: inline, c: content, ...(lang && { lang }) }]
}

const blockNode = (
  tag: NonNullable<ReturnType<typeof BLOCK_TAGS.get>>,
  inner: RichNode[],
  lang: string,
): RichNode[] => {
  const only = (...tags: string[]): RichNode[] =>
    inner.filter((node) => typeof node !== 'string' && tags.includes(node.t))
  const node = (c: RichNode[]): RichNode[] => (c.length === 0 ? [] : [{ t: tag, c, ...(lang && { lang }) }])
  switch (tag) {
    case 'p':
    case 'h3':
    case 'h4':
      // A formula on lines of its own splits the paragraph it was written in.
      return inner.some(isBlock) ? flow(inner) : node(trim(inner))
    case 'pre':
      return node(preformatted(inner))
    case 'ul':
    case 'ol':
      return node(only('li'))
    case 'table':
      return [...only('p'), ...node(only('thead', 'tbody', 'tr'))]
    case 'thead':
    case 'tbody':
      return node(only('tr'))
    case 'tr':
      return node(only('th', 'td'))
    case 'th':
    case 'td':
      // An empty cell still holds its column's place.
      return [{ t: tag, c: flow(inner), ...(lang && { lang }) }]
    default:
      return node(flow(inner))
  }
}

/** `pre > code`: the block says it all, the inner element goes. */
const preformatted = (inner: RichNode[]): RichNode[] => {
  const [code] = inner
  const content =
    inner.length === 1 && code !== undefined && typeof code !== 'string' && code.t === 'code'
      ? (code.c ?? [])
      : inner
  const last = content.at(-1)
  return typeof last === 'string' ? [...content.slice(0, -1), last.replace(/\n$/, '')] : content
}

/** Blocks with the loose text between them put into paragraphs; text alone stays as it is. */
const flow = (nodes: RichNode[]): RichNode[] => {
  if (!nodes.some(isBlock)) return trim(nodes)
  const blocks: RichNode[] = []
  let loose: RichNode[] = []
  const close = (): void => {
    const line = trim(loose)
    if (line.length > 0) blocks.push({ t: 'p', c: line })
    loose = []
  }
  for (const node of nodes) {
    if (isBlock(node)) {
      close()
      blocks.push(node)
    } else loose.push(node)
  }
  close()
  return blocks
}

/** Blocks that ended up inside a line lose their frame. */
const phrasing = (nodes: RichNode[]): RichNode[] =>
  nodes.flatMap((node) => {
    if (!isBlock(node) || typeof node === 'string') return [node]
    if (node.t === 'math') return [{ ...node, display: false }]
    return 'c' in node ? [' ', ...phrasing(node.c ?? []), ' '] : []
  })

/** Joins neighbouring strings and takes the space off both ends of a line. */
const trim = (nodes: RichNode[]): RichNode[] => {
  const joined: RichNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string')
      joined[joined.length - 1] = (last + node).replace(/ {2,}/g, ' ')
    else joined.push(node)
  }
  if (typeof joined[0] === 'string') joined[0] = joined[0].trimStart()
  const last = joined.at(-1)
  if (typeof last === 'string') joined[joined.length - 1] = last.trimEnd()
  while (joined[0] === '') joined.shift()
  while (joined.at(-1) === '') joined.pop()
  return joined
}

const link = (element: Element, place: Place): RichNode[] => {
  const content = phrasing(convertChildren(element, place))
  const href = attribute(element, 'href')
  const safe = safeExternalUrl(href)
  if (safe !== null && safe.length <= MAX_URL)
    return content.length === 0 ? [] : [{ t: 'a', href: safe, c: content }]
  if (schemeOf(href) !== null) place.options.onDropped?.('unsafe-link', href.slice(0, 200))
  return content
}

const image = (element: Element, options: RichTextOptions): RichNode[] => {
  const alt = attribute(element, 'alt')
  // Canvas draws its formulas as images and keeps the source beside them.
  const tex = attribute(element, 'dataEquationContent')
  if (tex !== '') return [{ t: 'math', tex, display: false }]
  const src = attribute(element, 'src')
  const url = src === '' ? null : (options.resolveImage?.(src, alt) ?? null)
  if (url !== null) return [{ t: 'img', url, alt }]
  return alt === '' ? [] : [alt]
}

/** MathML that carries its TeX source keeps it; otherwise its letters are left. */
const mathMl = (element: Element): RichNode[] => {
  const source = findTex(element)
  const display = attribute(element, 'display') === 'block'
  if (source !== null) return [{ t: 'math', tex: source, display }]
  const letters = toText(element).replace(/\s+/g, ' ').trim()
  return letters === '' ? [] : [letters]
}

const findTex = (element: Element): string | null => {
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'annotation' && /tex/i.test(attribute(child, 'encoding')))
      return toText(child).trim()
    const deeper = findTex(child)
    if (deeper !== null) return deeper
  }
  return null
}
