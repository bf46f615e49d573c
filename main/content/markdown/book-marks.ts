/**
 * Marks that books made with d2lbook carry for their slides: `(**…**)` and `[**…**]` around whole passages. The
 * printed book shows none of them, and they may reach over formulas and paragraphs, where Markdown sees only stars.
 */

/** Only texts with other marks of that kind are touched: elsewhere `(**kwargs)` means what it says. */
const TRAITS = /^:(?:label|eqlabel|begin_tab|end_tab):|^\s*#@tab /m

const FENCE = /^ {0,3}(`{3,}|~{3,})/

/** Takes the marks out, outside code; every line stays where it was. */
export const withoutBookMarks = (text: string): string => {
  if (!TRAITS.test(text)) return text
  let fence: string | null = null
  return text
    .split('\n')
    .map((line) => {
      const mark = FENCE.exec(line)?.[1]
      if (fence !== null) {
        if (mark?.startsWith(fence) === true) fence = null
        return line
      }
      if (mark !== undefined) {
        fence = mark
        return line
      }
      return line
        .split(/(`+[^`]*`+)/)
        .map((piece) => (piece.startsWith('`') ? piece : piece.replace(/[([]\*\*|\*\*[)\]]/g, '')))
        .join('')
    })
    .join('\n')
}
