/** The words of a lesson, block by block as the frame counts them. */
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { shapeLesson } from './render.ts'
import type { RenderInput } from './render-input.ts'
import type { LessonSlot } from './slots.ts'

export interface LessonBlock {
  /** What a reader reads; formulas as TeX, quizzes by their title. */
  readonly text: string
  /** What stands in it that the app draws. */
  readonly slots: readonly LessonSlot[]
}

/** What the frame does not count as a block (main/content-frame/reader/layout.ts). */
const UNCOUNTED = new Set(['script', 'style', 'template', 'link'])

const isBlock = (node: Root['children'][number]): node is Element =>
  node.type === 'element' && !UNCOUNTED.has(node.tagName) && node.properties['hidden'] === undefined

const slotsIn = (block: Element, slots: readonly LessonSlot[]): LessonSlot[] => {
  const found: LessonSlot[] = []
  visit(block, 'element', (node) => {
    const id = node.properties['dataSlot']
    const slot = typeof id === 'string' ? slots.find((each) => each.id === id) : undefined
    if (slot) found.push(slot)
  })
  return found
}

/** Blocks in the order and number in which {@link renderLesson} draws them. */
export const lessonBlocks = (input: RenderInput): LessonBlock[] => {
  const { tree, slots, finish } = shapeLesson(input)
  finish()
  return tree.children.filter(isBlock).map((block) => ({
    text: toText(block).replace(/\s+/g, ' ').trim(),
    slots: slotsIn(block, slots),
  }))
}
