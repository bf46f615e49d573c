/** Definition lists in Pandoc's form, a term and then lines that start with a colon; Markdown reads them as one paragraph. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { wrapper, type Wrapper } from './nodes.ts'

/** A line of a definition starts with a colon, spaces, and something other than a mark of our own. */
const DEFINITION = /\n:[ \t]+(?=\S)/

const hasDefinition = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children.some((child) => child.type === 'text' && DEFINITION.test(child.value))

/** Turns paragraphs that are definitions into `dl`, neighbours into one. */
export const readDefinitionLists = (children: readonly RootContent[]): RootContent[] => {
  const out: RootContent[] = []
  let list: Wrapper | null = null
  for (const child of children) {
    if (!hasDefinition(child)) {
      list = null
      out.push(child)
      continue
    }
    const [term, ...definitions] = splitParagraph(child)
    const entries = [
      wrapper('dt', {}, term ?? []),
      ...definitions.map((definition) => wrapper('dd', {}, [{ type: 'paragraph', children: definition }])),
    ]
    if (list === null) {
      list = wrapper('dl', {}, [])
      out.push(list)
    }
    list.children.push(...entries)
  }
  return out
}

const splitParagraph = (paragraph: Paragraph): PhrasingContent[][] => {
  const parts: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      parts.at(-1)?.push(child)
      continue
    }
    child.value.split(DEFINITION).forEach((value, index) => {
      if (index > 0) parts.push([])
      if (value !== '') parts.at(-1)?.push({ type: 'text', value })
    })
  }
  return parts
}
