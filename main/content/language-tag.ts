/** Language tags as books, papers and pages write them. */

/** BCP 47 in canonical form (`zh_cn` → `zh-CN`); null for `und` and for what is no tag at all. */
export const canonicalLanguage = (tag: string): string | null => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    return canonical === undefined || /^(und|x)\b/i.test(canonical) ? null : canonical
  } catch {
    return null
  }
}
