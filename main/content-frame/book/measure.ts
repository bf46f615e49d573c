/** How long lines are and how many columns stand side by side. */
import type { Renderer } from 'foliate-js/view.js'
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'

/** A letter of Literata is about this much of the type's size wide; measured over English prose. */
const LETTER = 0.47
/** Columns narrower than this part of the chosen line read badly: then one column stands alone. */
const NARROWEST = 0.72

export interface Measure {
  /** Longest line, CSS pixels. */
  readonly line: number
  readonly columns: 1 | 2
  /** Air above and below the text, CSS pixels. */
  readonly margin: number
}

/** Where height is scarce, it belongs to the text. */
const LOW = 560

/** @param room of the frame, CSS pixels */
export const measureFor = (style: ReadingStyle, room: { width: number; height: number }): Measure => {
  const line = Math.round(style.width * style.size * LETTER)
  return {
    line,
    columns: room.width >= 2 * line * NARROWEST + 6 * style.size ? 2 : 1,
    margin: room.height < LOW ? 22 : 40,
  }
}

export const applyMeasure = (renderer: Renderer, measure: Measure): void => {
  renderer.setAttribute('max-inline-size', `${String(measure.line)}px`)
  renderer.setAttribute('max-column-count', String(measure.columns))
  renderer.setAttribute('gap', '6%')
  renderer.setAttribute('margin', `${String(measure.margin)}px`)
}
