/** Which language a caption file is in: told by its name, its header, or its words. */

/** Names that file names use for languages besides their codes. */
const NAMES: Readonly<Record<string, string>> = {
  arabic: 'ar', chinese: 'zh', chs: 'zh-Hans', cht: 'zh-Hant', deutsch: 'de', dutch: 'nl', english: 'en',
  french: 'fr', german: 'de', hindi: 'hi', italian: 'it', japanese: 'ja', korean: 'ko', polish: 'pl',
  portuguese: 'pt', russian: 'ru', spanish: 'es', turkish: 'tr', vietnamese: 'vi',
  sc: 'zh-Hans', tc: 'zh-Hant', cn: 'zh-Hans', jp: 'ja', 'zh-cn': 'zh-CN', 'zh-tw': 'zh-TW',
  中文: 'zh', 简体: 'zh-Hans', 简体中文: 'zh-Hans', 繁體: 'zh-Hant', 繁体: 'zh-Hant', 繁體中文: 'zh-Hant', 英文: 'en', 英语: 'en', 日本語: 'ja',
} // prettier-ignore

/** Codes common enough to be believed behind a `_` or `-`, where `how_to` might also stand. */
const COMMON = new Set(
  'ar bg cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  ),
)

const displayNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A BCP 47 tag in canonical form, when it names a real language. */
export const canonicalLanguage = (tag: string): string | null => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    return canonical !== undefined && displayNames.of(canonical) !== undefined ? canonical : null
  } catch {
    return null
  }
}

/** A word of a file name as a language. */
const wordLanguage = (word: string, sure: boolean): string | null => {
  const lower = word.toLowerCase()
  const named = Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined
  if (named !== undefined && (sure || lower.length > 2)) return named
  const [primary = ''] = lower.split(/[-_]/)
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/.test(lower)) return null
  return sure || COMMON.has(primary) ? canonicalLanguage(lower) : null
}

/** The language at the end of a name without extension: `talk.zh-CN`, `subtitles_en`, `lecture.English`. */
export const languageOfName = (stem: string): string | null => {
  const dotted = stem.split('.').slice(1).toReversed()
  for (const word of dotted) {
    const language = wordLanguage(word, true)
    if (language !== null) return language
  }
  const match = /[-_ ]((?:[a-z]{2,3}[-_][a-z]{2,4})|[^-_ .]+)$/i.exec(stem)
  const tail = match?.[1] ?? ''
  return wordLanguage(tail, false) ?? wordLanguage(tail.split(/[-_]/).at(-1) ?? '', false)
}

/** Writing systems that tell the language. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
]

/** Small words that hardly occur in other languages. */
const SMALL_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|and|of|is|this|that|you|we|it|are)\b/gi, 'en'],
  [/\b(?:und|der|die|das|ist|nicht|wir|ein)\b/gi, 'de'],
  [/\b(?:le|les|des|est|une|nous|pas|vous)\b/gi, 'fr'],
  [/\b(?:el|los|las|una|que|por|está|para)\b/gi, 'es'],
]

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A guess from the words themselves; null when nothing is clear. */
export const languageOfText = (text: string): string | null => {
  const sample = text.slice(0, 20_000)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return null
  for (const [script, language] of SCRIPTS)
    // A page of Japanese has kana in it, of Chinese only Han.
    if (count(sample, script) > letters * (language === 'ja' ? 0.1 : 0.3)) return language
  const scores = SMALL_WORDS.map(([words, language]) => ({ language, score: count(sample, words) }))
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  return best && next && best.score >= 2 && best.score > next.score * 2 ? best.language : null
}

/** What a language calls itself: `English`, `中文（简体）`. */
export const languageLabel = (language: string): string => {
  const name = new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
