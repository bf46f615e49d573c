/**
 * The same passage for several frameworks, languages or systems, as d2l books have it: `:begin_tab:` sections
 * and code cells that start with `#@tab pytorch`. Neighbours become one group of which one is open at a time.
 */
import type { Code, RootContent } from 'mdast'
import { wrapper, type Wrapper } from './nodes.ts'

const NAMES: ReadonlyMap<string, string> = new Map([
  ['mxnet', 'MXNet'],
  ['pytorch', 'PyTorch'],
  ['tensorflow', 'TensorFlow'],
  ['jax', 'JAX'],
  ['paddle', 'PaddlePaddle'],
])

const TAB_LINE = /^[ \t]*(?:#|%|\/\/)@tab[ \t]+(.+)\n?/m
const NOTEBOOK_LINE = /^[ \t]*(?:#@save\b.*|%matplotlib inline[ \t]*)\n?/gm

/** A variant of one passage: `details.variant` with the names it is for. */
export const variantOf = (names: string, children: readonly RootContent[]): Wrapper => {
  const label = names
    .split(',')
    .map((name) => NAMES.get(name.trim().toLowerCase()) ?? name.trim())
    .filter((name) => name !== '')
    .join(', ')
  const summary = wrapper('summary', { className: ['variant-name'] }, [{ type: 'text', value: label || '…' }])
  return wrapper('details', { className: ['variant'] }, [summary, ...children])
}

const isVariant = (node: RootContent | undefined): node is Wrapper =>
  node?.type === 'wrapper' && node.data.hProperties?.['className']?.[0] === 'variant'

const nameOf = (variant: Wrapper): string => {
  const [summary] = variant.children
  const [text] = summary?.type === 'wrapper' ? summary.children : []
  return text?.type === 'text' ? text.value : ''
}

/**
 * Takes the marks of notebooks out of a code cell.
 * @returns the frameworks it is for: null for all of them
 */
const readCell = (code: Code): string | null => {
  const tab = TAB_LINE.exec(code.value)
  const cleaned = code.value.replace(TAB_LINE, '').replace(NOTEBOOK_LINE, '').replace(/\s+$/, '')
  if (cleaned !== '') code.value = cleaned
  const names = tab?.[1]?.trim() ?? null
  return names === null || names === 'all' ? null : names
}

const isCell = (node: RootContent | undefined): node is Code =>
  node?.type === 'code' && node.data?.notebookCell === true

/**
 * Groups neighbouring variants of one passage.
 * @param first names the framework of cells without a mark, where other cells of the run have one (d2l: `mxnet`)
 */
export const groupVariants = (children: readonly RootContent[], first = 'mxnet'): RootContent[] => {
  const marked = children.map((node) => {
    if (!isCell(node)) return { node, names: null, cell: false }
    return { node, names: readCell(node), cell: true }
  })
  const out: RootContent[] = []
  let run: Wrapper[] = []
  const close = (): void => {
    if (run.length > 0) out.push(wrapper('div', { className: ['variants'] }, run))
    run = []
  }
  marked.forEach(({ node, names, cell }, index) => {
    const next = marked[index + 1]
    // A cell without a mark that others with one follow is the first framework's.
    const opens = cell && names === null && next?.cell === true && next.names !== null
    const variant = isVariant(node)
      ? node
      : cell && (names !== null || opens)
        ? variantOf(names ?? first, [node])
        : null
    // The same name again starts the next passage.
    if (variant && run.some((other) => nameOf(other) === nameOf(variant))) close()
    if (variant) run.push(variant)
    else {
      close()
      out.push(node)
    }
  })
  close()
  return out
}
