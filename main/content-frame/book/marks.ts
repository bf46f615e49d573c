/**
 * Where the lessons of a book begin, compared with what is seen. A lesson is a stretch of the book from its mark
 * to the next; marks are in reading order.
 */
import type { Book } from 'foliate-js/view.js'

/** A place in the spine; `fragment` is an id in that section's document, null its beginning. */
export interface Mark {
  readonly section: number
  readonly fragment: string | null
}

/** What is seen: a stretch of one section, and whether the section ends with it. */
export interface Seen {
  readonly section: number
  /** null for fixed pages: the whole section. */
  readonly range: Range | null
  readonly sectionEnds: boolean
}

export interface Span {
  /** Index of the mark in force at the top, -1 before the first. */
  readonly from: number
  /** The same at the foot. */
  readonly to: number
  /** The stretch of mark `to` ends with what is seen. */
  readonly ended: boolean
}

/** A mark for each address; one that leads nowhere stands where the one before it stands. */
export const marksFrom = (book: Book, starts: readonly (string | null)[]): Mark[] => {
  let last: Mark = { section: 0, fragment: null }
  return starts.map((start) => {
    if (start === null) return (last = { section: 0, fragment: null })
    const section = book.resolveHref(start)?.index ?? -1
    if (section < 0) return last
    return (last = { section, fragment: start.split('#')[1] || null })
  })
}

type Place = 'above' | 'within' | 'below'

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

const byId = (doc: Document, id: string): Element | null =>
  doc.getElementById(id) ?? doc.querySelector(`[name="${CSS.escape(id)}"]`)

/** The element a fragment names; ids are written plainly by some books and percent-encoded by others. */
export const elementAt = (doc: Document, fragment: string): Element | null =>
  byId(doc, fragment) ?? byId(doc, decoded(fragment))

/** Where a mark of the seen section stands in relation to what is seen of it. */
const placeInSection = (mark: Mark, range: Range | null): Place => {
  if (!range || mark.fragment === null) return 'above'
  const element = elementAt(range.startContainer.ownerDocument ?? document, mark.fragment)
  if (!element) return 'above'
  const point = element.ownerDocument.createRange()
  point.setStart(element, 0)
  if (point.compareBoundaryPoints(Range.START_TO_START, range) <= 0) return 'above'
  return point.compareBoundaryPoints(Range.END_TO_START, range) > 0 ? 'below' : 'within'
}

/** @param sections of the spine; those that are not linear are no part of reading straight on */
export const spanOf = (
  marks: readonly Mark[],
  seen: Seen,
  sections: readonly { linear?: string | null }[],
): Span => {
  let from = -1
  let to = -1
  marks.forEach((mark, index) => {
    const place = placeOf(mark, seen)
    if (place === 'above') from = index
    if (place !== 'below') to = index
  })
  const following = sections.findIndex((section, index) => index > seen.section && section.linear !== 'no')
  const next = marks[to + 1]
  const nothingFollows = following < 0 || (next !== undefined && next.section <= following)
  return { from, to, ended: seen.sectionEnds && nothingFollows }
}

const placeOf = (mark: Mark, seen: Seen): Place => {
  if (mark.section === seen.section) return placeInSection(mark, seen.range)
  return mark.section < seen.section ? 'above' : 'below'
}
