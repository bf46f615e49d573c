/**
 * When two short texts count as the same: what a fair teacher would overlook is folded away
 * (width and composition of characters, spacing, kinds of quotation marks and dashes, a closing full stop).
 */

/** After NFKC, which already turns `，` `！` `：` and `（` into their ASCII forms. */
const PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/[。｡]/gu, '.'],
  [/[、､]/gu, ','],
  [/[“”„‟«»「」『』〝〞〟＂]/gu, '"'],
  [/[‘’‚‛‹›′`´]/gu, "'"],
  [/[\u2010-\u2015\u2212]/gu, '-'],
  [/[·・•]/gu, '·'],
  [/[〈《]/gu, '<'],
  [/[〉》]/gu, '>'],
  [/〜/gu, '~'],
]

const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f]`
const AROUND_CJK = new RegExp(`(?<=${CJK}) | (?=${CJK})`, 'gu')

/** Spaces of no meaning: runs, ends, beside Chinese and Japanese characters, before a comma or full stop. */
const squeeze = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(AROUND_CJK, '')
    .replace(/ (?=[.,;:!?)])/gu, '')

/**
 * The form in which two answers are compared.
 * @param caseSensitive keeps upper and lower case, and a closing full stop, apart: the spelling is the point
 */
export const foldText = (text: string, caseSensitive = false): string => {
  let out = text.normalize('NFKC').replace(/[\u00ad\u200b\u2060\ufeff]/gu, '')
  for (const [from, to] of PUNCTUATION) out = out.replace(from, to)
  out = squeeze(out)
  if (caseSensitive) return out
  const unended = out.replace(/[\s.,;:!?]+$/u, '')
  // Up first: `ß` and `SS`, and the two small sigmas, fall together. NFKC again, since case mapping may decompose.
  return (unended === '' ? out : unended).toUpperCase().toLowerCase().normalize('NFKC')
}

/**
 * Whether `typed` is one of the accepted texts; nothing typed never is.
 * @param contains enough that an accepted text is somewhere in what was typed
 */
export const textAccepted = (
  typed: string,
  accept: readonly string[],
  caseSensitive: boolean,
  contains = false,
): boolean => {
  const folded = foldText(typed, caseSensitive)
  return accept.some((each) => {
    const wanted = foldText(each, caseSensitive)
    return (
      typed === each ||
      (folded !== '' && (folded === wanted || (contains && wanted !== '' && folded.includes(wanted))))
    )
  })
}
