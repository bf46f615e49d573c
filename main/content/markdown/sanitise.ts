/**
 * The list of what a lesson may contain. Sanitising is not the boundary (that is the course's own origin, its
 * CSP and the frame's sandbox), but nothing active should get as far as the boundary.
 */
import type { Root } from 'hast'
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize'
import { unified } from 'unified'
import { CALLOUT_CLASSES } from './callout-kinds.ts'

/** Presentation MathML without links, actions or embedded HTML. */
export const MATHML = [
  'math maction merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace',
  'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics menclose',
]
  .join(' ')
  .split(' ')
  .filter((name) => name !== 'maction')

const HTML = [
  'a abbr b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption',
  'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt rtc ruby s samp section small span',
  'strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
  // Replaced by placeholders later; kept until then for their addresses.
  'audio video source track picture input',
]
  .join(' ')
  .split(' ')

/** Classes the reader's stylesheet knows; every other class of an author's goes. */
const CLASSES: [string, ...(string | RegExp)[]] = [
  'className',
  'callout',
  ...CALLOUT_CLASSES,
  'callout-head',
  'callout-kind',
  'callout-title',
  'variants',
  'variant',
  'variant-name',
  'citation',
  'numref',
  'eqref',
  'lesson-ref',
  'toc',
  'toc-entry',
  'label',
  'eqlabel',
  'mermaid',
  'math-inline',
  'math-display',
  'contains-task-list',
  'task-list-item',
  'footnotes',
  'data-footnote-backref',
  'missing-file',
  'sr-only',
  /^language-[\w+#.-]{1,40}$/,
]

const schema: Options = {
  ...defaultSchema,
  tagNames: [...HTML, ...MATHML],
  // Their text is code, styling or a fallback, not something to read.
  strip: [
    ...[
      'script',
      'style',
      'title',
      'template',
      'noscript',
      'iframe',
      'noembed',
      'noframes',
      'object',
      'embed',
    ],
    ...['plaintext', 'xmp', 'textarea', 'select', 'option', 'datalist', 'button', 'svg', 'canvas', 'applet'],
    ...['annotation', 'annotation-xml', 'frameset', 'head'],
  ],
  ancestors: {
    ...defaultSchema.ancestors,
    ...Object.fromEntries(MATHML.filter((name) => name !== 'math').map((name) => [name, ['math']])),
  },
  // Ids are prefixed later, all in one place.
  clobber: [],
  clobberPrefix: '',
  // Addresses were looked at before (see audit.ts); relative ones are still relative here.
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'], poster: ['http', 'https'] },
  required: {},
  attributes: {
    '*': ['id', 'lang', 'dir', 'title', CLASSES],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    img: ['src', 'alt', 'width', 'height', 'dataEquationContent'],
    audio: ['src'],
    video: ['src', 'poster', 'width', 'height'],
    source: ['src', 'type'],
    track: ['src', 'srcLang', 'label', 'kind'],
    input: [['type', 'checkbox'], 'checked'],
    details: ['open'],
    div: [['role', 'note']],
    section: ['dataFootnotes'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    col: ['span'],
    colgroup: ['span'],
    td: ['align', 'valign', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'valign', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
    time: ['dateTime'],
    math: [['display', 'block', 'inline'], 'xmlns'],
    mo: ['stretchy', 'fence', 'separator', 'form', 'lspace', 'rspace'],
    mi: ['mathvariant'],
    mfrac: ['linethickness'],
    mspace: ['width', 'height', 'depth'],
    mstyle: ['displaystyle', 'scriptlevel'],
    mtable: ['columnalign', 'rowspacing', 'columnspacing'],
    mtd: ['columnalign'],
    mover: ['accent'],
    munder: ['accentunder'],
  },
}

const processor = unified().use(rehypeSanitize, schema).freeze()

/** A copy of the tree with nothing left in it that is not on the list. */
export const sanitise = (tree: Root): Root => processor.runSync(tree)
