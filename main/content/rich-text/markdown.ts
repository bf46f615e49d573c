/** Rich text from Markdown, as quiz authors write it: emphasis, code, formulas, lists, tables, pictures. */
import rehypeRaw from 'rehype-raw'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { RichText } from '../../../shared/features/rich-text/model.ts'
import { shapeMarkdown } from '../markdown/shape.ts'
import { wordingFor } from '../markdown/wording.ts'
import { richTextFromHast, type RichTextOptions } from './from-hast.ts'

const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze()

/**
 * @param markdown a fragment; raw HTML in it is read, and cut down like all HTML
 * @returns safe rich text; never throws. In HTML `\(…\)` is a formula, in Markdown only `$…$` is.
 */
export const richTextFromMarkdown = (markdown: string, options: RichTextOptions = {}): RichText => {
  try {
    const tree = toHtml.runSync(shapeMarkdown(markdown, wordingFor(null)))
    return richTextFromHast(tree, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return markdown.trim() === '' ? [] : [markdown.trim()]
  }
}
