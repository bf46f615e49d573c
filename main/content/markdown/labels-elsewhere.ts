/** References from one lesson to sections, figures and equations of another. */
import { courseHref } from './course-reference.ts'
import { pageId } from './headings.ts'
import { collectLabels, type FarLabel, type Label } from './labels.ts'
import { readLesson } from './lesson-tree.ts'
import { wordingFor } from './wording.ts'

const REFERENCE = /(?::(?:numref|ref|eqref|eq|secref|figref):|\{(?:numref|ref|eq)\})`([^`\n]+)`/g
const defines = (text: string, label: string): boolean =>
  text.includes(`label:\`${label}\``) || text.includes(`{#${label}`) || text.includes(`:name: ${label}`)

/** Labels that Markdown text refers to and does not define. */
export const missingLabels = (text: string): string[] =>
  [...new Set([...text.matchAll(REFERENCE)].map((match) => match[1] ?? ''))].filter(
    (label) => !defines(text, label),
  )

/** Whether Markdown text defines one of the labels; cheap, so that only the lessons needed are read. */
export const definesOneOf = (text: string, labels: readonly string[]): boolean =>
  labels.some((label) => defines(text, label))

/**
 * Looks labels up in other lessons.
 * @param lessons course path and Markdown text of each
 */
export const labelsOf = (
  lessons: readonly { readonly path: string; readonly text: string }[],
  language: string | null,
): ((label: string) => FarLabel | null) => {
  const found = new Map<string, FarLabel>()
  for (const { path, text } of lessons) {
    const { tree } = readLesson(text, 'markdown', language)
    for (const label of collectLabels(tree, wordingFor(language)).values()) {
      if (label.text !== '' && !found.has(label.id)) found.set(label.id, farLabel(path, label))
    }
  }
  return (label) => found.get(label) ?? null
}

const farLabel = (path: string, { id, text }: Label): FarLabel => ({
  href: courseHref(path, pageId(id)),
  text,
})
