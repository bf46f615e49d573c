/**
 * Roles as Sphinx, MyST and d2l books write them: `:label:`x``, `:eqlabel:`x``, `:width:`400px``,
 * `:numref:`x``, `:cite:`A.B.2010``, `{ref}`x`` … Labels name the thing before them, references become links
 * (class `numref` or `eqref`) that the renderer gives their text, once it knows the numbers.
 */
import type { InlineCode, Parents, PhrasingContent, Root, RootContent, Table, Text } from 'mdast'
import { wrapper } from './nodes.ts'

const ROLE = /(?::([a-z]+):|\{([a-z]+(?::[a-z]+)?)\})$/

const LABELS = new Set(['label', 'eqlabel'])
const EQUATION_REFERENCES = new Set(['eqref', 'eq'])
const REFERENCES = new Set(['numref', 'ref', 'secref', 'figref'])
const CITATIONS = new Set(['cite', 'citet', 'citep', 'citeauthor', 'cite:t', 'cite:p'])
const PLAIN = new Set(['term', 'doc', 'abbr', 'guilabel', 'menuselection', 'download', 'index'])
const CODE = new Set([
  'func',
  'class',
  'meth',
  'mod',
  'attr',
  'obj',
  'file',
  'program',
  'command',
  'envvar',
  'kbd',
  'code',
  'py',
  'math',
])

/** A role in a line: the text before it (without the mark), its name and its content. */
interface Role {
  readonly name: string
  readonly content: string
}

const roleAt = (text: RootContent | undefined, code: RootContent | undefined): Role | null => {
  if (text?.type !== 'text' || code?.type !== 'inlineCode') return null
  const match = ROLE.exec(text.value)
  const name = match?.[1] ?? match?.[2]
  return name === undefined ? null : { name, content: code.value }
}

/** Replaces every role in the tree, in place. */
export const resolveRoles = (parent: Root | Parents): void => {
  const children: RootContent[] = []
  parent.children.forEach((child) => {
    const role = roleAt(children.at(-1), child)
    if (role !== null && child.type === 'inlineCode') {
      const text = children.at(-1) as Text
      const outcome = applyRole(role, child, text, children)
      if (outcome !== null) {
        text.value = text.value.replace(ROLE, '')
        // An empty text would keep a label from being the first thing of its block.
        if (text.value === '' || (text.value.trim() === '' && outcome.length === 0))
          children.splice(children.indexOf(text), 1)
        children.push(...outcome)
        return
      }
    }
    if ('children' in child) resolveRoles(child)
    children.push(child)
  })
  parent.children = attachLabels(children)
}

/** What stands in a role's place; null leaves it as written. */
const applyRole = (
  role: Role,
  code: InlineCode,
  text: Text,
  before: readonly RootContent[],
): PhrasingContent[] | null => {
  const { name, content } = role
  if (LABELS.has(name)) {
    const thing = before.findLast(
      (node) => node !== text && !(node.type === 'text' && node.value.trim() === ''),
    )
    const bare = text.value.replace(ROLE, '').trim() === ''
    if (bare && (thing?.type === 'image' || (thing?.type === 'formula' && thing.display))) {
      thing.data = { ...thing.data, hProperties: { ...thing.data?.hProperties, id: content } }
      return []
    }
    return [labelMark(content, name)]
  }
  if (name === 'width' || name === 'height') {
    const image = before.findLast((node) => node.type === 'image')
    if (image === undefined) return null
    image.data = { ...image.data, hProperties: { ...image.data?.hProperties, [name]: content } }
    return []
  }
  if (EQUATION_REFERENCES.has(name)) return [reference('eqref', content)]
  if (REFERENCES.has(name)) return [reference('numref', content)]
  if (CITATIONS.has(name)) return [citation(content)]
  if (PLAIN.has(name)) return [{ type: 'text', value: content.replace(/\s*<[^>]*>$/, '') }]
  if (name === 'math')
    return [{ type: 'formula', tex: content, value: content, display: false, rest: '', closed: true }]
  return CODE.has(name) ? [code] : null
}

const reference = (className: string, label: string): PhrasingContent =>
  wrapper('a', { className: [className], href: `#${label}` }, [{ type: 'text', value: label }])

/** `Author.Author.2015,Other.2016` reads as "Author, Author, 2015; Other, 2016". */
const citation = (keys: string): PhrasingContent => {
  const words = keys
    .split(',')
    .map((key) => key.trim().replaceAll('.', ', '))
    .filter((key) => key !== '')
    .join('; ')
  return wrapper('cite', { className: ['citation'] }, [{ type: 'text', value: `[${words}]` }])
}

/** A label whose thing is the block before this one, or, failing that, this very place. */
const labelMark = (label: string, role: string): PhrasingContent =>
  wrapper('span', { id: label, className: [role] }, [])

const labelOf = (mark: RootContent): string | undefined => {
  const id = mark.data?.hProperties?.['id']
  return typeof id === 'string' ? id : undefined
}

const isLabelMark = (node: RootContent | undefined): boolean =>
  node?.type === 'wrapper' && node.data.hName === 'span' && node.children.length === 0

/** A label on the line after a table has become its last row; it is taken off again. */
const tableLabel = (table: Table): string | undefined => {
  const row = table.children.at(-1)
  const [mark] = row?.children[0]?.children ?? []
  if (!row || !mark || !isLabelMark(mark) || table.children.length < 2) return undefined
  const words = row.children.some((cell, index) => cell.children.length > (index === 0 ? 1 : 0))
  if (words) return undefined
  table.children.pop()
  return labelOf(mark)
}

/** Gives a label at the start of a block to the heading, formula or picture right before it. */
const attachLabels = (children: RootContent[]): RootContent[] => {
  const out: RootContent[] = []
  for (const child of children) {
    const thing = out.at(-1)
    if (child.type === 'table') takeLabel(child, tableLabel(child))
    if (child.type === 'paragraph' && thing !== undefined) {
      const mark = child.children[0]
      if (mark && isLabelMark(mark) && takeLabel(thing, labelOf(mark))) {
        child.children.shift()
        const [next] = child.children
        if (next?.type === 'text') next.value = next.value.replace(/^\s+/, '')
        if (child.children.every((node) => node.type === 'text' && node.value.trim() === '')) continue
      }
    }
    out.push(child)
  }
  return out
}

const takeLabel = (thing: RootContent, id: string | undefined): boolean => {
  if (id === undefined) return false
  const target =
    thing.type === 'paragraph' && thing.children.length === 1 && thing.children[0] !== undefined
      ? thing.children[0]
      : thing
  const labelled =
    target.type === 'heading' ||
    target.type === 'image' ||
    target.type === 'table' ||
    target.type === 'code' ||
    (target.type === 'formula' && target.display)
  if (!labelled || target.data?.hProperties?.['id'] !== undefined) return false
  target.data = { ...target.data, hProperties: { ...target.data?.hProperties, id } }
  return true
}
