/**
 * Cloze text: `The capital of {{France}} is {{Paris|Lutetia}}.` Words between double braces are a blank, `|`
 * separates accepted answers. Where one ends in `*` it is a closed list, and the starred ones are right:
 * `{{Paris*|London|Rome}}`.
 */
import type { RichNode, RichText } from '../../../shared/features/rich-text/model.ts'

export interface Blank {
  readonly accept: readonly string[]
  readonly options: readonly string[] | null
}

/** Code and formulas may hold braces of their own. `\{{` is two braces. */
const BLANK = /(`+)[\s\S]*?\1|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|\\\{\{|\{\{([^{}]+)\}\}/g

/** Private-use character that stands for a blank while the Markdown around it is read. */
const MARK = '\ue000'

/**
 * Takes the blanks out of cloze text.
 * @returns the text with a mark in place of each, and the blanks in order
 */
export const readBlanks = (text: string): { marked: string; blanks: Blank[] } => {
  const blanks: Blank[] = []
  const marked = text.replaceAll(MARK, '').replace(BLANK, (found, _ticks, inside: string | undefined) => {
    if (found === '\\{{') return '{{'
    const blank = inside === undefined ? null : readBlank(inside)
    if (blank === null) return found
    blanks.push(blank)
    return MARK
  })
  return { marked, blanks }
}

const readBlank = (inside: string): Blank | null => {
  const words = inside
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const starred = words.filter((word) => /.\*$/.test(word)).map((word) => word.slice(0, -1).trim())
  if (words.length === 0) return null
  if (starred.length === 0) return { accept: words, options: null }
  return { accept: starred, options: [...new Set(words.map((word) => word.replace(/(.)\*$/, '$1').trim()))] }
}

/** Cuts rich text at its marks: `blanks + 1` parts. Paragraphs become lines, so that a blank stands in its sentence. */
export const splitAtMarks = (text: RichText): RichText[] => {
  const lines = text.flatMap((node, index): RichNode[] => {
    if (typeof node === 'string' || node.t !== 'p') return [node]
    const gap: RichNode[] = index === 0 ? [] : [{ t: 'br' }, { t: 'br' }]
    return [...gap, ...(node.c ?? [])]
  })
  return cut(lines)
}

const cut = (nodes: readonly RichNode[]): RichText[] => {
  const parts: RichText[] = [[]]
  for (const node of nodes) {
    const pieces = cutNode(node)
    pieces.forEach((piece, index) => {
      if (index > 0) parts.push([])
      parts.at(-1)?.push(...piece)
    })
  }
  return parts
}

/** A node cut in the middle is there twice, each time with its half. */
const cutNode = (node: RichNode): RichText[] => {
  if (typeof node === 'string') return node.split(MARK).map((piece) => (piece === '' ? [] : [piece]))
  if (!('c' in node) || node.c === undefined) return [[node]]
  const halves = cut(node.c)
  return halves.length === 1
    ? [[node]]
    : halves.map((half) => (half.length === 0 ? [] : [{ ...node, c: half }]))
}
