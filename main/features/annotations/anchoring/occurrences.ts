/** Where a string stands in a text. */

/** More than this and a quote is too common to be told apart by its words. */
const MOST = 400

/** Every place, in order; null when there are too many. */
export const occurrences = (text: string, wanted: string): number[] | null => {
  const found: number[] = []
  if (wanted === '') return null
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    found.push(at)
    if (found.length > MOST) return null
  }
  return found
}
