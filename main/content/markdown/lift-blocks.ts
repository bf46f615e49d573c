/**
 * Sees to it that the body is a row of blocks: loose text gets a paragraph, a block inside a paragraph (a slot)
 * splits it, and a plain `div` around everything goes, so that places in the lesson can be counted by block.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element } from './audit.ts'

const BLOCKS = new Set(
  [
    'address article aside blockquote details div dl dd dt fieldset figure figcaption footer h1 h2 h3 h4 h5 h6',
    'header hr li main nav ol p pre section summary table tbody td th thead tfoot tr ul',
  ]
    .join(' ')
    .split(' '),
)

const isBlock = (node: RootContent): node is Element => node.type === 'element' && BLOCKS.has(node.tagName)
const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === ''
/** What HTML's rules leave of a paragraph that a block has broken in two. */
const isEmptyParagraph = (node: Element): boolean =>
  node.tagName === 'p' && node.children.every(isBlank) && node.properties['id'] === undefined
const isBare = (node: Element): boolean =>
  (node.tagName === 'div' || node.tagName === 'section') &&
  Object.keys(node.properties).every((name) => name === 'id' || name === 'lang') &&
  node.properties['lang'] === undefined

/** Lifts in place. */
export const liftBlocks = (tree: Root): void => {
  splitParagraphs(tree)
  tree.children = blocksOf(tree.children)
}

const blocksOf = (nodes: readonly RootContent[]): RootContent[] => {
  const blocks: RootContent[] = []
  let loose: ElementContent[] = []
  const close = (): void => {
    if (loose.some((node) => !isBlank(node))) blocks.push(element('p', {}, loose))
    loose = []
  }
  for (const node of nodes) {
    if (node.type === 'doctype' || node.type === 'comment' || node.type === 'raw') continue
    if (!isBlock(node)) {
      loose.push(node)
      continue
    }
    close()
    if (isEmptyParagraph(node)) continue
    if (isBare(node) && node.children.some(isBlock)) blocks.push(...withId(blocksOf(node.children), node))
    else blocks.push(node)
  }
  close()
  return blocks
}

/** The first block takes over the id of what stood around it. */
const withId = (blocks: RootContent[], around: Element): RootContent[] => {
  const [first] = blocks
  const id = around.properties['id']
  if (id !== undefined && first?.type === 'element') first.properties['id'] ??= id
  return blocks
}

const splitParagraphs = (parent: Root | Element): void => {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child)
      continue
    }
    if (child.tagName === 'p' && child.children.some(isBlock)) {
      children.push(...blocksOf(child.children))
      continue
    }
    splitParagraphs(child)
    children.push(child)
  }
  parent.children = children
}
