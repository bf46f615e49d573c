/** The colour marked with last is the one the next mark gets. */
import type { AnnotationColor } from '../../../shared/features/annotations/model.ts'

export const colors: readonly AnnotationColor[] = ['yellow', 'green', 'blue', 'pink']

const KEPT = 'carrel.mark-color'

const recall = (): AnnotationColor => {
  try {
    const kept = localStorage.getItem(KEPT)
    return colors.find((color) => color === kept) ?? 'yellow'
  } catch {
    return 'yellow'
  }
}

let last: AnnotationColor | null = null

export const lastColor = (): AnnotationColor => (last ??= recall())

export const rememberColor = (color: AnnotationColor): void => {
  last = color
  try {
    localStorage.setItem(KEPT, color)
  } catch {
    // A convenience: without storage the next window begins with yellow.
  }
}
