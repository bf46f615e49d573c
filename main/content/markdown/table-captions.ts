/** Captions of tables as Pandoc and d2l books have them: a paragraph that starts with a colon, before or after. */
import type { Paragraph, RootContent } from 'mdast'
import { wrapper } from './nodes.ts'

const CAPTION = /^(?:Table)?:[ \t]*(?=\S)/

const isCaption = (node: RootContent | undefined): node is Paragraph => {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'text' && CAPTION.test(first.value)
}

/** Puts each table that has a caption or a label into a figure. */
export const captionTables = (children: readonly RootContent[]): RootContent[] => {
  const out: RootContent[] = []
  for (let at = 0; at < children.length; at++) {
    const node = children[at]
    if (node === undefined) break
    const id = node.type === 'table' ? node.data?.hProperties?.['id'] : undefined
    const before = node.type === 'table' && isCaption(out.at(-1)) ? (out.pop() as Paragraph) : null
    const next = children[at + 1]
    const after = node.type === 'table' && before === null && isCaption(next) ? next : null
    const caption = before ?? after
    if (node.type !== 'table' || (caption === null && id === undefined)) {
      out.push(node)
      continue
    }
    if (after !== null) at++
    if (node.data?.hProperties) delete node.data.hProperties['id']
    out.push(wrapper('figure', id === undefined ? {} : { id }, [...words(caption), node]))
  }
  return out
}

const words = (caption: Paragraph | null): RootContent[] => {
  const first = caption?.children[0]
  if (caption === null || first?.type !== 'text') return []
  first.value = first.value.replace(CAPTION, '')
  return [wrapper('figcaption', {}, caption.children)]
}
