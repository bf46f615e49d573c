/**
 * Looks at a tree before it is sanitised: says what will be taken out that a reader might miss, and leaves a
 * placeholder or a plain link where something stood.
 */
import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast'
import type { UnsupportedReason } from '../../../shared/features/library/model.ts'
import { MATHML } from './sanitise.ts'
import { browserUrl, safeExternalUrl, schemeOf } from './url.ts'
import type { Say } from './wording.ts'

/** Something of a lesson that can't be shown. */
export interface Problem {
  readonly reason: UnsupportedReason
  readonly detail: string
}

const EMBEDS = new Set(['iframe', 'frame', 'embed', 'object', 'applet', 'fencedframe', 'portal'])
const ADDRESSES = [
  'href',
  'src',
  'poster',
  'data',
  'cite',
  'action',
  'formAction',
  'xLinkHref',
  'srcSet',
  'background',
  'longDesc',
]
const FORM_PARTS = new Set(['form', 'button', 'select', 'textarea'])
const mathml = new Set<string>(MATHML)

/** The string value of a property; '' when it has none. */
export const property = (element: Element, name: string): string => {
  const value = element.properties[name]
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : ''
}

/** Whether an element has a class. */
export const hasClass = (element: Element, name: string): boolean => {
  const value = element.properties['className']
  return Array.isArray(value) && value.includes(name)
}

/** Builds an element; a small stand-in for hastscript. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly (ElementContent | string)[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
})

/**
 * Audits a tree in place.
 * @returns what can't be shown, each thing once
 */
export const audit = (tree: Root, say: Say): Problem[] => {
  const problems = new Map<string, Problem>()
  const report = (reason: UnsupportedReason, detail: string): void => {
    const short = detail.replace(/\s+/g, ' ').trim().slice(0, 300)
    problems.set(`${reason} ${short}`, { reason, detail: short })
  }
  auditChildren(tree, { report, say, inMath: false })
  return [...problems.values()]
}

interface Audit {
  readonly report: (reason: UnsupportedReason, detail: string) => void
  readonly say: Say
  readonly inMath: boolean
}

const auditChildren = (parent: Parents, context: Audit): void => {
  const kept: Nodes[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') {
      kept.push(child)
      continue
    }
    const replacement = auditElement(child, context)
    if (replacement !== null) kept.push(...replacement)
  }
  parent.children = kept as RootContent[] & ElementContent[]
}

/** @returns what stands in the element's place; null for nothing */
const auditElement = (node: Element, context: Audit): Element[] | null => {
  const { report } = context
  const { tagName } = node
  auditProperties(node, report)
  if (tagName === 'script') {
    report('script', property(node, 'src') || 'script')
    return null
  }
  if (EMBEDS.has(tagName)) return auditEmbed(node, context)
  if (tagName === 'svg') {
    report('unknown-type', 'svg')
    return null
  }
  if (tagName === 'canvas') {
    report('script', 'canvas')
    return null
  }
  if (tagName === 'meta' && /refresh/i.test(property(node, 'httpEquiv'))) {
    report('script', `refresh ${property(node, 'content')}`)
    return null
  }
  if (FORM_PARTS.has(tagName)) report('script', tagName)
  if (tagName === 'input' && property(node, 'type') !== 'checkbox') {
    report('script', 'input')
    return null
  }
  const inMath = context.inMath || tagName === 'math'
  if (context.inMath && !mathml.has(tagName) && !tagName.startsWith('annotation')) return null
  auditChildren(node, { ...context, inMath })
  return [node]
}

const auditProperties = (node: Element, report: Audit['report']): void => {
  if (node.properties['srcDoc'] !== undefined) report('script', 'srcdoc')
  const kept = Object.entries(node.properties).flatMap(([name, value]): [string, typeof value][] => {
    if (/^on/i.test(name)) {
      report('script', name.toLowerCase())
      return []
    }
    if (!ADDRESSES.includes(name)) return [[name, value]]
    const address = Array.isArray(value) ? value.join(' ') : String(value)
    const scheme = schemeOf(address)
    if (scheme === null || safeExternalUrl(address) !== null) return [[name, browserUrl(address)]]
    // One letter and a colon is a drive of the author's machine, not a scheme.
    report(scheme.length === 2 ? 'missing-file' : 'unsafe-link', address)
    return []
  })
  node.properties = Object.fromEntries(kept)
}

/** A frame becomes a link to what it framed. */
const auditEmbed = (node: Element, { report, say }: Audit): Element[] | null => {
  const address = property(node, 'src') || property(node, 'data')
  // Without an address it shows its `srcdoc`, or its address was unsafe: reported either way.
  if (address === '') return null
  const external = safeExternalUrl(address)
  if (external === null) return [element('a', { href: address }, [property(node, 'title') || address])]
  report('external-resource', external)
  return [
    element('span', { className: ['missing-file'] }, [
      element('span', {}, [`${say('embedded')}: `]),
      element('a', { href: external }, [property(node, 'title') || external]),
    ]),
  ]
}
