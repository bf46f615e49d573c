/**
 * The words of the index. What is written without spaces (Chinese, Japanese, Korean, Thai and their like) is cut into
 * overlapping pairs, so that every word in it of two characters or more is found; a run ends with its last character
 * alone, so that each single character begins a word. The rest is words as they stand, and English stems beside them.
 */
import { stemmer } from 'stemmer'

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3005\u3007]/u
const WORDLY = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u
const ENGLISH = /^[a-z]{3,}$/

/** A run of characters of one sort, folded, with where in the text each of its characters stands. */
export interface Run {
  readonly unspaced: boolean
  readonly characters: readonly string[]
  /** UTF-16 offset of each character in the text. */
  readonly from: readonly number[]
  /** UTF-16 offset behind the last. */
  readonly to: number
}

/** Lower case, half width, without accents; '' for a mark. */
const fold = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : character
  if (code >= 0x4e00 && code <= 0x9fff) return character
  // The marks that make か into が make it another letter.
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\P{M}\u3099\u309a]/gu, '')
    .normalize('NFC')
}

type Sort = 'word' | 'unspaced' | 'mark' | 'other'
const sorts = new Map<string, Sort>()

const sortOf = (character: string): Sort => {
  const code = character.charCodeAt(0)
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
      ? 'word'
      : 'other'
  if (code >= 0x4e00 && code <= 0x9fff) return 'unspaced'
  const known = sorts.get(character)
  if (known) return known
  const sort = UNSPACED.test(character)
    ? 'unspaced'
    : MARK.test(character)
      ? 'mark'
      : WORDLY.test(character)
        ? 'word'
        : 'other'
  if (sorts.size < 20_000) sorts.set(character, sort)
  return sort
}

/** The runs of a text in order. */
export const runsOf = (text: string): Run[] => {
  const runs: Run[] = []
  let characters: string[] = []
  let from: number[] = []
  let unspaced = false
  let offset = 0
  const end = (): void => {
    if (characters.length > 0) runs.push({ unspaced, characters, from, to: offset })
    characters = []
    from = []
  }
  for (const character of text) {
    const sort = sortOf(character)
    if (sort === 'other') end()
    else if (sort !== 'mark') {
      if (characters.length > 0 && unspaced !== (sort === 'unspaced')) end()
      unspaced = sort === 'unspaced'
      // Folding may make several letters of one (ﬁ); each is kept as its own, all from the same place.
      for (const letter of fold(character)) {
        if (sortOf(letter) === 'other') continue
        characters.push(letter)
        from.push(offset)
      }
    }
    offset += character.length
  }
  end()
  return runs
}

/** Pairs of a run, and its last character alone. */
export const pairsOf = (characters: readonly string[]): string[] =>
  characters.map((character, index) => character + (characters[index + 1] ?? ''))

/** The stem of an English word; the word itself where there is none. */
export const stemOf = (word: string): string => (ENGLISH.test(word) ? stemmer(word) : word)

export interface IndexWords {
  /** Words and pairs, parted by blanks, in order. */
  readonly words: string
  /** Stems that differ from the words they belong to, each once. */
  readonly stems: string
}

/** A text as the index keeps it. */
export const indexWords = (text: string): IndexWords => {
  const words: string[] = []
  const stems = new Set<string>()
  for (const { unspaced, characters } of runsOf(text)) {
    if (unspaced) {
      words.push(...pairsOf(characters))
      continue
    }
    const word = characters.join('')
    words.push(word)
    const stem = stemOf(word)
    if (stem !== word) stems.add(stem)
  }
  return { words: words.join(' '), stems: [...stems].join(' ') }
}
