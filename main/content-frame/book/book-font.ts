/**
 * A book that brings its own typeface keeps it. One that only names a common one (Arial, Times, “sans-serif”) is
 * set in the desk's reading face: few books mean more by that than a default of the tool that made them.
 */
const firstFamily = (families: string): string =>
  /^\s*(?:"([^"]*)"|'([^']*)'|([^,]*))/.exec(families)?.slice(1).find(Boolean)?.trim() ?? ''

/** Whether the body of a chapter is set in a typeface that comes with the book. */
export const hasOwnTypeface = (
  families: string,
  embedded: Iterable<{ readonly family: string }>,
): boolean => {
  const wanted = firstFamily(families).toLowerCase()
  for (const { family } of embedded) if (firstFamily(family).toLowerCase() === wanted) return true
  return false
}

/** Marks the chapter for theme.ts. @param ours families the desk itself adds, which are not the book's */
export const markTypeface = (chapter: Document, ours: readonly string[]): void => {
  const families = chapter.defaultView?.getComputedStyle(chapter.body).fontFamily ?? ''
  const embedded = [...chapter.fonts].filter(({ family }) => !ours.includes(firstFamily(family)))
  chapter.documentElement.toggleAttribute('data-own-typeface', hasOwnTypeface(families, embedded))
}
