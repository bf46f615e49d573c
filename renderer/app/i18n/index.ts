/**
 * The two languages. One JSON file per feature in en/ and zh-CN/; `t('shelf.title')` is key `title` of
 * shelf.json. Only the active language is loaded, as one chunk.
 */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '../../../shared/features/settings/model.ts'
import { formatters } from './formatters.ts'

/** Strings of one language by feature. */
type Strings = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Fetches a language's strings; a second call finds them there. */
export const fetchStrings = (locale: Locale): Promise<{ strings: Strings }> => load[locale]()

const load: Readonly<Record<Locale, () => Promise<{ strings: Strings }>>> = {
  en: () => import('./en.ts'),
  'zh-CN': () => import('./zh-cn.ts'),
}

/** The system's language where we speak it, else English. */
export const systemLocale = (languages: readonly string[] = navigator.languages): Locale => {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return 'en'
}

const start = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  for (const [name, format] of Object.entries(formatters)) i18next.services.formatter?.add(name, format)
}
let started: Promise<void> | null = null

/** Switches the whole window to a language; resolves once its strings are there. */
export const speak = async (locale: Locale): Promise<void> => {
  const [{ strings }] = await Promise.all([fetchStrings(locale), (started ??= start())])
  i18next.addResourceBundle(locale, 'translation', strings, true, true)
  if (i18next.language !== locale) await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}
