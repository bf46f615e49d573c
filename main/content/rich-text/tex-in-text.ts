/** Formulas written inside running text with the delimiters of MathJax and KaTeX's auto-render. */
import type { RichNode } from '../../../shared/features/rich-text/model.ts'

/**
 * `\(…\)`, `\[…\]` and `$$…$$`; a single `$` is left alone, it is money too often outside Markdown.
 * At most 4,000 characters, and none inside another: an opening nobody closes must not cost a search of the whole text.
 */
const FORMULA =
  /\\\(((?:(?!\\\().){1,4000}?)\\\)|(?<!\\)\\\[((?:(?!(?<!\\)\\\[).){1,4000}?)\\\]|\$\$(.{1,4000}?)\$\$/gs

/**
 * Cuts text at its formulas.
 * @example splitTex('so \\(x^2\\)') // ['so ', { t: 'math', tex: 'x^2', display: false }]
 */
export const splitTex = (text: string): RichNode[] => {
  const nodes: RichNode[] = []
  let from = 0
  for (const match of text.matchAll(FORMULA)) {
    const tex = (match[1] ?? match[2] ?? match[3] ?? '').trim()
    if (tex === '') continue
    if (match.index > from) nodes.push(text.slice(from, match.index))
    nodes.push({ t: 'math', tex, display: match[1] === undefined })
    from = match.index + match[0].length
  }
  if (from < text.length) nodes.push(text.slice(from))
  return nodes
}
