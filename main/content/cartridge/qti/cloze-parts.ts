/** Cuts formatted text where its blanks stand. */
import { plainText } from '../../../../shared/features/rich-text/model.ts'
import type { RichNode, RichText } from '../../../../shared/features/rich-text/model.ts'

type Piece = { readonly node: RichNode } | { readonly blank: string }

const inline: ReadonlySet<string> = new Set(['strong', 'em', 'del', 'code', 'sub', 'sup', 'span'])
const lines: ReadonlySet<string> = new Set(['p', 'li', 'blockquote', 'h3', 'h4', 'tr', 'pre'])

const holdsAny = (nodes: RichText, tokens: readonly string[]): boolean => {
  const text = plainText(nodes)
  return tokens.some((token) => text.includes(token))
}

const cutText = (text: string, tokens: readonly string[]): Piece[] => {
  const first = tokens
    .map((token) => ({ token, at: text.indexOf(token) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!first) return text === '' ? [] : [{ node: text }]
  const { token, at } = first
  const rest = cutText(
    text.slice(at + token.length),
    tokens.filter((one) => one !== token),
  )
  return [...(at > 0 ? [{ node: text.slice(0, at) }] : []), { blank: token }, ...rest]
}

/** Blocks around a blank become lines: a paragraph cannot be half in one part and half in the next. */
const cutNode = (node: RichNode, tokens: readonly string[]): Piece[] => {
  if (typeof node === 'string') return cutText(node, tokens)
  if (node.t === 'img' || node.t === 'math') return [{ node }]
  const children = node.c ?? []
  if (!holdsAny(children, tokens)) return [{ node }]
  const pieces = children.flatMap((child) => cutNode(child, tokens))
  if (inline.has(node.t))
    return pieces.map((piece) =>
      'blank' in piece || node.t === 'a' ? piece : { node: { ...node, c: [piece.node] } },
    )
  if (lines.has(node.t)) return [...pieces, { node: { t: 'br' } }]
  return node.t === 'td' || node.t === 'th' ? [...pieces, { node: ' ' }] : pieces
}

const isBreak = (node: RichNode | undefined): boolean => typeof node === 'object' && node.t === 'br'

const trimmed = (part: RichText): RichText => (isBreak(part.at(-1)) ? part.slice(0, -1) : part)

/**
 * @param tokens what marks each blank in the text; a second appearance stays text
 * @returns `parts.length === found.length + 1`; tokens the text lacks are not in `found`
 */
export const cutAtBlanks = (
  text: RichText,
  tokens: readonly string[],
): { readonly parts: RichText[]; readonly found: string[] } => {
  const parts: RichText[] = [[]]
  const found: string[] = []
  for (const piece of text.flatMap((node) => cutNode(node, tokens))) {
    if ('node' in piece) parts.at(-1)?.push(piece.node)
    else if (found.includes(piece.blank)) parts.at(-1)?.push(piece.blank)
    else {
      found.push(piece.blank)
      parts.push([])
    }
  }
  return { parts: parts.map((part, index) => (index === parts.length - 1 ? trimmed(part) : part)), found }
}
