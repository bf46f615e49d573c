/** A picture alone in its paragraph that has a caption (a title, a label, words beside its `alt=`) is a figure. */
import type { Paragraph, RootContent } from 'mdast'
import { wrapper } from './nodes.ts'

/** The paragraph itself, or the figure it is. */
export const shapeFigure = (paragraph: Paragraph): RootContent => {
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
    ...(words === '' ? [] : [wrapper('figcaption', {}, [{ type: 'text', value: words }])]),
  ])
}
