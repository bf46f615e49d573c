/**
 * Applies attribute lists in braces: behind a picture (`![](x.png){alt='…' width="40%"}`), a link, a heading or
 * a bracketed word (`[commit]{#commit}`); a kramdown line (`{: .callout}`) behind a block goes.
 */
import type { Properties } from 'hast'
import type { Heading, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import { attributesAtStart, type AttributeList } from './attributes.ts'
import { wrapper } from './nodes.ts'

const BRACKETED = /\[([^[\]]+)\](?=\{[#.])/

/**
 * Applies them in the whole tree, in place.
 * @param source the Markdown the tree was made from: what stands in quotes is taken from there, since it may
 *   look like Markdown
 */
export const applyAttributes = (parent: Root | Parents, source: string): void => {
  if (parent.type === 'heading') headingAttributes(parent)
  const children: RootContent[] = []
  let skipTo = -1
  for (const child of parent.children) {
    const start = child.position?.start.offset ?? -1
    const end = child.position?.end.offset ?? -1
    if (start < skipTo && end <= skipTo) continue
    if (start < skipTo && child.type === 'text') child.value = source.slice(skipTo, end)
    if (takesAttributes(child)) {
      const found = end < 0 ? null : attributesAtStart(source.slice(end, end + 4000))
      if (found) {
        skipTo = end + found.length
        children.push(withAttributes(child, found.attributes))
        continue
      }
    }
    if ('children' in child) applyAttributes(child, source)
    if (child.type === 'text') children.push(...readSpans(child))
    else children.push(child)
  }
  parent.children = children
}

type Target = Extract<RootContent, { type: 'image' | 'imageReference' | 'link' | 'linkReference' }>

const takesAttributes = (node: RootContent): node is Target =>
  ['image', 'imageReference', 'link', 'linkReference'].includes(node.type)

const withAttributes = (node: Target, { id, values }: AttributeList): Target => {
  const properties: Properties = { ...node.data?.hProperties }
  if (id !== null) properties['id'] = id
  if (node.type === 'image' || node.type === 'imageReference') {
    const alt = values.get('alt')
    if (alt !== undefined) {
      // With words in brackets as well, those are the caption.
      if (node.alt) properties['caption'] = node.alt
      node.alt = alt
    }
    for (const name of ['width', 'height']) if (values.has(name)) properties[name] = values.get(name)
  }
  node.data = { ...node.data, hProperties: properties }
  return node
}

/** `## Title {#id}` and kramdown's `## Title {: #id}`. */
const headingAttributes = (heading: Heading): void => {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const match = /\s*\{:?\s*[#.:][^{}]*\}\s*$/.exec(last.value)
  const found = match && attributesAtStart(match[0].trim())
  if (!match || !found) return
  last.value = last.value.slice(0, match.index)
  if (found.attributes.id !== null)
    heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: found.attributes.id } }
}

/** Bracketed spans, and kramdown lines at the end of a block, in a piece of text. */
const readSpans = (text: Text): PhrasingContent[] => {
  const value = text.value.replace(/(^|\n)\{:[^{}]*\}\s*$/, '')
  const match = BRACKETED.exec(value)
  const found = match && attributesAtStart(value.slice(match.index + match[0].length))
  if (!match || !found) return value === '' ? [] : [{ ...text, value }]
  const { id } = found.attributes
  const span = wrapper('span', id === null ? {} : { id }, [{ type: 'text', value: match[1] ?? '' }])
  const rest = value.slice(match.index + match[0].length + found.length)
  return [
    ...(match.index > 0 ? [{ type: 'text' as const, value: value.slice(0, match.index) }] : []),
    span,
    ...readSpans({ type: 'text', value: rest }),
  ]
}
