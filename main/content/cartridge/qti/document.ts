/** `<questestinterop>`: its assessments and banks, with their items in order. */
import { attribute, childOf, childrenOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import { readItem } from './item.ts'
import type { QtiItem } from './item.ts'
import { materialHtml } from './material.ts'
import { fieldsOf, positiveField } from './metadata.ts'
import type { Fields } from './metadata.ts'

/** Questions to be drawn from a bank kept elsewhere. */
export interface Draw {
  readonly section: string
  readonly bank: string
  /** How many; null for all. */
  readonly count: number | null
  readonly pointsPerItem: number | null
}

export interface ItemSet {
  readonly kind: 'assessment' | 'bank'
  readonly ident: string
  readonly title: string
  readonly fields: Fields
  /** What is said before the first question, as HTML. */
  readonly introHtml: string
  readonly entries: readonly (QtiItem | Draw)[]
  /** Share of the points needed to pass, where the maker says it. */
  readonly pass: number | null
}

export const isDraw = (entry: QtiItem | Draw): entry is Draw => 'bank' in entry

const positive = (text: string): number | null => {
  const value = Number(text)
  return value > 0 && Number.isFinite(value) ? value : null
}

const selectionOf = (section: XmlElement) => {
  const selection = childOf(section, 'selection_ordering', 'selection')
  const extension = childOf(selection, 'selection_extension')
  return {
    bank: textOf(childOf(selection, 'sourcebank_ref')),
    count: positive(textOf(childOf(selection, 'selection_number'))),
    pointsPerItem: positive(textOf(childOf(extension, 'points_per_item'))),
  }
}

const entriesOf = (parent: XmlElement, pointsPerItem: number | null): (QtiItem | Draw)[] =>
  childrenOf(parent).flatMap((child): (QtiItem | Draw)[] => {
    if (child.name === 'item') return [readItem(child, pointsPerItem)]
    if (child.name !== 'section') return []
    const { bank, count, pointsPerItem: own } = selectionOf(child)
    const points = own ?? pointsPerItem
    const draw: Draw[] =
      bank === '' ? [] : [{ section: attribute(child, 'ident'), bank, count, pointsPerItem: points }]
    return [...draw, ...entriesOf(child, points)]
  })

/** `cutvalue` of the total against its maximum. */
const passOf = (element: XmlElement): number | null => {
  const total = childOf(element, 'outcomes_processing', 'outcomes', 'decvar')
  const cut = positive(attribute(total, 'cutvalue'))
  const max = positive(attribute(total, 'maxvalue')) ?? 100
  return cut === null || cut > max ? null : cut / max
}

const introOf = (element: XmlElement): string =>
  ['objectives', 'rubric', 'presentation_material']
    .flatMap((name) => childrenOf(element, name))
    .map((one) => materialHtml(one))
    .join('')

const toSet = (element: XmlElement, kind: ItemSet['kind']): ItemSet => {
  const fields = fieldsOf(element)
  return {
    kind,
    ident: attribute(element, 'ident'),
    title: attribute(element, 'title') || (fields.get('bank_title') ?? ''),
    fields,
    introHtml: introOf(element),
    entries: entriesOf(element, null),
    pass: passOf(element),
  }
}

/** Every assessment and bank; loose sections and items count as one bank. */
export const readDocument = (root: XmlElement): ItemSet[] => {
  const named = childrenOf(root).flatMap((child): ItemSet[] => {
    if (child.name === 'assessment') return [toSet(child, 'assessment')]
    return child.name === 'objectbank' ? [toSet(child, 'bank')] : []
  })
  const loose = toSet(root, 'bank')
  return loose.entries.length > 0 ? [...named, loose] : named
}

/** A number of attempts that can be counted, else no limit. */
export const wholeAttempts = (attempts: number): number | null => {
  const whole = Math.floor(attempts)
  return whole > 0 && Number.isSafeInteger(whole) ? whole : null
}

/** Attempts allowed: null for as many as one likes. */
export const attemptsOf = (fields: Fields): number | null => {
  const attempts = positiveField(fields, 'cc_maxattempts', 'qmd_maximumattempts')
  return attempts === null ? null : wholeAttempts(attempts)
}
