/** Container marks become containers, containers become callouts, folded details, tabs or plain divisions. */
import type { BlockContent, Paragraph, Parents, Root, RootContent } from 'mdast'
import { attributesAtStart, parseAttributes, type AttributeList } from './attributes.ts'
import { calloutKind, type CalloutKind } from './callout-kinds.ts'
import { variantOf } from './variants.ts'
import { wrapper, type Container, type ContainerMark, type Wrapper } from './nodes.ts'
import type { Say } from './wording.ts'

/** Puts what stands between marks into containers, at every level of the tree. An unclosed one ends with its parent. */
export const groupContainers = (parent: Root | Parents): void => {
  const open: { container: Container; siblings: RootContent[] }[] = []
  let current: RootContent[] = []
  const close = (): void => {
    const last = open.pop()
    if (last === undefined) return
    last.container.children = current
    current = last.siblings
  }
  for (const child of parent.children) {
    if (child.type === 'containerMark') {
      if (isClosing(child)) close()
      else {
        const container: Container = {
          type: 'container',
          info: child.info,
          form: child.form === 'fence' ? 'fence' : 'tab-open',
          children: [],
          ...(child.position && { position: child.position }),
        }
        current.push(container)
        open.push({ container, siblings: current })
        current = []
      }
      continue
    }
    if ('children' in child) groupContainers(child)
    current.push(child)
  }
  while (open.length > 0) close()
  // The tree's own types say which children each parent may have; marks and containers stand wherever blocks do.
  parent.children = current
}

const isClosing = (mark: ContainerMark): boolean =>
  mark.form === 'tab-close' || (mark.form === 'fence' && mark.info === '')

/** What a container says of itself: its names, an id, a title. */
const readInfo = (info: string): { attributes: AttributeList; title: string } => {
  const braces = attributesAtStart(info)
  if (braces) return { attributes: braces.attributes, title: info.slice(braces.length).trim() }
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(info) ?? []
  const behind = attributesAtStart(rest)
  const attributes = behind?.attributes ?? parseAttributes('')
  const label = /^\[(.*)\]$/.exec(rest)
  return {
    attributes: { ...attributes, classes: [name, ...attributes.classes] },
    title: behind ? rest.slice(behind.length).trim() : (label?.[1] ?? rest),
  }
}

/** The element a container becomes; its children have been seen to already. */
export const containerElement = (container: Container, say: Say): Wrapper => {
  if (container.form === 'tab-open') return variantOf(container.info, container.children)
  const { attributes, title } = readInfo(container.info)
  const kind = attributes.classes.map(calloutKind).find((found) => found !== undefined)
  const id = attributes.id === null ? {} : { id: attributes.id }
  if (kind === undefined) return wrapper('div', id, titled(title, container.children))
  return callout(kind, title || attributes.values.get('title') || '', container.children, say, id)
}

const titled = (title: string, children: RootContent[]): RootContent[] =>
  title === '' ? children : [paragraph(title), ...children]

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })

/**
 * A callout: `div.callout.callout-<kind>`, or `details` where it is folded. A heading that opens it is its title.
 * @param title as given with the mark; '' for none
 */
export const callout = (
  kind: CalloutKind,
  title: string,
  children: readonly RootContent[],
  say: Say,
  properties: Record<string, unknown> = {},
): Wrapper => {
  const [first, ...rest] = children
  const heading = title === '' && first?.type === 'heading' ? first : null
  const body = heading ? rest : [...children]
  const label = wrapper('span', { className: ['callout-kind'] }, [{ type: 'text', value: say(kind.name) }])
  const className = ['callout', `callout-${kind.name}`]
  const words: Wrapper['children'] = heading ? heading.children : [{ type: 'text', value: title }]
  const hasTitle = heading !== null || title !== ''

  if (kind.folded) {
    const name = wrapper('span', { className: ['callout-title'] }, words)
    const summary = wrapper('summary', {}, hasTitle ? [label, { type: 'text', value: ' ' }, name] : [label])
    return wrapper('details', { ...properties, className }, [summary, ...(body as BlockContent[])])
  }
  const line = wrapper('p', { className: ['callout-head'] }, [label])
  const head: Wrapper['children'] = [line]
  if (heading) {
    heading.data = {
      ...heading.data,
      hProperties: { ...heading.data?.hProperties, className: ['callout-title'] },
    }
    head.push(heading)
  } else if (hasTitle) head.push(wrapper('p', { className: ['callout-title'] }, words))
  return wrapper('div', { ...properties, className, role: 'note' }, [...head, ...(body as BlockContent[])])
}
