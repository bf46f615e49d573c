/** Annotations of a text lesson, found again in what it says now. */
import { setImmediate } from 'node:timers/promises'
import { CONTEXT, QUOTE_MAX, type Target } from '../../../../shared/features/annotations/model.ts'
import type { NewPlace, PlacedAnnotation } from '../places.repository.ts'
import { apartOrAsked, reanchor, type Candidate, type Found, type Marked } from './reanchor.ts'

type TextTarget = Extract<Target, { kind: 'text' }>

/** Annotations looked for in one go; others have their turn in between. */
const AT_ONCE = 10
/** Text shown around a candidate, UTF-16 units on each side. */
const AROUND = 100

/** A passage of a text as a target. */
export const textTarget = (text: string, start: number, end: number): TextTarget => ({
  kind: 'text',
  start,
  end,
  quote: {
    exact: text.slice(start, Math.min(end, start + QUOTE_MAX)),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  },
})

const markedOf = ({ id, made, found }: PlacedAnnotation): Marked[] => {
  const target = found ?? made
  return target.kind === 'text' ? [{ id, start: target.start, end: target.end, quote: target.quote }] : []
}

const candidateOf = (text: string, { start, end, confidence }: Candidate) => ({
  target: textTarget(text, start, end),
  confidence,
  around: text.slice(Math.max(0, start - AROUND), Math.min(end, start + AROUND) + AROUND).trim(),
})

const same = (one: Target, other: TextTarget): boolean =>
  one.kind === 'text' &&
  one.start === other.start &&
  one.end === other.end &&
  one.quote.exact === other.quote.exact

const placeOf = (text: string, annotation: PlacedAnnotation, found: Found): NewPlace => {
  const { id, made } = annotation
  if (found.state === 'review')
    return {
      id,
      target: annotation.found,
      anchoring: {
        state: 'review',
        candidates: found.candidates.map((candidate) => candidateOf(text, candidate)),
      },
    }
  const target = textTarget(text, found.start, found.end)
  const anchoring = { state: 'placed' as const, confidence: found.confidence }
  return { id, target: same(made, target) ? null : target, anchoring }
}

/** @param before what the lesson said when they were last placed; null when that is not known */
export const findInText = async (
  before: string | null,
  after: string,
  annotations: readonly PlacedAnnotation[],
): Promise<NewPlace[]> => {
  const marks = annotations.flatMap(markedOf)
  const found = new Map<string, Found>()
  for (let at = 0; at < marks.length; at += AT_ONCE) {
    for (const [id, place] of reanchor(before, after, marks.slice(at, at + AT_ONCE))) found.set(id, place)
    await setImmediate()
  }
  apartOrAsked(marks, found)
  return annotations.flatMap((annotation) => {
    const place = found.get(annotation.id)
    return place ? [placeOf(after, annotation, place)] : []
  })
}
