import type { Layout } from './use-choice.ts'

/** How covers stand in a width: all in CSS pixels. */
export interface Grid {
  readonly columns: number
  readonly coverWidth: number
  readonly rowHeight: number
}

const COVER_MIN = 138
const COVER_MAX = 184
/** Gaps as course-shelf.module.css has them. */
const GAP_X = 28
const GAP_Y = 28
/** Title in two lines, progress and size below a cover. */
const WORDS = 82
const LINE = 64

/** @param width of the whole shelf */
export const gridOf = (layout: Layout, width: number): Grid => {
  if (layout === 'list') return { columns: 1, coverWidth: 0, rowHeight: LINE }
  const columns = Math.max(2, Math.floor((width + GAP_X) / (COVER_MIN + GAP_X)))
  const room = (width - GAP_X * (columns - 1)) / columns
  const coverWidth = Math.floor(Math.min(COVER_MAX, room))
  return { columns, coverWidth, rowHeight: Math.ceil((coverWidth * 4) / 3) + WORDS + GAP_Y }
}
