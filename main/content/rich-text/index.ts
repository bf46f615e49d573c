/** Small formatted texts as data. */
export { richTextFromHtml } from './html.ts'
export { richTextFromMarkdown } from './markdown.ts'
export type { RichTextOptions } from './from-hast.ts'
