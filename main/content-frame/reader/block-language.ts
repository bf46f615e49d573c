/**
 * The language of each block, where its letters tell another one than the lesson's: a Chinese paragraph in an
 * English course is set as Chinese (fonts, line breaks, emphasis). What the author marked stays as marked.
 */
import { blocksOf } from './layout.ts'

const HAN = /\p{Script=Han}/gu
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HANGUL = /\p{Script=Hangul}/gu
const LETTER = /\p{L}/gu

/** From this share of the letters on, a passage is read as Chinese, Japanese or Korean. */
const SHARE = 0.3
/** Japanese prose is never without kana for long. */
const KANA_SHARE = 0.1

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** @returns null where the letters do not tell */
export const scriptLanguage = (text: string): 'zh' | 'ja' | 'ko' | null => {
  const letters = count(text, LETTER)
  const [han, kana, hangul] = [count(text, HAN), count(text, KANA), count(text, HANGUL)]
  const east = han + kana + hangul
  if (letters === 0 || east / letters < SHARE) return null
  if (hangul > han + kana) return 'ko'
  return kana / east > KANA_SHARE ? 'ja' : 'zh'
}

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** @param locale of the app: which Chinese a Chinese passage is, when nothing says */
export const markLanguages = (lesson: HTMLElement, locale: string): void => {
  const own = lesson.closest<HTMLElement>('[lang]')?.lang ?? ''
  for (const block of blocksOf(lesson)) {
    if (block.hasAttribute('lang') || block.matches('pre, [data-slot]')) continue
    const found = scriptLanguage(block.textContent)
    if (found === null || found === primary(own)) continue
    block.lang = found === 'zh' ? (primary(locale) === 'zh' ? locale : 'zh-CN') : found
  }
}
