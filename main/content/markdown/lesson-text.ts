/** The plain text of a drawn lesson, as places in it are counted. @see shared/features/annotations/text-anchor.ts */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { collapseText } from '../../../shared/features/annotations/collapsed-text.ts'
import { isSkipped } from '../../../shared/features/annotations/text-anchor.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

export interface PlainLesson {
  readonly text: string
  /** Where its blocks (paragraphs, headings, items, cells) begin in the text, ascending. */
  readonly blocks: number[]
}

const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr li ol p pre section summary table td th tr ul'
  ).split(' '),
)

/** Attributes of an element that decide whether its text counts. */
const skips = (node: DefaultTreeAdapterTypes.Element): boolean => {
  const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? []
  return node.attrs.some(({ name }) => name === 'data-slot') || isSkipped(node.tagName, classes)
}

/** @param bodyHtml children of `main.lesson`, as `renderLesson` gives them */
export const lessonText = (bodyHtml: string): PlainLesson => {
  const pieces: string[] = []
  const starts: number[] = []
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('value' in node) pieces.push(node.value)
      else if ('tagName' in node && !skips(node)) {
        const isBlock = BLOCKS.has(node.tagName)
        if (isBlock) starts.push(pieces.length)
        walk(node.childNodes)
        if (isBlock) starts.push(pieces.length)
      }
    }
  }
  // The page puts a line feed at both ends of the lesson: it counts as any other white space does.
  walk(parseFragment(`\n${bodyHtml}\n`).childNodes)
  const collapsed = collapseText(pieces)
  const blocks = [...new Set(starts.map((piece) => collapsed.at(piece, 0)))].filter(
    (start) => start < collapsed.text.length,
  )
  return { text: collapsed.text, blocks: blocks.sort((a, b) => a - b) }
}
