/** Which cards a note makes, and how a cloze text is read. No zod here: a page can have it cheaply. */
import type { CardContent } from './model.ts'

/** One gap: `{{c1::answer::hint}}`. */
export interface ClozeGap {
  readonly number: number
  readonly answer: string
  readonly hint: string | null
}

export type ClozePart = string | ClozeGap

const GAP = /\{\{c(\d{1,3})::((?:(?!\{\{c\d)[\s\S])*?)\}\}/g

/** A cloze text in parts. Gaps are not nested: what does not close stays as it is written. */
export const clozeParts = (text: string): ClozePart[] => {
  const out: ClozePart[] = []
  let from = 0
  for (const match of text.matchAll(GAP)) {
    const number = Number(match[1])
    const [answer = '', ...hint] = (match[2] ?? '').split('::')
    if (number < 1) continue
    if (match.index > from) out.push(text.slice(from, match.index))
    out.push({ number, answer, hint: hint.length > 0 ? hint.join('::') : null })
    from = match.index + match[0].length
  }
  if (from < text.length) out.push(text.slice(from))
  return out
}

/** The ordinals of a note's cards, ascending. An ordinal names the same card for life. */
export const ordinalsOf = (content: CardContent): number[] => {
  switch (content.kind) {
    case 'basic':
      return [0]
    case 'reversed':
      return [0, 1]
    case 'cloze': {
      const numbers = clozeParts(content.text).flatMap((part) =>
        typeof part === 'string' ? [] : [part.number - 1],
      )
      return [...new Set(numbers)].sort((a, b) => a - b)
    }
    case 'occlusion':
      return [...new Set(content.shapes.map((shape) => shape.n - 1))].sort((a, b) => a - b)
  }
}

/** Puts words into a gap with the next number: the editor's "make a gap". */
export const asGap = (number: number, words: string): string => `{{c${number}::${words}}}`

/** The number a new gap would have. */
export const nextGapNumber = (text: string): number =>
  Math.max(0, ...clozeParts(text).map((part) => (typeof part === 'string' ? 0 : part.number))) + 1
