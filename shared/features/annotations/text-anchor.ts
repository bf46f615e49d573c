/**
 * The plain text that positions in a text lesson count in: the text nodes of `main.lesson` in document order, each run
 * of white space as one space, placeholders (`[data-slot]`), formulas' hidden twins (`.katex-mathml`) and buttons left
 * out. Main counts it over hast, the frame over the DOM; both walk by these rules, and a shared test holds them together.
 */

/** Elements whose text is not counted. Names are lower case. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'button', 'template'])
export const SKIPPED_CLASSES: readonly string[] = ['katex-mathml', 'slot', 'mermaid']

/** Whether an element's text is left out. */
export const isSkipped = (tag: string, classes: readonly string[]): boolean =>
  SKIPPED_TAGS.has(tag.toLowerCase()) || classes.some((name) => SKIPPED_CLASSES.includes(name))
