/**
 * Between a place in a text and pixels. A place is a block and how much of it is above the edge, so that it
 * survives another window size, another type size and pictures that arrive late.
 */
import type { Position } from '../../../shared/features/progress/model.ts'

export type TextPosition = Extract<Position, { kind: 'text' }>

/** What the frame last reported: tops of its blocks and its height, CSS px. */
export interface TextLayout {
  readonly blocks: readonly number[]
  readonly height: number
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

const bottomOf = (layout: TextLayout, block: number): number => layout.blocks[block + 1] ?? layout.height

/**
 * @param top pixels of the lesson above the upper edge of the view
 * @param view height of the view, to tell how much has been read
 */
export const positionAt = (layout: TextLayout, top: number, view: number): TextPosition => {
  let block = layout.blocks.findLastIndex((start) => start <= top + 1)
  block = Math.max(0, block)
  const start = layout.blocks[block] ?? 0
  const length = bottomOf(layout, block) - start
  const fraction = layout.height <= view ? 1 : clamp((top + view) / layout.height)
  return {
    kind: 'text',
    block,
    offset: top <= start || length <= 0 ? 0 : clamp((top - start) / length),
    // At the very top nothing has been read, even though a screenful is in sight.
    fraction: top <= 0 && layout.height > view ? 0 : fraction,
  }
}

/** The reverse: pixels to have above the edge. A block that is gone (an update) falls back on the share read. */
export const topFor = (layout: TextLayout, position: TextPosition): number => {
  const start = layout.blocks[position.block]
  if (start === undefined) return position.fraction * layout.height
  if (position.block === 0 && position.offset === 0) return 0
  return start + position.offset * (bottomOf(layout, position.block) - start)
}
