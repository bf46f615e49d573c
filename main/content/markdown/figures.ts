/** A picture alone in its paragraph that has a caption (a title, a label, words beside its `alt=`) is a figure. */
import type { Paragraph, RootContent } from 'mdast'
import { wrapper } from './nodes.ts'

/** Alternative text has no formulas to draw: their source is read out, without its dollars. */
const spoken = (alt: string): string => alt.replace(/\$([^$]+)\$/g, '$1')

/**
 * The paragraph itself, or the figure it is.
 * @param again reads the caption as Markdown
 */
export const shapeFigure = (paragraph: Paragraph, again: (text: string) => RootContent[]): RootContent => {
  const shaped = figureOf(paragraph, again)
  for (const child of paragraph.children)
    if (child.type === 'image' && child.alt) child.alt = spoken(child.alt)
  return shaped
}

const figureOf = (paragraph: Paragraph, again: (text: string) => RootContent[]): RootContent => {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [image] = content
  if (content.length !== 1 || (image?.type !== 'image' && image?.type !== 'imageReference')) return paragraph
  const properties = image.data?.hProperties ?? {}
  const { id, caption } = properties
  const title = image.type === 'image' ? (image.title ?? '') : ''
  const words =
    typeof caption === 'string' && caption !== '' ? caption : title || (id ? (image.alt ?? '') : '')
  delete properties['caption']
  if (words === '' && id === undefined) return paragraph
  delete properties['id']
  if (image.type === 'image') image.title = null
  return wrapper('figure', id === undefined ? {} : { id }, [
    image,
    ...(words === '' ? [] : [wrapper('figcaption', {}, captionOf(words, again))]),
  ])
}

const captionOf = (words: string, again: (text: string) => RootContent[]): RootContent[] => {
  const [first, ...more] = again(words)
  return first?.type === 'paragraph' && more.length === 0 ? first.children : [{ type: 'text', value: words }]
}
