/**
 * Annotations of a lesson whose file was replaced and whose words cannot be compared (a recording, a book, a paper, a
 * picture): none is moved, all ask, each with the place it had.
 */
import type { NewPlace, PlacedAnnotation } from '../places.repository.ts'
import { quoteOf } from '../place.ts'

/** Most text shown with a candidate. */
const AROUND = 400

export const askAgain = (annotations: readonly PlacedAnnotation[]): NewPlace[] =>
  annotations.map(({ id, made, found }) => {
    const target = found ?? made
    const around = (quoteOf(target)?.exact ?? '').slice(0, AROUND)
    return {
      id,
      target: found,
      anchoring: { state: 'review', candidates: [{ target, confidence: 0.5, around }] },
    }
  })
