/** How much there is to read: words, and characters where a script has no spaces between words. */
import type { Nodes } from 'hast'
import { toText } from 'hast-util-to-text'
import { hasClass } from './audit.ts'

/** One each: Han and kana. Runs of other letters and digits, joined by apostrophes, hyphens and points. */
const UNIT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’.\-](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+)*/gu

/** Scripts that write words together: a dictionary has to cut them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

let segmenter: Intl.Segmenter | null = null

/** Words of a text; Chinese and Japanese by the character. */
export const countWords = (text: string): number => {
  let count = 0
  for (const [unit] of text.matchAll(UNIT)) {
    if (!UNSPACED.test(unit)) count++
    else {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
      for (const segment of segmenter.segment(unit)) if (segment.isWordLike === true) count++
    }
  }
  return count
}

const notRead = (node: Nodes): boolean =>
  node.type === 'element' &&
  (hasClass(node, 'language-math') ||
    hasClass(node, 'language-mermaid') ||
    hasClass(node, 'language-quiz') ||
    hasClass(node, 'callout-kind') ||
    hasClass(node, 'missing-file') ||
    hasClass(node, 'numref') ||
    hasClass(node, 'eqref'))

/** Words of a lesson: its text and code, without formulas, diagrams, quizzes and what the reader added. */
export const wordsOf = (tree: Nodes): number => {
  if (notRead(tree)) return 0
  if (tree.type === 'text') return countWords(tree.value)
  if (!('children' in tree)) return 0
  if (tree.type === 'element' && tree.tagName === 'p') return countWords(readable(tree))
  return tree.children.reduce((sum, child) => sum + wordsOf(child), 0)
}

/** Text of a paragraph in one piece, so that **b**old is one word. */
const readable = (node: Nodes): string => {
  if (notRead(node)) return ' '
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  return node.type === 'element' && node.tagName === 'br' ? ' ' : node.children.map(readable).join('')
}

/** The words of a heading, a summary, a cell: on one line. */
export const lineOf = (node: Nodes): string => toText(node).replace(/\s+/g, ' ').trim()
