/** Rich text from a fragment of HTML, as quiz packages carry it. */
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { RichText } from '../../../shared/features/rich-text/model.ts'
import { richTextFromHast, type RichTextOptions } from './from-hast.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/**
 * @param html a fragment; may be hostile, may be broken
 * @param options how to find images, and whom to tell of what is left out
 * @returns safe rich text; never throws
 */
export const richTextFromHtml = (html: string, options: RichTextOptions = {}): RichText => {
  try {
    return richTextFromHast(parser.parse(html), options)
  } catch (error) {
    // Thousands of nested elements exhaust the stack of any tree builder: keep the words.
    if (!(error instanceof RangeError)) throw error
    const words = html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return words === '' ? [] : [words]
  }
}
