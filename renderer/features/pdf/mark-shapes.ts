/** Between a selection on a page and the quads of a PDF's own highlights. */

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A viewport of pdf.js, as far as it is needed here. */
export interface PageGeometry {
  readonly width: number
  readonly height: number
  convertToPdfPoint(x: number, y: number): number[]
  convertToViewportPoint(x: number, y: number): number[]
}

/** Pieces of a line closer than this share of its height are one. */
const GAP = 0.6

/** One box a line: a selection's rectangles come letter by letter, twice, and out of order. */
export const linesOf = (boxes: readonly Box[]): Box[] => {
  const lines: Box[] = []
  for (const box of boxes) {
    const height = box.bottom - box.top
    if (height <= 0 || box.right - box.left <= 0) continue
    const at = lines.findIndex((line) => {
      const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)
      const apart = Math.max(line.left, box.left) - Math.min(line.right, box.right)
      return shared > Math.min(height, line.bottom - line.top) * 0.5 && apart < height * GAP
    })
    const line = lines[at]
    if (!line) lines.push(box)
    else
      lines[at] = {
        left: Math.min(line.left, box.left),
        right: Math.max(line.right, box.right),
        top: Math.min(line.top, box.top),
        bottom: Math.max(line.bottom, box.bottom),
      }
  }
  return lines
}

/** @param box in CSS px of the page as shown @returns corners as in a PDF's QuadPoints, in its user space */
export const quadOf = (box: Box, page: PageGeometry): number[] =>
  [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ].flatMap(([x = 0, y = 0]) => page.convertToPdfPoint(x, y).map((value) => Math.round(value * 100) / 100))

/** The reverse, whatever way the page is turned now: shares of its width and height. */
export const boxOf = (quad: readonly number[], page: PageGeometry): Box => {
  const xs: number[] = []
  const ys: number[] = []
  for (let index = 0; index + 1 < quad.length; index += 2) {
    const [x = 0, y = 0] = page.convertToViewportPoint(quad[index] ?? 0, quad[index + 1] ?? 0)
    xs.push(x / page.width)
    ys.push(y / page.height)
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}
