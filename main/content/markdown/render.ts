/**
 * Draws a text lesson as HTML for the reader's frame.
 *
 * The classes and attributes the stylesheet and the frame's script can rely on:
 *
 * - `div.callout.callout-<kind>[data-callout=<kind>][role=note]` with `p.callout-head > span.callout-kind` (the
 *   kind's name) and, where the author gave one, a `.callout-title` (`p` or a heading). Folded kinds (solution,
 *   hint, spoiler, instructor) are `details.callout…` whose `summary` holds `span.callout-kind` and, perhaps,
 *   `span.callout-title`. Kinds: note tip important warning caution callout info example definition theorem proof
 *   exercise solution hint spoiler prerequisites objectives questions keypoints discussion checklist testimonial
 *   instructor summary quote.
 * - `div.variants > details.variant > summary.variant-name`: one passage for several frameworks; one is open.
 * - `span.math.math-inline`, `div.math.math-display` (a `span` within a paragraph), KaTeX inside;
 *   `code.math-error[title]` holds the source of a formula that can't be drawn.
 * - `pre[data-language] > code`, coloured ones `pre.shiki` with `--shiki-dark` on each token.
 * - `pre.mermaid[data-diagram=mermaid]` holds the escaped source of a diagram.
 * - `div.slot.slot-quiz|slot-media[data-slot=<id>][data-kind=quiz|media]`: the app draws over it.
 * - `span.missing-file` where a picture, recording or page is not in the course.
 * - `figure > img + figcaption > span.figure-number`; `ul.toc`; `a.numref`, `a.eqref`, `span.reference-missing`;
 *   `cite.citation`; `section.footnotes`; `li.task-list-item > input[type=checkbox][disabled]`.
 * - Ids start with `c-`. Links: `#c-…` in the lesson, `carrel:lesson/<encoded course path>#c-…` in the course,
 *   https, http and mailto with `rel="noopener noreferrer"`.
 */
import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Heading } from '../../../shared/features/study/model.ts'
import { decorate } from './decorate.ts'
import { element } from './audit.ts'
import { drawFormulas } from './formulas.ts'
import { textOf } from './front-matter.ts'
import { headingsOf, prefixIds } from './headings.ts'
import { highlightCode } from './highlight.ts'
import { collectLabels, resolveReferences } from './labels.ts'
import { liftBlocks } from './lift-blocks.ts'
import { lessonKeyOf } from './lesson-key.ts'
import { readLesson } from './lesson-tree.ts'
import type { RenderInput } from './render-input.ts'
import { resolveAddresses } from './resolve-addresses.ts'
import { placeQuizzes, type LessonSlot } from './slots.ts'
import { wordingFor } from './wording.ts'

export interface RenderedLesson {
  /** Children of `<main class="lesson">`, each a block of its own. */
  readonly bodyHtml: string
  readonly headings: Heading[]
  /** In the order of the lesson. The nth quiz slot is the nth quiz of the analysis. */
  readonly slots: LessonSlot[]
  /** The lesson's own language, else its course's. */
  readonly language: string | null
}

const writer = unified().use(rehypeStringify).freeze()

interface ShapedLesson {
  /** Everything in its place, formulas and code still as written. */
  readonly tree: Root
  readonly slots: LessonSlot[]
  readonly language: string | null
  /** Puts the title above where there is none and makes a row of blocks of the body. */
  readonly finish: () => void
}

/** All that comes before formulas are drawn and code is coloured. */
export const shapeLesson = (input: RenderInput): ShapedLesson => {
  const lesson = readLesson(input.text, input.format, input.language ?? null)
  const { tree, frontMatter, title } = lesson
  const language = lesson.language ?? input.language ?? null
  const say = wordingFor(language)
  const labels = collectLabels(tree, say)
  const slots: LessonSlot[] = []
  resolveReferences(tree, labels, input.labelElsewhere ?? (() => null))
  placeQuizzes(tree, slots, say, {
    path: input.path,
    lessonKey: input.lessonKey ?? textOf(frontMatter['id']) ?? lessonKeyOf(input.path),
    title: say('quiz'),
  })
  resolveAddresses(tree, slots, say, input)
  decorate(tree, say)
  const finish = (): void => {
    const heading = title ?? input.title
    if (heading && !headingsOf(tree).some(({ level }) => level === 1))
      tree.children.unshift(element('h1', { id: 'lesson-title' }, [heading]))
    liftBlocks(tree)
  }
  return { tree, slots, language, finish }
}

/** Draws a lesson. What can't be read is shown as plain text; throws only when the highlighter can't be loaded. */
export const renderLesson = async (input: RenderInput): Promise<RenderedLesson> => {
  const { tree, slots, language, finish } = shapeLesson(input)
  drawFormulas(tree)
  await highlightCode(tree)
  finish()
  const headings = headingsOf(tree)
  prefixIds(tree)
  return { bodyHtml: writer.stringify(tree), headings, slots: inOrder(tree, slots), language }
}

/** Quizzes and media are placed in two passes; the page has them as they stand. */
const inOrder = (tree: Parameters<typeof placeQuizzes>[0], slots: readonly LessonSlot[]): LessonSlot[] => {
  const order = [...writer.stringify(tree).matchAll(/data-slot="([^"]+)"/g)].map((match) => match[1])
  return slots.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
