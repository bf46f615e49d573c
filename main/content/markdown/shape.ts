/** Shapes the parsed Markdown: everything course authors mean beyond CommonMark becomes elements with names. */
import type { Blockquote, Parents, Root, RootContent } from 'mdast'
import { applyAttributes } from './attribute-lists.ts'
import { calloutKind } from './callout-kinds.ts'
import { readFence } from './code-fences.ts'
import { callout, containerElement, groupContainers } from './containers.ts'
import { readDefinitionLists } from './definition-lists.ts'
import { shapeFigure } from './figures.ts'
import { nameGridTables } from './grid-tables.ts'
import { joinWideLines } from './line-joining.ts'
import type { Formula } from './nodes.ts'
import { resolveRoles } from './roles.ts'
import { parseMarkdown } from './syntax.ts'
import { captionTables } from './table-captions.ts'
import { groupVariants } from './variants.ts'
import type { Say } from './wording.ts'

/** Directives inside directives, and text given back by unclosed formulas, are read again this often. */
const MAX_DEPTH = 8

/**
 * Parses and shapes Markdown.
 * @param text the lesson, front matter included
 * @param say the words to put on callouts
 */
export const shapeMarkdown = (text: string, say: Say, depth = 0): Root => {
  const root = parseMarkdown(text)
  const again = (inner: string): RootContent[] =>
    depth >= MAX_DEPTH ? [{ type: 'code', value: inner }] : shapeMarkdown(inner, say, depth + 1).children
  giveBack(root, again)
  groupContainers(root)
  nameGridTables(root, again)
  applyAttributes(root, text)
  resolveRoles(root)
  shapeChildren(root, say, again)
  joinWideLines(root)
  return root
}

/** Text that followed a formula on its last line, or an opening `$$` that nothing closes. */
const giveBack = (parent: Root | Parents, again: (text: string) => RootContent[]): void => {
  const children: RootContent[] = []
  for (const child of parent.children) {
    if (child.type === 'formula' && child.rest !== '') {
      const { rest } = child
      child.rest = ''
      if (child.closed) children.push(child, ...again(rest))
      // The escape keeps the dollars from opening a formula once more.
      else children.push(...again(rest.replace('$$', '\\$\\$')))
      continue
    }
    if ('children' in child) giveBack(child, again)
    children.push(child)
  }
  parent.children = children
}

const shapeChildren = (parent: Root | Parents, say: Say, again: (text: string) => RootContent[]): void => {
  const shaped = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) shapeChildren(child, say, again)
    switch (child.type) {
      case 'container':
        return [containerElement(child, say)]
      case 'blockquote':
        return [readAlert(child, say) ?? child]
      case 'paragraph':
        return [shapeFigure(child, again)]
      case 'code':
        return readFence(child, say, again)
      case 'formula':
        return [nameFormula(child)]
      default:
        return [child]
    }
  })
  parent.children = isFlow(parent) ? groupVariants(readDefinitionLists(captionTables(shaped))) : shaped
}

const isFlow = (parent: Root | Parents): boolean =>
  ['root', 'container', 'blockquote', 'listItem', 'wrapper', 'footnoteDefinition'].includes(parent.type)

/** GitHub's and Obsidian's alerts: a quotation that starts with `[!NOTE]`, perhaps a title, perhaps `-` to fold it. */
const readAlert = (quote: Blockquote, say: Say): RootContent | null => {
  const [first, ...rest] = quote.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return null
  const match = /^\[!([\w-]+)\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/.exec(text.value)
  const kind = calloutKind(match?.[1] ?? '')
  if (match === null || kind === undefined) return null
  text.value = text.value.slice(match[0].length)
  const [second] = first.children
  const empty = first.children.length === 1 && second?.type === 'text' && second.value === ''
  const folded = match[2] === '-' || (kind.folded && match[2] !== '+')
  return callout({ ...kind, folded }, match[3]?.trim() ?? '', empty ? rest : [first, ...rest], say)
}

/** A formula travels through HTML as code of the language `math`, as remark-math has it. */
const nameFormula = (formula: Formula): Formula => ({
  ...formula,
  data: {
    hName: 'code',
    hProperties: {
      ...formula.data?.hProperties,
      className: ['language-math', formula.display ? 'math-display' : 'math-inline'],
    },
    hChildren: [{ type: 'text', value: formula.tex }],
  },
})
