/** Pandoc's grid tables, as the parser leaves them, get the names of HTML's table elements. */
import type { Node, Root, RootContent } from 'mdast'

interface GridNode extends Node {
  value?: string
  children?: GridNode[]
  colSpan?: number
  rowSpan?: number
  data?: Record<string, unknown>
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['gridTable', 'table'],
  ['gtHeader', 'thead'],
  ['gtBody', 'tbody'],
  ['gtFooter', 'tfoot'],
  ['gtRow', 'tr'],
  ['gtCell', 'td'],
])

/**
 * Names every grid table below a node, in place.
 * @param again reads Markdown: what follows `<p></p>` in a cell is Markdown to Pandoc, but HTML to CommonMark
 */
export const nameGridTables = (root: Root, again: (text: string) => RootContent[]): void => {
  const visit = (node: GridNode, inHeader: boolean): void => {
    const name = NAMES.get(node.type)
    if (name !== undefined) {
      const hProperties = {
        ...(node.colSpan !== undefined && { colSpan: node.colSpan }),
        ...(node.rowSpan !== undefined && { rowSpan: node.rowSpan }),
      }
      node.data = { ...node.data, hName: name === 'td' && inHeader ? 'th' : name, hProperties }
    }
    if (node.children === undefined) return
    if (node.type === 'gtCell')
      node.children = inline(node.children.flatMap((child) => cellContent(child, again)))
    for (const child of node.children) visit(child, inHeader || node.type === 'gtHeader')
  }
  visit(root as GridNode, false)
}

const cellContent = (node: GridNode, again: (text: string) => RootContent[]): GridNode[] => {
  const html = node.type === 'html' ? /^<p><\/p>\n(.+)$/s.exec(node.value ?? '') : null
  return html?.[1] === undefined ? [node] : (again(html[1]) as GridNode[])
}

/** A cell of one paragraph is a line. */
const inline = (nodes: GridNode[]): GridNode[] => {
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : nodes
}
