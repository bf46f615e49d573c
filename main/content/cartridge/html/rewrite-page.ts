/**
 * A cartridge's page with every address made plain and relative, so that pictures and links work wherever the
 * course is shown. What cannot be shown is noted; what is dangerous is left to the reader's sanitiser and its origin.
 */
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { CoursePath } from '../../../../shared/kernel/brand.ts'
import { relativeAddress } from '../references.ts'
import type { References } from '../references.ts'
import { replaceEmbedded } from './embedded.ts'
import { texOf } from './equation.ts'
import { rewriteMedia } from './media-elements.ts'
import { PageReport } from './page-report.ts'
import { propertyOf } from './property.ts'

const parser = unified().use(rehypeParse).freeze()
const writer = unified().use(rehypeStringify).freeze()

export interface RewrittenPage {
  readonly html: string
  /** From `<title>`, else the first heading. */
  readonly title: string
  /** What a reader would see, for counting words. */
  readonly text: string
  /** Nothing to read and nothing to look at. */
  readonly empty: boolean
  readonly report: PageReport
}

const rewriteLink = (element: Element, report: PageReport): void => {
  const href = propertyOf(element, 'href')
  if (href === '') return
  const target = report.resolve(href)
  if (target.to === 'file') {
    report.links.add(target.path)
    element.properties['href'] = relativeAddress(report.path, target.path, target.fragment)
  } else if (target.to === 'outside') element.properties['href'] = target.url
  else if (target.to !== 'itself') delete element.properties['href']
  delete element.properties['target']
}

const rewriteImage = (image: Element, report: PageReport): void => {
  const tex = texOf(image)
  if (tex !== '') {
    image.tagName = 'code'
    image.properties = { className: ['language-math', 'math-inline'] }
    image.children = [{ type: 'text', value: tex }]
    return
  }
  delete image.properties['srcSet']
  const src = propertyOf(image, 'src')
  if (src === '' || src.startsWith('data:')) return
  const path = report.show(src)
  if (path !== null) image.properties['src'] = relativeAddress(report.path, path)
}

const rewriteElement = (element: Element, report: PageReport): 'keep' | 'remove' | Element['children'] => {
  switch (element.tagName) {
    case 'a':
    case 'area':
      rewriteLink(element, report)
      return 'keep'
    case 'img':
      rewriteImage(element, report)
      return 'keep'
    case 'video':
    case 'audio':
      rewriteMedia(element, report)
      return 'keep'
    case 'iframe':
    case 'frame':
    case 'embed':
    case 'object':
      return replaceEmbedded(element, report)
    case 'script':
      report.problem('script', propertyOf(element, 'src') || 'script')
      return 'remove'
    case 'base':
    case 'link':
      return 'remove'
    case 'meta':
      return element.properties['charSet'] !== undefined || propertyOf(element, 'httpEquiv') !== ''
        ? 'remove'
        : 'keep'
    default:
      return 'keep'
  }
}

const rewriteTree = (tree: Root, report: PageReport): void => {
  visit(tree, 'element', (element, index, parent) => {
    const verdict = rewriteElement(element, report)
    if (verdict === 'keep' || parent === undefined || index === undefined) return undefined
    const replacement = verdict === 'remove' ? [] : verdict
    parent.children.splice(index, 1, ...replacement)
    for (const child of replacement)
      if (child.type === 'element' && /^(?:video|audio)$/.test(child.tagName)) rewriteMedia(child, report)
      else if (child.type === 'element' && child.tagName === 'img') rewriteImage(child, report)
    return [SKIP, index + replacement.length]
  })
}

const firstElement = (tree: Root, names: readonly string[]): Element | undefined => {
  let found: Element | undefined
  visit(tree, 'element', (element) => {
    if (!names.includes(element.tagName)) return true
    found = element
    return false
  })
  return found
}

const showsSomething = (tree: Root): boolean =>
  firstElement(tree, ['img', 'video', 'audio', 'svg', 'table', 'code', 'canvas']) !== undefined

const wordsOnly = (html: string): string => html.replaceAll(/<[^<>]*>/g, ' ').trim()

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page as it comes: its HTML, where it will stand in the course, and which file it is from. */
export interface PageText {
  readonly html: string
  readonly path: CoursePath
  readonly origin: CoursePath
}

/** Rewrites a page. Never throws: one nested beyond reason is reduced to its words. */
export const rewritePage = ({ html, path, origin }: PageText, references: References): RewrittenPage => {
  const report = new PageReport(path, origin, references)
  try {
    const tree = parser.parse(html)
    rewriteTree(tree, report)
    const text = toText(tree).trim()
    const title = firstElement(tree, ['title']) ?? firstElement(tree, ['h1', 'h2'])
    const charset: Element = {
      type: 'element',
      tagName: 'meta',
      properties: { charSet: 'utf-8' },
      children: [],
    }
    firstElement(tree, ['head'])?.children.unshift(charset)
    return {
      html: writer.stringify(tree),
      title: title ? toText(title).replaceAll(/\s+/g, ' ').trim() : '',
      text,
      empty: text === '' && !showsSomething(tree),
      report,
    }
  } catch (error) {
    // Thousands of nested elements exhaust the stack: the words are kept.
    if (!(error instanceof RangeError)) throw error
    report.problem('malformed', 'nested too deeply')
    const text = wordsOnly(html)
    return { html: `<p>${escapeText(text)}</p>`, title: '', text, empty: text === '', report }
  }
}
