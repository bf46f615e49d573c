/** A lesson's text as a safe HTML tree, before anything is resolved or drawn. */
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeRaw from 'rehype-raw'
import rehypeSlug from 'rehype-slug'
import remarkRehype from 'remark-rehype'
import { toText } from 'hast-util-to-text'
import { unified } from 'unified'
import { audit, element, type Problem } from './audit.ts'
import { withoutBookMarks } from './book-marks.ts'
import { frontMatterOf, parseFrontMatter, textOf, type FrontMatter } from './front-matter.ts'
import { sanitise } from './sanitise.ts'
import { shapeMarkdown } from './shape.ts'
import { wordingFor, type Say } from './wording.ts'

export type LessonFormat = 'markdown' | 'html'

export interface LessonTree {
  /** Sanitised; headings have ids; addresses are as written. */
  readonly tree: Root
  readonly frontMatter: FrontMatter
  /** From front matter or `<title>`; not from headings. */
  readonly title: string | null
  /** BCP 47, from front matter or `<html lang>`. */
  readonly language: string | null
  readonly problems: readonly Problem[]
}

const htmlParser = unified().use(rehypeParse).freeze()
const rawReader = unified().use(rehypeRaw).freeze()
const slugger = unified().use(rehypeSlug).freeze()

/** Reads a lesson. Never throws: what can't be read as its format is shown as plain text and reported. */
export const readLesson = (
  text: string,
  format: LessonFormat,
  language: string | null = null,
): LessonTree => {
  // A lesson may be in another language than its course.
  const own = format === 'markdown' ? frontMatterLanguage(frontMatterOf(text)) : null
  const say = wordingFor(own ?? language)
  try {
    return format === 'markdown' ? readMarkdown(text, say) : readHtml(text, say)
  } catch (error) {
    // Absurd nesting exhausts the stack of every tree walker.
    const detail = error instanceof Error ? error.message : String(error)
    const tree: Root = { type: 'root', children: [element('pre', {}, [element('code', {}, [text])])] }
    return { tree, frontMatter: {}, title: null, language: null, problems: [{ reason: 'malformed', detail }] }
  }
}

const frontMatterLanguage = (values: FrontMatter): string | null =>
  textOf(values['language']) ?? textOf(values['lang'])

const readMarkdown = (text: string, say: Say): LessonTree => {
  const mdast = shapeMarkdown(withoutBookMarks(text), say)
  const head = mdast.children.find((node) => node.type === 'yaml')
  const { values, problem } = parseFrontMatter(head?.value ?? '')
  const raw = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: say('footnotes'),
      footnoteBackLabel: say('backToText'),
    })
    .runSync(mdast)
  const { tree, problems } = clean(rawReader.runSync(raw), say)
  return {
    tree,
    frontMatter: values,
    title: textOf(values['title']),
    language: frontMatterLanguage(values),
    problems: problem === null ? problems : [...problems, { reason: 'malformed', detail: problem }],
  }
}

const readHtml = (text: string, say: Say): LessonTree => {
  const document = htmlParser.parse(text.replace(/^\ufeff/, ''))
  const html = child(document, 'html')
  const head = html && child(html, 'head')
  const title = head && child(head, 'title')
  const lang = html?.properties['lang']
  const { tree, problems } = clean(document, say)
  return {
    tree,
    frontMatter: {},
    title: title ? textOf(toText(title)) : null,
    language: typeof lang === 'string' ? textOf(lang) : null,
    problems,
  }
}

const child = (parent: Nodes, name: string): Element | undefined =>
  ('children' in parent ? (parent.children as Nodes[]) : []).find(
    (node): node is Element => node.type === 'element' && node.tagName === name,
  )

const clean = (tree: Root, say: Say): { tree: Root; problems: Problem[] } => {
  const problems = audit(tree, say)
  return { tree: slugger.runSync(sanitise(tree)) as Root, problems }
}
