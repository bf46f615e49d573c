/**
 * Chinese and Japanese authors wrap their lines anywhere; HTML would show a space at each wrap. The line break
 * between two such characters is taken out, also across emphasis and links.
 */
import type { Nodes, PhrasingContent, Text } from 'mdast'

/** Han, kana and full-width forms; not Hangul, which puts spaces between words. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
/** Stands for a formula or code within the line. */
const THING = '\ufffc'
/** Punctuation that is as wide as they are, but Western text has it too; and things, which have no script. */
const SHARED = /[“”‘’…—\ufffc]/u

const joins = (before: string, after: string): boolean =>
  (CJK.test(before) && (CJK.test(after) || SHARED.test(after))) || (SHARED.test(before) && CJK.test(after))

const first = (value: string): string => value.match(/^\s*(.)/su)?.[1] ?? ''
const last = (value: string): string => value.match(/(.)[ \t]*$/su)?.[1] ?? ''

/** Joins the lines of everything below a node, in place. */
export const joinWideLines = (node: Nodes): void => {
  if (!('children' in node)) return
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    joinTexts(textsOf(node.children))
    return
  }
  for (const child of node.children) joinWideLines(child)
}

/** The texts of a line in reading order, a mark for each formula and piece of code; null for what stops the joining. */
const textsOf = (nodes: readonly PhrasingContent[]): (Text | null)[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    if (node.type === 'formula' || node.type === 'inlineCode') return [{ type: 'text', value: THING }]
    return 'children' in node ? textsOf(node.children as PhrasingContent[]) : [null]
  })

const joinTexts = (texts: readonly (Text | null)[]): void => {
  texts.forEach((text, index) => {
    if (text === null) return
    text.value = text.value.replace(
      /(?<=(.))[ \t]*\n[ \t]*(?=(.))/gsu,
      (found, before: string, after: string) => (joins(before, after) ? '' : found),
    )
    const previous = texts[index - 1]
    const next = texts[index + 1]
    if (/^[ \t]*\n/.test(text.value) && previous && joins(last(previous.value), first(text.value)))
      text.value = text.value.replace(/^\s+/, '')
    if (/\n[ \t]*$/.test(text.value) && next && joins(last(text.value.trimEnd()), first(next.value)))
      text.value = text.value.trimEnd()
  })
}
