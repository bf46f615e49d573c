/** Attribute lists in braces as Pandoc, kramdown and MyST write them: `{#id .class key="value"}`. */

export interface AttributeList {
  readonly id: string | null
  readonly classes: readonly string[]
  readonly values: ReadonlyMap<string, string>
}

/** An attribute list at the start of text, with its braces. A quoted value may hold braces and newlines. */
const LIST = /^\{:?\s*((?:[^{}"']|"[^"]*"|'[^']*')*)\}/

/**
 * Reads the list a text starts with.
 * @returns the attributes and how many characters they took; null when there is none
 */
export const attributesAtStart = (text: string): { attributes: AttributeList; length: number } | null => {
  const match = LIST.exec(text)
  return match ? { attributes: parseAttributes(match[1] ?? ''), length: match[0].length } : null
}

/** Reads the inside of the braces. Words that are nothing else count as classes (`{note}`, `{r}`). */
export const parseAttributes = (inside: string): AttributeList => {
  let id: string | null = null
  const classes: string[] = []
  const values = new Map<string, string>()
  for (const match of inside.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))|([#.]?)([^\s,{}=]+)/g)) {
    const [, name, double, single, bare, mark, word] = match
    if (name !== undefined)
      values.set(name.toLowerCase(), (double ?? single ?? bare ?? '').replace(/\s+/g, ' '))
    else if (word !== undefined && mark === '#') id = word
    else if (word !== undefined) classes.push(word)
  }
  return { id: id ?? values.get('id') ?? null, classes, values }
}
