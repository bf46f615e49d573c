/**
 * A cartridge's page with every address made plain and relative, so that pictures and links work wherever the
 * course is shown. What cannot be shown is noted; what is dangerous is left to the reader's sanitiser and its origin.
 */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { CoursePath } from '../../../../shared/kernel/brand.ts'
import { analyseLesson } from '../../markdown/index.ts'
import { relativeAddress } from '../references.ts'
import type { References } from '../references.ts'
import { replaceEmbedded } from './embedded.ts'
import { texOf } from './equation.ts'
import { markFormulas } from './formulas.ts'
import { rewriteMedia } from './media-elements.ts'
import { PageReport } from './page-report.ts'
import { propertyOf } from './property.ts'

const parser = unified().use(rehypeParse).freeze()
const writer = unified().use(rehypeStringify).freeze()

export interface RewrittenPage {
  readonly html: string
  /** From `<title>`, else the first heading; '' when it has neither. */
  readonly title: string
  readonly words: number
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

const shows = ['img', 'video', 'audio', 'svg', 'code', 'math', 'hr']

/** Makes the page say its own title and encoding, whatever it said before. */
const completeHead = (tree: Root, title: string): void => {
  const head = firstElement(tree, ['head'])
  if (!head) return
  const element = (tagName: string, properties: Element['properties'], text: string): Element => ({
    type: 'element',
    tagName,
    properties,
    children: text === '' ? [] : [{ type: 'text', value: text }],
  })
  const kept = head.children.filter(
    (child) => title === '' || child.type !== 'element' || child.tagName !== 'title',
  )
  const own = title === '' ? [] : [element('title', {}, title)]
  head.children = [element('meta', { charSet: 'utf-8' }, ''), ...own, ...kept]
}

/** A page as it comes: its HTML, where it will stand in the course, and which file it is from. */
export interface PageText {
  readonly html: string
  readonly path: CoursePath
  readonly origin: CoursePath
  /** What it is called; '' to leave it to the page. */
  readonly title: string
}

const wordsOnly = (html: string): string => html.replaceAll(/<[^<>]*>/g, ' ').trim()
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Null when thousands of nested elements exhaust the stack. */
const rewritten = (page: PageText, report: PageReport): { html: string; shows: boolean } | null => {
  try {
    const tree = parser.parse(page.html)
    rewriteTree(tree, report)
    markFormulas(tree)
    completeHead(tree, page.title)
    return { html: writer.stringify(tree), shows: firstElement(tree, shows) !== undefined }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Rewrites a page. Never throws: of one nested beyond reason the words are kept. */
export const rewritePage = (page: PageText, references: References): RewrittenPage => {
  const report = new PageReport(page.path, page.origin, references)
  const result = rewritten(page, report)
  if (!result) report.problem('malformed', 'nested too deeply')
  const html = result?.html ?? `<p>${escapeText(wordsOnly(page.html))}</p>`
  const analysis = analyseLesson({ text: html, format: 'html', path: page.path })
  for (const { reason, detail } of analysis.unsupported) report.problem(reason, detail ?? '')
  return {
    html,
    title: page.title || (analysis.title ?? ''),
    words: analysis.words,
    empty: analysis.words === 0 && result?.shows !== true,
    report,
  }
}
