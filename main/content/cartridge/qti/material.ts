/** QTI material → HTML, whatever mixture of text, pictures and breaks it is. */
import { attribute, childrenOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c)

const looksLikeHtml = (text: string): boolean =>
  /<(?:\/?[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|&(?:[a-z]+|#\d+);/i.test(text)

/** Elements inside `texttype="text/xhtml"` come as elements, not as escaped text. */
const serialise = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child)
      const attributes = [...child.attributes]
        .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
        .join('')
      const inner = serialise(child)
      return inner === '' && /^(?:br|img|hr)$/.test(child.name)
        ? `<${child.name}${attributes}>`
        : `<${child.name}${attributes}>${inner}</${child.name}>`
    })
    .join('')

const textHtml = (element: XmlElement): string => {
  if (childrenOf(element).length > 0) return serialise(element)
  const text = textOf(element)
  const type = attribute(element, 'texttype').toLowerCase()
  // Makers forget the type: text that holds tags was meant as HTML unless it says it is plain.
  const html = type.includes('html') || (type === '' && looksLikeHtml(text))
  return html ? text : escapeHtml(text).replaceAll('\n', '<br>')
}

const pictureHtml = (element: XmlElement): string => {
  const uri = attribute(element, 'uri')
  const alt = escapeHtml(attribute(element, 'label'))
  if (uri !== '') return `<img src="${escapeHtml(uri)}" alt="${alt}">`
  const type = attribute(element, 'imagtype')
  const data = textOf(element).replaceAll(/\s/g, '')
  return type !== '' && data !== ''
    ? `<img src="data:${escapeHtml(type)};base64,${escapeHtml(data)}" alt="${alt}">`
    : ''
}

const mediaHtml = (element: XmlElement, tag: 'audio' | 'video'): string =>
  `<${tag} src="${escapeHtml(attribute(element, 'uri'))}"></${tag}>`

const pieceHtml = (element: XmlElement): string => {
  switch (element.name) {
    case 'mattext':
      return textHtml(element)
    case 'matemtext':
      return `<em>${textHtml(element)}</em>`
    case 'matimage':
      return pictureHtml(element)
    case 'mataudio':
      return mediaHtml(element, 'audio')
    case 'matvideo':
      return mediaHtml(element, 'video')
    case 'matbreak':
      return '<br>'
    case 'material':
    case 'flow_mat':
    case 'flow':
    case 'solutionmaterial':
    case 'hintmaterial':
    case 'mat_extension':
      return materialHtml(element)
    default:
      return ''
  }
}

/** HTML of all material directly inside; `altmaterial` repeats what was said and is left out. */
export const materialHtml = (element: XmlElement | undefined): string =>
  childrenOf(element).map(pieceHtml).join('')
