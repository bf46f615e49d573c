/** Pages made from XML: discussions, assignments, exams without a question that can be asked. */
import { createHash } from 'node:crypto'
import { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Cartridge } from './context.ts'
import { attribute, childOf, childrenOf, textOf } from './xml.ts'
import type { XmlElement } from './xml.ts'
import { escapeHtml } from './qti/material.ts'

/** A name that fits, however long that of the file it is made from. */
const shortened = (path: string): CoursePath =>
  CoursePath.safeParse(path).data ??
  CoursePath.parse(`made-pages/${createHash('sha256').update(path).digest('hex').slice(0, 32)}.html`)

/** `a/topic.xml` → `a/topic.html`, or the next name that no other file has. */
export const pathOfMadePage = (cartridge: Cartridge, from: CoursePath): CoursePath => {
  const stem = from.replace(/(?:\.(?:xml|txt|md))?(?:\.qti)?$/i, '')
  for (let n = 1; ; n++) {
    const path = shortened(n === 1 ? `${stem}.html` : `${stem}-${String(n)}.html`)
    if (cartridge.source.find(path) || (cartridge.made.get(path) ?? from) !== from) continue
    cartridge.made.set(path, from)
    return path
  }
}

/** `<text texttype="text/html">` or plain text, as HTML. */
export const textHtml = (element: XmlElement | undefined): string => {
  const text = textOf(element)
  return attribute(element, 'texttype').toLowerCase() === 'text/plain'
    ? escapeHtml(text).replaceAll('\n', '<br>')
    : text
}

const fileName = (href: string): string => {
  const name = href.slice(href.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Links to files handed out with a topic or an assignment. */
export const attachmentsHtml = (root: XmlElement): string => {
  const links = childrenOf(childOf(root, 'attachments'), 'attachment')
    .map((one) => attribute(one, 'href'))
    .filter((href) => href !== '')
    .map((href) => `<li><a href="${escapeHtml(href)}">${escapeHtml(fileName(href))}</a></li>`)
  return links.length === 0 ? '' : `<ul>${links.join('')}</ul>`
}

/** A whole document around a body. */
export const madePage = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`
