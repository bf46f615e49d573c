/**
 * Small formatted text (a quiz prompt, an explanation) as data. The renderer draws it with React
 * elements from a fixed list, so course text never becomes HTML in the app's own origin.
 */
import { z } from 'zod'

export const RichTag = z.enum([
  'p',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
  'hr',
  'sub',
  'sup',
  'h3',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'span',
])
export type RichTag = z.infer<typeof RichTag>

export type RichNode =
  | string
  | { t: RichTag; c?: RichNode[] | undefined; lang?: string | undefined }
  | { t: 'a'; href: string; c?: RichNode[] | undefined }
  | { t: 'img'; url: string; alt: string }
  | { t: 'math'; tex: string; display: boolean }

const children = z.lazy(() => z.array(RichNode))

export const RichNode: z.ZodType<RichNode> = z.union([
  z.string(),
  z.object({ t: RichTag, c: children.optional(), lang: z.string().max(40).optional() }),
  /** https, http or mailto only; opened outside after asking. */
  z.object({ t: z.literal('a'), href: z.string().max(2048), c: children.optional() }),
  /** In the store: a course path. In a view: an address on the course's own origin. */
  z.object({ t: z.literal('img'), url: z.string().max(4096), alt: z.string() }),
  z.object({ t: z.literal('math'), tex: z.string(), display: z.boolean() }),
])

export const RichText = z.array(RichNode)
export type RichText = z.infer<typeof RichText>

/** The words alone, for names, search and screen readers. */
export const plainText = (nodes: RichText): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.t === 'img') return node.alt
      if (node.t === 'math') return node.tex
      if (node.t === 'br') return '\n'
      return plainText(node.c ?? [])
    })
    .join('')
