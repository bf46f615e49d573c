/** How much there is to read: what study time is estimated from, alike for every format. */

/** Written without spaces: each Chinese or Japanese character counts as a word. */
const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]`
/** Written without spaces, several letters to a word. */
const unspaced = String.raw`[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const spaced = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]`

const lettersPerWord = 5

/**
 * Words of a text: runs of letters and digits (`don't` and `e-mail` are one), CJK by the character,
 * Thai and its like by five letters.
 */
export const countWords = (text: string): number => {
  const pattern = new RegExp(`${ideograph}|(${unspaced}+)|${spaced}+(?:['\u2019.\\-]${spaced}+)*`, 'gv')
  let words = 0
  for (const match of text.matchAll(pattern)) {
    words += match[1] === undefined ? 1 : Math.ceil(match[1].length / lettersPerWord)
  }
  return words
}
