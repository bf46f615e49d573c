/**
 * Plain text made of pieces, each run of white space as one space, with the way there and back: a place in a piece is a
 * place in the whole. Places are UTF-16 units. @see text-anchor.ts for which pieces count
 */
export interface CollapsedText {
  readonly text: string
  /** Where a place in a piece is in the whole. */
  at(piece: number, offset: number): number
  /** The piece and the offset in it of the unit at `index`; null beyond the end. */
  locate(index: number): { readonly piece: number; readonly offset: number } | null
}

const SPACE = /\s/

export const collapseText = (pieces: readonly string[]): CollapsedText => {
  const starts: number[] = []
  const spaceBefore: boolean[] = []
  const parts: string[] = []
  let length = 0
  let space = false
  for (const piece of pieces) {
    starts.push(length)
    spaceBefore.push(space)
    const whole = piece.replace(/\s+/g, ' ')
    const kept = space && whole.startsWith(' ') ? whole.slice(1) : whole
    parts.push(kept)
    length += kept.length
    if (whole !== '') space = whole.endsWith(' ')
  }
  const text = parts.join('')

  /** Units a piece gives to the whole before `offset`. */
  const given = (piece: number, offset: number): number => {
    const data = pieces[piece] ?? ''
    let afterSpace = spaceBefore[piece] ?? false
    let count = 0
    for (let index = 0; index < Math.min(offset, data.length); index += 1) {
      const isSpace = SPACE.test(data.charAt(index))
      if (!(isSpace && afterSpace)) count += 1
      afterSpace = isSpace
    }
    return count
  }

  return {
    text,
    at: (piece, offset) => (starts[piece] ?? length) + given(piece, offset),
    locate: (index) => {
      if (index < 0 || index >= length) return null
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= index) low = middle
        else high = middle - 1
      }
      const data = pieces[low] ?? ''
      const wanted = index - (starts[low] ?? 0)
      let afterSpace = spaceBefore[low] ?? false
      let count = -1
      for (let offset = 0; offset < data.length; offset += 1) {
        const isSpace = SPACE.test(data.charAt(offset))
        if (!(isSpace && afterSpace)) count += 1
        if (count === wanted) return { piece: low, offset }
        afterSpace = isSpace
      }
      return null
    },
  }
}
