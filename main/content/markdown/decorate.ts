/** The last touches before a lesson is written out: attributes for style and script, diagrams, check boxes. */
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { element, hasClass } from './audit.ts'
import type { Say } from './wording.ts'

const calloutOf = (node: Element): string | undefined => {
  const classes = node.properties['className']
  if (!Array.isArray(classes) || !classes.includes('callout')) return undefined
  return classes
    .map(String)
    .find((name) => name.startsWith('callout-'))
    ?.slice('callout-'.length)
}

/** Decorates in place. */
export const decorate = (tree: Root, say: Say): void => {
  let groups = 0
  visit(tree, 'element', (node, index, parent) => {
    if (Array.isArray(node.properties['className']) && node.properties['className'].length === 0)
      delete node.properties['className']
    const callout = calloutOf(node)
    if (callout !== undefined) node.properties['dataCallout'] = callout
    if (hasClass(node, 'variants')) openFirst(node, `variants-${String(++groups)}`)
    if (node.tagName === 'input') {
      node.properties['disabled'] = true
      node.properties['ariaLabel'] = say(node.properties['checked'] === true ? 'done' : 'open')
    }
    if (node.tagName === 'pre' && parent && index !== undefined && isDiagram(node))
      parent.children[index] = diagram(toText(node, { whitespace: 'pre' }))
  })
}

/** One variant is open at a time: browsers see to that for `details` of one name. */
const openFirst = (group: Element, name: string): void => {
  group.children.forEach((child, index) => {
    if (child.type !== 'element' || child.tagName !== 'details') return
    child.properties['name'] = name
    if (index === 0) child.properties['open'] = true
  })
}

const isDiagram = (pre: Element): boolean => {
  const [code] = pre.children
  return hasClass(pre, 'mermaid') || (code?.type === 'element' && hasClass(code, 'language-mermaid'))
}

const diagram = (source: string): Element =>
  element('pre', { className: ['mermaid'], dataDiagram: 'mermaid' }, [source.trim()])
