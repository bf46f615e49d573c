/** What the palette offers for what was typed. Pure. */

export interface Entry {
  readonly id: string
  /** Places and commands of the window come before courses of the same worth. */
  readonly kind: 'place' | 'command' | 'course'
  readonly label: string
  /** Other words it answers to: authors, the other language's name. */
  readonly also?: string
}

const MOST = 30

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** 0: not at all; more for a beginning of the label, a beginning of a word, anywhere. */
const worth = (entry: Entry, words: readonly string[]): number => {
  const label = fold(entry.label)
  const rest = fold(entry.also ?? '')
  let sum = 0
  for (const word of words) {
    if (label.startsWith(word)) sum += 8
    else if (label.includes(` ${word}`)) sum += 5
    else if (label.includes(word)) sum += 3
    else if (rest.includes(word)) sum += 1
    else return 0
  }
  return sum
}

/** The entries that hold every word, best first; all of them, in their order, when nothing was typed. */
export const find = <E extends Entry>(entries: readonly E[], typed: string): readonly E[] => {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries.slice(0, MOST)
  return entries
    .map((entry) => ({ entry, worth: worth(entry, words) }))
    .filter((found) => found.worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ entry }) => entry)
}
