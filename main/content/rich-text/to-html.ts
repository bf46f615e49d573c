/** Rich text as HTML, for programs that keep HTML: from the same short list of elements, everything else escaped. */
import type { RichText } from '../../../shared/features/rich-text/model.ts'

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** @param image the address a picture has there; null leaves its words */
export const richTextToHtml = (text: RichText, image: (url: string) => string | null): string =>
  text
    .map((node): string => {
      if (typeof node === 'string') return escaped(node)
      if (node.t === 'math') {
        const tex = escaped(node.tex)
        return node.display ? `\\[${tex}\\]` : `\\(${tex}\\)`
      }
      if (node.t === 'img') {
        const address = image(node.url)
        return address === null
          ? escaped(node.alt)
          : `<img src="${escaped(address)}" alt="${escaped(node.alt)}">`
      }
      const inner = richTextToHtml(node.c ?? [], image)
      if (node.t === 'a') return `<a href="${escaped(node.href)}">${inner}</a>`
      if (node.t === 'br' || node.t === 'hr') return `<${node.t}>`
      return `<${node.t}>${inner}</${node.t}>`
    })
    .join('')
