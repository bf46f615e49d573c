/** A language's name as the reader calls it; the tag itself where nobody knows one. @param tag BCP 47 */
export const languageName = (tag: string, locale: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
