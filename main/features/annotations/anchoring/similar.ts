/** Passages of a text that are like another, though not the same. */
import search from 'approx-string-match'

export interface Similar {
  readonly start: number
  readonly end: number
  /** 1: the same; 0.6: four letters in ten differ. */
  readonly likeness: number
}

/** Least likeness that is worth showing to the learner. */
export const LEAST = 0.6
/** Longest passage looked for so, UTF-16 units. */
const LONGEST = 4000

/** A character that no lesson holds, to hide what was found from the next look. */
const HIDDEN = '\u0000'

/** @returns up to `most` passages, best first; none overlap */
export const similarPassages = (text: string, wanted: string, most: number): Similar[] => {
  const found: Similar[] = []
  if (wanted.length < 8 || wanted.length > LONGEST) return found
  const errorsAllowed = Math.floor(wanted.length * (1 - LEAST))
  let rest = text
  while (found.length < most) {
    const [best] = search(rest, wanted, errorsAllowed).toSorted(
      (a, b) => a.errors - b.errors || a.start - b.start,
    )
    if (!best || best.end <= best.start) break
    found.push({ start: best.start, end: best.end, likeness: 1 - best.errors / wanted.length })
    rest = rest.slice(0, best.start) + HIDDEN.repeat(best.end - best.start) + rest.slice(best.end)
  }
  return found
}
