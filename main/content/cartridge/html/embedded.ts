/** Frames and plug-ins of a page: shown as what they hold, or as a link to it. */
import type { Element, ElementContent } from 'hast'
import { lessonKindOf } from '../media-type.ts'
import { relativeAddress } from '../references.ts'
import type { PageReport } from './page-report.ts'
import { propertyOf } from './property.ts'

const element = (tagName: string, properties: Element['properties'], text?: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: text === undefined ? [] : [{ type: 'text', value: text }],
})

const linkLine = (href: string, text: string): Element => ({
  ...element('p', {}),
  children: [element('a', { href }, text)],
})

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Tools of a learning platform and its player: nothing of them is in the cartridge. */
const platform = /external_tools|lti_launch|media_objects|\/media_attachments/i

/** @returns what stands in the page instead */
export const replaceEmbedded = (frame: Element, report: PageReport): ElementContent[] => {
  const reference = propertyOf(frame, 'src') || propertyOf(frame, 'data')
  const title = propertyOf(frame, 'title')
  // An object's fallback content is what its maker wanted to be seen where the object cannot be.
  const fallback = frame.tagName === 'object' ? frame.children : []
  if (reference === '') return fallback
  if (platform.test(reference)) {
    report.problem('external-tool', reference)
    return title === '' ? fallback : [element('p', {}, title)]
  }
  const target = report.resolve(reference)
  if (target.to === 'outside') {
    report.problem('external-resource', target.url)
    return [linkLine(target.url, title || target.url)]
  }
  if (target.to !== 'file') return fallback
  const address = relativeAddress(report.path, target.path, target.fragment)
  const kind = lessonKindOf(target.path)
  if (kind === 'image') return [element('img', { src: address, alt: title })]
  if (kind === 'video' || kind === 'audio') return [element(kind, { src: address, controls: true, title })]
  report.links.add(target.path)
  return [linkLine(address, title || nameOf(target.path))]
}
