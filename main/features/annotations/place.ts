/** Keys that sort annotations as the places of their lesson follow each other. */
import type { QuoteSelector, Target } from '../../../shared/features/annotations/model.ts'

const padded = (value: number, digits: number): string =>
  String(Math.max(0, Math.round(value))).padStart(digits, '0')

/** Corners of a PDF's quads count from the foot of the page; no page is taller than this (PDF 2.0 Annex C). */
const TALLEST_PAGE = 14_400

const topOf = (quads: readonly (readonly number[])[]): number =>
  Math.max(0, ...quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 1)))

/** The steps of a CFI as numbers of one width; assertions in brackets are no part of the order. */
const cfiSteps = (cfi: string): string => {
  // A range is `parent,start,end`: its beginning is parent and start.
  const [parent = '', start = ''] = cfi.replace(/\[[^\]]*\]/g, '').split(',')
  return [...(parent + start).matchAll(/([/:])(\d+)/g)]
    .map(([, sign, number]) => `${sign === ':' ? '~' : '/'}${padded(Number(number), 7)}`)
    .join('')
}

/** A string that sorts before another's when the place is before the other's in the same lesson. */
export const placeKey = (target: Target): string => {
  switch (target.kind) {
    case 'text':
      return `${padded(target.start, 9)}-${padded(target.end, 9)}`
    case 'pdf':
      return `${padded(target.page, 7)}-${padded(TALLEST_PAGE * 10 - topOf(target.quads) * 10, 7)}`
    case 'epub':
      return cfiSteps(target.cfi)
    case 'time':
      return `${padded(target.start * 1000, 11)}-${padded(target.end * 1000, 11)}`
    case 'image':
      return `${target.path}-${padded(target.y * 1e6, 7)}-${padded(target.x * 1e6, 7)}`
  }
}

/** The quote of a target; null for a part of a picture. */
export const quoteOf = (target: Target): QuoteSelector | null =>
  target.kind === 'image' ? null : target.quote
