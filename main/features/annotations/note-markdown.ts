/** A note as Markdown, from the document its editor works on. */
import * as Y from 'yjs'
import { openNote } from './note-text.ts'

interface Run {
  readonly insert?: unknown
  readonly attributes?: Record<string, unknown>
}

const attribute = (element: Y.XmlElement, name: string): string => {
  const value: unknown = element.getAttribute(name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Characters that Markdown would read as its own. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>#|~$]/g, '\\$&')

const marked = ({ insert, attributes = {} }: Run): string => {
  if (typeof insert !== 'string') return ''
  // Marks that may overlap carry a hash behind their name.
  const marks = new Map(
    Object.entries(attributes).map(([name, value]) => [name.split('--')[0] ?? name, value]),
  )
  if (marks.has('code')) return `\`${insert}\``
  const [, lead = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(insert) ?? []
  if (words === '') return insert
  let text = escape(words)
  if (marks.has('bold')) text = `**${text}**`
  if (marks.has('italic')) text = `*${text}*`
  if (marks.has('strike')) text = `~~${text}~~`
  const link = marks.get('link')
  const href = typeof link === 'object' && link !== null && 'href' in link ? String(link.href) : ''
  if (href !== '') text = `[${text}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`
  return lead + text + tail
}

const line = (node: Y.XmlElement | Y.XmlFragment): string =>
  node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return (child.toDelta() as Run[]).map(marked).join('')
      if (!(child instanceof Y.XmlElement)) return ''
      if (child.nodeName === 'hardBreak') return '  \n'
      if (child.nodeName === 'inlineMath') return `$${attribute(child, 'latex')}$`
      if (child.nodeName === 'image')
        return `![${escape(attribute(child, 'alt'))}](<${attribute(child, 'src')}>)`
      return line(child)
    })
    .join('')

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((each, index) => (index === 0 || each === '' ? each : by + each))
    .join('\n')

const items = (list: Y.XmlElement, sign: (item: Y.XmlElement, index: number) => string): string =>
  list
    .toArray()
    .filter((item) => item instanceof Y.XmlElement)
    .map((item, index) => {
      const before = sign(item, index)
      return before + indent(blocks(item, '\n'), ' '.repeat(before.length))
    })
    .join('\n')

const block = (element: Y.XmlElement): string => {
  switch (element.nodeName) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, Number(attribute(element, 'level')) || 1)))} ${line(element)}`
    case 'bulletList':
      return items(element, () => '- ')
    case 'orderedList':
      return items(element, (_, index) => `${index + 1}. `)
    case 'taskList':
      return items(element, (item) => (String(item.getAttribute('checked')) === 'true' ? '- [x] ' : '- [ ] '))
    case 'blockquote':
      return blocks(element, '\n\n').replace(/^/gm, '> ')
    case 'codeBlock': {
      const code = element
        .toArray()
        .map((child) =>
          child instanceof Y.XmlText
            ? (child.toDelta() as Run[])
                .map((run) => (typeof run.insert === 'string' ? run.insert : ''))
                .join('')
            : '',
        )
        .join('')
      const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)))
      return `${fence}${attribute(element, 'language')}\n${code}\n${fence}`
    }
    case 'blockMath':
      return `$$\n${attribute(element, 'latex')}\n$$`
    case 'horizontalRule':
      return '---'
    case 'image':
      return `![${escape(attribute(element, 'alt'))}](<${attribute(element, 'src')}>)`
    default:
      return line(element)
  }
}

const blocks = (parent: Y.XmlFragment | Y.XmlElement, between: string): string =>
  parent
    .toArray()
    .map((child) => (child instanceof Y.XmlElement ? block(child) : ''))
    .join(between)

/** @param update the note's document; null without one */
export const noteMarkdown = (update: Uint8Array | null): string =>
  update ? blocks(openNote(update).getXmlFragment('note'), '\n\n').trim() : ''
