/**
 * Finds marked passages again after their text was changed.
 *
 * A passage is placed only when there is no doubt: it stands where nothing was touched; or its words stand in one place
 * whose surroundings speak for it and for no other; or very similar words stand between the same neighbours. Whatever
 * is weaker than that is for the learner to decide, with the places that come into question.
 */
import type { QuoteSelector } from '../../../../shared/features/annotations/model.ts'
import {
  agreedWeight,
  agreement,
  surroundings,
  total,
  weight,
  type Agreement,
  type Surroundings,
} from './context.ts'
import { occurrences } from './occurrences.ts'
import { similarPassages, type Similar } from './similar.ts'
import { unchangedBetween } from './unchanged.ts'

/** A passage of the text as it was. */
export interface Marked {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly quote: QuoteSelector
}

export interface Candidate {
  readonly start: number
  readonly end: number
  readonly confidence: number
}

export type Found =
  | ({ readonly state: 'placed' } & Candidate)
  | { readonly state: 'review'; readonly candidates: readonly Candidate[] }

/** Weights below are in Latin letters; see {@link weight}. */
const ENOUGH = 16
/** Words that say enough to be known again without their neighbours. */
const TELLING = 40
/** How much better than its rivals' a place's surroundings have to agree, UTF-16 units. */
const MARGIN = 12
/** Most candidates shown. */
const MOST = 5

interface Wanted {
  readonly exact: string
  readonly start: number
  readonly around: Surroundings
  /** Where else the words stood before; null when the text as it was is not known, or they were too common. */
  readonly others: readonly number[] | null
}

const placed = (start: number, end: number, confidence: number): Found => ({
  state: 'placed',
  start,
  end,
  confidence,
})

const review = (candidates: readonly Candidate[]): Found => ({
  state: 'review',
  candidates: candidates.toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST),
})

/** What is known of a passage: from the old text where it stands there, else from its quote. */
const wantedOf = (before: string | null, mark: Marked): Wanted => {
  const { exact, prefix, suffix } = mark.quote
  if (before === null || exact === '' || !before.startsWith(exact, mark.start))
    return { exact, start: mark.start, around: { before: prefix, after: suffix }, others: null }
  const whole = before.slice(mark.start, Math.max(mark.end, mark.start + exact.length))
  const all = occurrences(before, whole)
  return {
    exact: whole,
    start: mark.start,
    around: surroundings(before, mark.start, mark.start + whole.length),
    others: all?.filter((at) => at !== mark.start) ?? null,
  }
}

const clamp = (value: number): number => Math.max(0, Math.min(1, Math.round(value * 100) / 100))

/** Confidence that the same words in another place are the passage, by how much around them agrees. */
const confidenceOf = (agreed: { before: number; after: number }): number =>
  clamp(0.6 + Math.min(0.2, agreed.before / 200) + Math.min(0.2, agreed.after / 200))

/** Whether one place's surroundings agree better than another's, and nowhere worse. */
const clearlyBetter = (best: Agreement, other: Agreement): boolean =>
  total(best) - total(other) >= MARGIN && best.before >= other.before && best.after >= other.after

/** The same words stand in one or more places of the new text. */
const amongExact = (
  before: string | null,
  after: string,
  wanted: Wanted,
  places: readonly number[],
): Found => {
  const { exact, around, others } = wanted
  const scored = places
    .map((start) => {
      const here = surroundings(after, start, start + exact.length)
      const agreed = agreement(around, here)
      return { start, here, agreed, weights: agreedWeight(around, agreed) }
    })
    .sort((a, b) => total(b.agreed) - total(a.agreed))
  const candidates = scored.map(({ start, weights }) => ({
    start,
    end: start + exact.length,
    confidence: confidenceOf(weights),
  }))
  const [best, ...rivals] = scored
  if (!best || (before !== null && others === null)) return review(candidates)
  const { start, here, agreed, weights } = best
  const sure = placed(start, start + exact.length, confidenceOf(weights))
  if (!rivals.every((rival) => clearlyBetter(agreed, rival.agreed))) return review(candidates)
  // Another passage of the same words may have been the one that is left.
  const elsewhere = (others ?? []).map((at) => surroundings(before ?? '', at, at + exact.length))
  if (!elsewhere.every((other) => clearlyBetter(agreed, agreement(other, here)))) return review(candidates)

  const complete =
    agreed.before === around.before.length && agreed.after === around.after.length && total(agreed) > 0
  const bothSides = weights.before >= ENOUGH && weights.after >= ENOUGH
  // From the quote alone a passage cannot be told from an older twin of it, unless it stands where it stood.
  if (before === null) return complete && bothSides && start === wanted.start ? sure : review(candidates)
  if (complete && bothSides) return sure
  if (rivals.length + elsewhere.length > 0 && !bothSides) return review(candidates)
  // Words alone tell a passage only when they are many, and the text as it was had them once.
  const telling = weight(exact) + weights.before + weights.after >= TELLING
  if (!telling) return review(candidates)
  const like = standIn(before, after, wanted, { start, agreed })
  return like === null ? sure : review([...candidates, like])
}

