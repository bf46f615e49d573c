/** What the shell itself says: menus, dialogs, the tray. The window's own words live in renderer/app/i18n. */
import type { Locale } from '../../../shared/features/settings/model.ts'
import en from './words/en.json' with { type: 'json' }
import zhCN from './words/zh-CN.json' with { type: 'json' }

export type WordKey = keyof typeof en

/** Looks a sentence up and fills `{name}` places. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const LISTS: Readonly<Record<Locale, Readonly<Record<WordKey, string>>>> = { en, 'zh-CN': zhCN }

export const wordsOf =
  (locale: Locale): Words =>
  (key, values = {}) =>
    LISTS[locale][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))

/** The language to speak: the one chosen, or the system's first that we know. */
export const localeOf = (chosen: Locale | null, systemLanguages: readonly string[]): Locale => {
  if (chosen !== null) return chosen
  for (const language of systemLanguages) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'en'
}

/** The sentence for a desk that did not open. */
export const startFailure = (words: Words, code: string): string => {
  const key = `start.${code}`
  return key in en ? words(key as WordKey) : words('start.other')
}
