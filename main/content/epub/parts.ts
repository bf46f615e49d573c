/**
 * How one document of a book is parted into lessons. Its first entry in the contents is one; so is each further
 * entry beside it (several chapters in one file, as converters make them). Sections below an entry stay with
 * it, unless it is too long to study in one sitting.
 */
import type { ContentsEntry } from './contents.ts'
import type { BookPage } from './page.ts'

export interface BookPart {
  readonly title: string
  readonly section: readonly string[]
  /** Id it starts at; '' for the beginning of the document. */
  readonly fragment: string
  readonly words: number
}

/** Three quarters of an hour of reading. */
const longPart = 10_000
/** A part with no more than this before its first section is only that section's headline. */
const headlineWords = 50

interface Node {
  readonly entry: ContentsEntry
  /** Words of the document before it. */
  readonly at: number
  readonly children: Node[]
}

const positions = (page: BookPage): Map<string, number> => {
  const at = new Map<string, number>()
  let before = 0
  for (const [id, words] of page.wordsByAnchor) {
    at.set(id, before)
    before += words
  }
  return at
}

/** Nested as in the contents, places that do not exist left out, in document order. */
const nest = (entries: readonly ContentsEntry[], page: BookPage): Node[] => {
  const at = positions(page)
  const roots: Node[] = []
  const open: Node[] = []
  for (const entry of entries) {
    const place = at.get(entry.fragment)
    if (place === undefined) continue
    while ((open.at(-1)?.entry.depth ?? -1) >= entry.depth) open.pop()
    const node: Node = { entry, at: place, children: [] }
    ;(open.at(-1)?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}

const inOrder = (nodes: readonly Node[]): Node[] =>
  [...nodes]
    .sort((a, b) => a.at - b.at)
    .filter((node, i, sorted) => i === 0 || node.at > (sorted[i - 1]?.at ?? -1))

const toPart = ({ entry }: Node, words: number, fragment = entry.fragment): BookPart => ({
  title: entry.title,
  section: entry.above,
  fragment,
  words,
})

const splitLong = (node: Node, end: number): BookPart[] => {
  const children = inOrder(node.children.filter((child) => child.at >= node.at && child.at < end))
  const [first] = children
  if (!first || end - node.at <= longPart) return [toPart(node, end - node.at)]
  const lead = first.at - node.at
  const parts = split(children, end)
  const [head, ...rest] = parts
  if (lead > headlineWords || !head) return [toPart(node, lead), ...parts]
  return [{ ...head, fragment: node.entry.fragment, words: head.words + lead }, ...rest]
}

const split = (nodes: readonly Node[], end: number): BookPart[] =>
  nodes.flatMap((node, i) => splitLong(node, nodes[i + 1]?.at ?? end))

/**
 * @param entries of the contents that lead into this document, in their order
 * @returns the parts in document order, and the words before the first
 */
export const partDocument = (
  page: BookPage,
  entries: readonly ContentsEntry[],
): { readonly lead: number; readonly parts: readonly BookPart[] } => {
  const nodes = inOrder(nest(entries, page))
  return { lead: nodes[0]?.at ?? 0, parts: split(nodes, page.words) }
}
