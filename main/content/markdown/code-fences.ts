/** What the info string of a code fence asks for: a language, or a MyST directive that is no code at all. */
import type { Code, RootContent } from 'mdast'
import { attributesAtStart } from './attributes.ts'
import { calloutKind } from './callout-kinds.ts'
import { callout } from './containers.ts'
import { wrapper } from './nodes.ts'
import type { Say } from './wording.ts'

const TOC = new Set(['toc', 'toctree', 'tableofcontents'])
const CODE_DIRECTIVES = new Set(['code', 'code-block', 'code-cell', 'sourcecode'])
const IMAGES = new Set(['figure', 'image'])

/** Takes `:option: value` lines and a `---` block off the head of a directive. */
const splitOptions = (value: string): { options: Map<string, string>; body: string } => {
  const options = new Map<string, string>()
  const lines = value.split('\n')
  const fenced = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1
  const count = fenced > 0 ? fenced + 1 : lines.findIndex((line) => !/^:[\w-]+:/.test(line))
  const head = count === -1 ? lines : lines.slice(0, count)
  for (const line of head) {
    const match = /^:?([\w-]+):\s*(.*)$/.exec(line)
    if (match?.[1] !== undefined) options.set(match[1], match[2] ?? '')
  }
  return { options, body: (count === -1 ? [] : lines.slice(count)).join('\n').replace(/^\n+/, '') }
}

/**
 * A code fence as what it means.
 * @param parse reads Markdown inside a directive
 * @returns the code with its language alone in `lang`, or the nodes that take its place
 */
export const readFence = (code: Code, say: Say, parse: (text: string) => RootContent[]): RootContent[] => {
  const info = `${code.lang ?? ''} ${code.meta ?? ''}`.trim()
  const braces = attributesAtStart(info)
  if (braces === null) {
    code.lang = /^[^\s{,]+/.exec(info)?.[0]?.toLowerCase() ?? null
    return code.lang !== null && TOC.has(code.lang) ? [tableOfContents(code.value)] : [code]
  }
  const [name = ''] = braces.attributes.classes
  const argument = info.slice(braces.length).trim()
  const { options, body } = splitOptions(code.value)
  const label = options.get('name') ?? options.get('label')
  const id = label === undefined ? {} : { id: label }
  if (TOC.has(name)) return [tableOfContents(code.value)]
  if (name === 'math') {
    const data = { hProperties: id }
    return [{ type: 'formula', tex: body, value: body, display: true, rest: '', closed: true, data }]
  }
  if (IMAGES.has(name)) {
    const data = { hProperties: { ...id, ...(options.has('width') && { width: options.get('width') }) } }
    const image = { type: 'image' as const, url: argument, alt: options.get('alt') ?? '', data }
    const caption = wrapper('figcaption', {}, parse(body))
    return [wrapper('figure', id, body.trim() === '' ? [image] : [{ ...image, data: {} }, caption])]
  }
  if (CODE_DIRECTIVES.has(name)) return [{ ...code, lang: argument || null, meta: null, value: body }]
  const kind = info.startsWith('{.') ? undefined : calloutKind(name)
  if (kind !== undefined) return [callout(kind, argument, parse(body), say, id)]
  const isCell = braces.attributes.classes.includes('input')
  return [{ ...code, lang: name.toLowerCase() || null, data: { ...code.data, notebookCell: isCell } }]
}

/** Names of lessons, one to a line, as links to them. */
const tableOfContents = (value: string): RootContent => {
  const entries = value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(':') && !/^https?:/.test(line))
  return wrapper(
    'ul',
    { className: ['toc'] },
    entries.map((entry) => {
      const [, title, path] = /^(.*?)\s*<([^>]+)>$/.exec(entry) ?? [undefined, '', entry]
      const text = title || entry.replace(/^.*\//, '').replaceAll(/[-_]/g, ' ')
      const className = title ? ['toc-entry'] : ['toc-entry', 'lesson-ref']
      return wrapper('li', {}, [wrapper('a', { href: path, className }, [{ type: 'text', value: text }])])
    }),
  )
}
