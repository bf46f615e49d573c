/** Finds a marked passage in a text that is as it was. After an update the brain settles places; this never guesses. */
import { QUOTE_MAX } from './limits.ts'
import type { QuoteSelector } from './model.ts'

const sameEnd = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

const sameStart = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a.charAt(count) === b.charAt(count)) count += 1
  return count
}

/** Places looked at before a quote counts as too common to be found by its words. */
const MOST = 2000

/**
 * @returns the given range where the quote stands there; else the one place whose surroundings fit best;
 * null when it is nowhere, or in several places that fit equally well
 */
export const findQuote = (
  text: string,
  range: { readonly start: number; readonly end: number },
  quote: QuoteSelector,
): { start: number; end: number } | null => {
  const { exact } = quote
  // Only a quote that was cut says less than its range.
  const length = exact.length >= QUOTE_MAX ? Math.max(range.end - range.start, exact.length) : exact.length
  if (range.start + length <= text.length && exact !== '' && text.startsWith(exact, range.start))
    return { start: range.start, end: range.start + length }
  if (exact === '') return null
  let best: { start: number; score: number; alone: boolean } | null = null
  let looked = 0
  for (let at = text.indexOf(exact); at >= 0 && looked < MOST; at = text.indexOf(exact, at + 1)) {
    looked += 1
    const score =
      sameEnd(text.slice(Math.max(0, at - quote.prefix.length), at), quote.prefix) +
      sameStart(text.slice(at + length, at + length + quote.suffix.length), quote.suffix)
    if (!best || score > best.score) best = { start: at, score, alone: true }
    else if (score === best.score) best.alone = false
  }
  return best?.alone ? { start: best.start, end: Math.min(best.start + length, text.length) } : null
}
