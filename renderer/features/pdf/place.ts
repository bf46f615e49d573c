/** Where a reader is in a PDF: a page, and how much of it lies above the upper edge. */
import type { Position } from '../../../shared/features/progress/model.ts'

export type PagePosition = Extract<Position, { kind: 'page' }>

/** A page as laid out: pixels from the top of all pages. */
export interface PageBox {
  readonly top: number
  readonly height: number
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * @param pages how many there are
 * @param boxOf a page by its number, as high as it is on screen; measured only where it has to be
 * @param edge scroll offset of the upper edge, pixels
 * @returns the page at the edge; between two pages the lower one, at its beginning
 */
export const placeAt = (
  pages: number,
  boxOf: (page: number) => PageBox | null,
  edge: number,
): { page: number; offset: number } => {
  let low = 1
  let high = Math.max(1, pages)
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxOf(middle)
    if (box && box.top + box.height <= edge) low = middle + 1
    else high = middle
  }
  const box = boxOf(low)
  return { page: low, offset: box && box.height > 0 ? clamp((edge - box.top) / box.height) : 0 }
}

/** The reverse of {@link placeAt}: the scroll offset that shows a place. */
export const edgeOf = (box: PageBox, offset: number): number => box.top + clamp(offset) * box.height

/** A saved position that fits this document; another edition may have fewer pages. */
export const fittingPage = (position: Position | null, pages: number): { page: number; offset: number } =>
  position?.kind !== 'page'
    ? { page: 1, offset: 0 }
    : position.page > pages
      ? { page: pages, offset: 0 }
      : { page: position.page, offset: position.offset }