/** What a passage is looked for with when its own words are few. */
const PROBE = 40

/**
 * Something much like the passage that was not there before: then the passage may have been changed where it stood, and
 * the same words elsewhere are a copy of it.
 */
const standIn = (
  before: string,
  after: string,
  { exact, around }: Wanted,
  { start, agreed }: { readonly start: number; readonly agreed: Agreement },
): Candidate | null => {
  const lead = around.before.slice(-PROBE)
  const probe = lead + exact + around.after.slice(0, PROBE)
  const from = start - Math.min(agreed.before, PROBE)
  const to = start + exact.length + Math.min(agreed.after, PROBE)
  const hidden = after.slice(0, from) + '\u0000'.repeat(to - from) + after.slice(to)
  for (const like of similarPassages(hidden, probe, 3)) {
    const words = after.slice(like.start, like.end)
    if (before.includes(words)) continue
    return {
      start: Math.min(like.start + lead.length, like.end),
      end: Math.min(like.start + lead.length + exact.length, like.end),
      confidence: clamp(like.likeness * 0.7),
    }
  }
  return null
}

/** Whether a similar passage was something else in the text as it was. */
const wasAnother = (before: string, mark: Marked, found: string): boolean => {
  const [origin] = similarPassages(before, found, 1)
  return !origin || origin.end <= mark.start || origin.start >= mark.end
}

/** The words stand nowhere as they were. */
const amongSimilar = (before: string | null, after: string, mark: Marked, wanted: Wanted): Found => {
  const found = similarPassages(after, wanted.exact, MOST)
  const scored = found.map((passage: Similar) => {
    const agreed = agreement(wanted.around, surroundings(after, passage.start, passage.end))
    return { ...passage, weights: agreedWeight(wanted.around, agreed) }
  })
  const candidates = scored.map(({ start, end, likeness, weights }) => ({
    start,
    end,
    confidence: clamp(likeness * confidenceOf(weights)),
  }))
  const [best, second] = scored
  if (!best || before === null || wanted.others === null) return review(candidates)
  const bothSides = best.weights.before >= ENOUGH && best.weights.after >= ENOUGH
  const alone = !second || best.likeness - second.likeness >= 0.15
  if (
    bothSides &&
    alone &&
    best.likeness >= 0.75 &&
    weight(wanted.exact) >= ENOUGH &&
    wanted.others.length === 0 &&
    !wasAnother(before, mark, after.slice(best.start, best.end))
  )
    return placed(best.start, best.end, clamp(best.likeness * confidenceOf(best.weights)))
  return review(candidates)
}

const isAlone = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words)

const one = (before: string | null, after: string, mark: Marked): Found => {
  const wanted = wantedOf(before, mark)
  if (wanted.exact === '') return review([])
  const places = occurrences(after, wanted.exact)
  if (places === null) return review([])
  return places.length > 0
    ? amongExact(before, after, wanted, places)
    : amongSimilar(before, after, mark, wanted)
}

/**
 * @param before the text the marks were made in; null when it is not known
 * @param after the text now
 */
export const reanchor = (
  before: string | null,
  after: string,
  marks: readonly Marked[],
): Map<string, Found> => {
  const out = new Map<string, Found>()
  if (before === after) return new Map(marks.map((mark) => [mark.id, asBefore(after, mark)]))
  const untouched = before === null ? () => null : unchangedBetween(before, after)
  for (const mark of marks) {
    const { exact } = mark.quote
    const known = before !== null && exact !== '' && before.startsWith(exact, mark.start)
    // Of words that stand more than once, one may have taken the other's place.
    const start =
      known && isAlone(before, exact) && isAlone(after, exact) ? untouched(mark.start, mark.end) : null
    out.set(
      mark.id,
      start === null ? one(before, after, mark) : placed(start, start + mark.end - mark.start, 1),
    )
  }
  return apartOrAsked(marks, out)
}

/** Nothing was changed: a mark is where it was, unless it was made in some other version. */
const asBefore = (text: string, mark: Marked): Found =>
  text.startsWith(mark.quote.exact, mark.start) ? placed(mark.start, mark.end, 1) : one(null, text, mark)

/** Two passages that were apart cannot both be the same one now: both are for the learner to decide. */
export const apartOrAsked = (marks: readonly Marked[], found: Map<string, Found>): Map<string, Found> => {
  const byPlace = new Map<string, Marked[]>()
  for (const mark of marks) {
    const place = found.get(mark.id)
    if (place?.state !== 'placed') continue
    const key = `${place.start}-${place.end}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), mark])
  }
  for (const together of byPlace.values()) {
    const [first] = together
    if (!first || together.every((mark) => mark.start < first.end && first.start < mark.end)) continue
    for (const mark of together) {
      const place = found.get(mark.id)
      if (place?.state === 'placed') found.set(mark.id, review([place]))
    }
  }
  return found
}
