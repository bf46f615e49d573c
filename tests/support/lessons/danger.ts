/** Looks for anything in rendered HTML that could act: run, load, send, cover or pretend. */
import type { Element } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const writer = unified().use(rehypeStringify).freeze()

const FORBIDDEN = new Set(
  [
    'script style iframe frame frameset object embed applet form button select textarea option meta base link',
    'template slot dialog portal fencedframe canvas marquee svg foreignobject image use animate title noscript',
    'video audio source track area map main body html head annotation-xml maction mglyph',
  ]
    .join(' ')
    .split(' '),
)

/** What KaTeX and Shiki write, and nothing that places or fetches. */
const STYLE =
  /^(?:(?:height|width|min-width|top|bottom|left|vertical-align|margin(?:-\w+)?|padding(?:-\w+)?|border(?:-[\w-]+)?|color|background-color|font-style|font-weight|text-decoration|--shiki-\w[\w-]*)\s*:\s*[-\w#.,%() ]+;?\s*)+$|^$/
const positioned = /position|url|expression|@|inset|z-index/i

const safeAddress = (tag: string, name: string, address: string, files: string): boolean => {
  if (tag === 'img') return name === 'src' && address.startsWith(files)
  if (tag === 'a') return /^(?:https?:\/\/|mailto:|#|carrel:lesson\/)/.test(address)
  return false
}

const ADDRESSES = new Set([
  'href',
  'src',
  'srcSet',
  'poster',
  'data',
  'action',
  'formAction',
  'background',
  'ping',
  'cite',
  'xLinkHref',
  'longDesc',
])

/** @param files address that every file of the course begins with */
export const dangersOf = (html: string, files: string): string[] => {
  const tree = parser.parse(html)
  const found: string[] = []
  const inKatex = new Set<Element>()
  visit(tree, 'element', (node: Element) => {
    const classes = Array.isArray(node.properties['className']) ? node.properties['className'] : []
    if (classes.includes('katex') || classes.includes('katex-display') || inKatex.has(node))
      for (const child of node.children) if (child.type === 'element') inKatex.add(child)
    const drawn = inKatex.has(node)
    // KaTeX draws stretchy parts (roots, arrows) as SVG of its own.
    if (FORBIDDEN.has(node.tagName) && !(drawn && node.tagName === 'svg')) found.push(`<${node.tagName}>`)
    if (node.tagName === 'input' && node.properties['type'] !== 'checkbox') found.push('<input>')
    for (const [name, value] of Object.entries(node.properties)) {
      const text = String(value)
      if (/^on/i.test(name)) found.push(`${node.tagName} ${name}`)
      if (
        ['srcDoc', 'autoFocus', 'target', 'is', 'name', 'popover', 'popoverTarget'].includes(name) &&
        !(node.tagName === 'details' && name === 'name')
      )
        found.push(`${node.tagName} ${name}`)
      if (
        name === 'style' &&
        (!STYLE.test(text) || positioned.test(text)) &&
        !(drawn && !/url|expression|@/i.test(text))
      )
        found.push(`${node.tagName} style="${text}"`)
      if (name === 'id' && !text.startsWith('c-')) found.push(`${node.tagName} id="${text}"`)
      if (ADDRESSES.has(name) && !safeAddress(node.tagName, name, text, files))
        found.push(`${node.tagName} ${name}="${text}"`)
    }
  })
  return found
}

/** Whether a browser that reads the HTML, writes it and reads it again sees the same page. */
export const isStable = (html: string): boolean => {
  const once = writer.stringify(parser.parse(html))
  const twice = writer.stringify(parser.parse(once))
  return once === twice
}
