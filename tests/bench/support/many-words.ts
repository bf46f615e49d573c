/** Notes and lessons in Chinese and English, made from a seed: words as unevenly used as in any language. */

export interface Written {
  readonly title: string
  readonly text: string
}

export interface Corpus {
  readonly notes: readonly Written[]
  readonly lessons: readonly Written[]
  /** Words in use, most frequent first. */
  readonly chinese: readonly string[]
  readonly english: readonly string[]
}

/** mulberry32: the same numbers for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES =
  'ba be bi bo ca ce ci co da de di do fa fe fo ga ge go ha he hi la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  )
const ENDINGS = ['', '', '', 's', 'ing', 'ed', 'tion', 'al', 'ly', 'ness', 'er']

const englishWords = (random: () => number, count: number): string[] => {
  const words = new Set<string>()
  while (words.size < count) {
    const length = 1 + Math.floor(random() * 3)
    const stem = Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join(
      '',
    )
    words.add(
      stem +
        'nrtlkm'.charAt(Math.floor(random() * 6)) +
        (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? ''),
    )
  }
  return [...words]
}

/** Words of two characters mostly, from the 2,500 characters of everyday use (here: a part of the block). */
const chineseWords = (random: () => number, count: number): string[] => {
  const words = new Set<string>()
  // A few characters are in most words, as in Chinese.
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 2500))
  while (words.size < count) {
    const share = random()
    const length = share < 0.12 ? 1 : share < 0.82 ? 2 : share < 0.93 ? 3 : 4
    words.add(Array.from({ length }, character).join(''))
  }
  return [...words]
}

/** The nth word is used about 1/n as often as the first. */
const zipf = (random: () => number, count: number): number =>
  Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1))) - 1)

export const makeCorpus = (seed: number, counts: { notes: number; lessons: number }): Corpus => {
  const random = randomFrom(seed)
  const chinese = chineseWords(random, 12_000)
  const english = englishWords(random, 12_000)
  const pick = (words: readonly string[]) => words[zipf(random, words.length)] ?? ''
  const zh = (length: number) => {
    let text = ''
    for (let i = 0; i < length; i += 1)
      text += pick(chinese) + (random() < 0.12 ? '，' : random() < 0.05 ? '。' : '')
    return text
  }
  const en = (length: number) =>
    Array.from({ length }, () => pick(english) + (random() < 0.08 ? ',' : random() < 0.05 ? '.' : '')).join(
      ' ',
    )
  const passage = (length: number) => {
    const share = random()
    if (share < 0.45) return zh(length)
    if (share < 0.9) return en(length)
    return `${zh(length >> 1)} ${en(length >> 1)}`
  }
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low))
  return {
    chinese,
    english,
    notes: Array.from({ length: counts.notes }, () => ({ title: '', text: passage(between(10, 40)) })),
    lessons: Array.from({ length: counts.lessons }, () => ({
      title: passage(between(2, 6)),
      text: passage(between(60, 160)),
    })),
  }
}
