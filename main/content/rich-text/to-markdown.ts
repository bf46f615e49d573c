/** Rich text as Markdown: what came as someone's HTML becomes text one can edit. */
import type { RichNode, RichText } from '../../../shared/features/rich-text/model.ts'

const MARKS: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' }
const BLOCKS = new Set(['p', 'pre', 'ul', 'ol', 'blockquote', 'hr', 'h3', 'h4', 'table'])

/** Signs that would mean something in Markdown where the text meant none. */
const plain = (text: string): string =>
  text.replace(/[\\`*_~[\]<>$]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, '$1\\$2')

const isBlock = (node: RichNode): boolean =>
  typeof node !== 'string' && (BLOCKS.has(node.t) || (node.t === 'math' && node.display))

const indented = (text: string, by: string): string => text.replace(/\n(?=.)/g, `\n${by}`)

const inline = (node: RichNode): string => {
  if (typeof node === 'string') return plain(node)
  if (node.t === 'math') return `$${node.tex}$`
  if (node.t === 'img') return `![${plain(node.alt)}](<${node.url.replace(/[<>]/g, '')}>)`
  if (node.t === 'br') return '\\\n'
  const inner = (node.c ?? []).map(inline).join('')
  if (node.t === 'a') return `[${inner}](<${node.href.replace(/[<>]/g, '')}>)`
  if (node.t === 'code') return `\`${wordsOf(node.c ?? []).replace(/`/g, "'")}\``
  if (node.t === 'sub' || node.t === 'sup') return `<${node.t}>${inner}</${node.t}>`
  const mark = MARKS[node.t]
  const trimmed = inner.trim()
  if (mark === undefined || trimmed === '') return inner
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(inner) ?? []
  return `${before}${mark}${trimmed}${mark}${after}`
}

const wordsOf = (text: RichText): string =>
  text
    .map((node) => (typeof node === 'string' ? node : 'c' in node && node.c ? wordsOf(node.c) : ''))
    .join('')

const row = (node: RichNode): string =>
  typeof node === 'string' || !('c' in node)
    ? ''
    : `| ${(node.c ?? []).map((cell) => inline(cell).replace(/\|/g, '\\|').replace(/\\?\n/g, ' ')).join(' | ')} |`

const rowsOf = (text: RichText): RichNode[] =>
  text.flatMap((node) =>
    typeof node === 'string' || !('c' in node) ? [] : node.t === 'tr' ? [node] : rowsOf(node.c ?? []),
  )

const block = (node: RichNode): string => {
  if (typeof node === 'string' || node.t === 'img') return inline(node)
  if (node.t === 'math') return node.display ? `$$\n${node.tex}\n$$` : inline(node)
  if (node.t === 'hr') return '---'
  const content = node.t === 'a' ? [] : (node.c ?? [])
  switch (node.t) {
    case 'pre':
      return `\`\`\`\n${wordsOf(content).replace(/```/g, "'''")}\n\`\`\``
    case 'ul':
    case 'ol':
      return content
        .map((item, index) => {
          const mark = node.t === 'ul' ? '- ' : `${index + 1}. `
          const words =
            typeof item === 'string' || !('c' in item) ? inline(item) : richTextToMarkdown(item.c ?? [])
          return mark + indented(words, ' '.repeat(mark.length))
        })
        .join('\n')
    case 'blockquote':
      return `> ${richTextToMarkdown(content).replace(/\n/g, '\n> ')}`
    case 'h3':
    case 'h4':
      return `${node.t === 'h3' ? '###' : '####'} ${content.map(inline).join('')}`
    case 'table': {
      const [head = '', ...rest] = rowsOf(content).map(row)
      const columns = Math.max(1, head.split(/(?<!\\)\|/).length - 2)
      return [head, `|${' --- |'.repeat(columns)}`, ...rest].join('\n')
    }
    default:
      return richTextToMarkdown(content)
  }
}

/** Blocks apart by an empty line, lines within a block together. */
export const richTextToMarkdown = (text: RichText): string => {
  const out: string[] = []
  let line: RichNode[] = []
  const flush = (): void => {
    const words = line.map(inline).join('').trim()
    if (words !== '') out.push(words)
    line = []
  }
  for (const node of text) {
    if (!isBlock(node)) {
      line.push(node)
      continue
    }
    flush()
    const words = block(node)
    if (words.trim() !== '') out.push(words)
  }
  flush()
  return out.join('\n\n')
}
