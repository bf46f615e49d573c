/** What an item shows: prompt and places to answer, in the order they stand. */
import { attribute, childOf, childrenOf, descendantsOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import { materialHtml } from './material.ts'
import { isYes } from './metadata.ts'

export interface Label {
  readonly ident: string
  readonly html: string
}

export interface Response {
  readonly ident: string
  /** `choice`: response_lid · `text`: response_str · `number`: response_num or a numeric blank · `other`: areas, sliders. */
  readonly kind: 'choice' | 'text' | 'number' | 'other'
  readonly cardinality: 'single' | 'multiple' | 'ordered'
  /** Material of its own: the left side of a pair, the name of a blank. */
  readonly html: string
  readonly labels: readonly Label[]
  readonly shuffle: boolean
}

export type Segment = { readonly html: string } | { readonly response: Response }

const kindOf = (element: XmlElement, numeric: boolean): Response['kind'] => {
  if (element.name === 'response_lid') return 'choice'
  if (element.name === 'response_num') return 'number'
  if (element.name !== 'response_str') return 'other'
  return numeric ? 'number' : 'text'
}

const cardinalityOf = (element: XmlElement): Response['cardinality'] => {
  const word = attribute(element, 'rcardinality').toLowerCase()
  return word === 'multiple' || word === 'ordered' ? word : 'single'
}

/** Renderers that ask for more than choosing or typing. */
const special = ['render_hotspot', 'render_slider']

const readResponse = (element: XmlElement): Response => {
  const choice = descendantsOf(element, ['render_choice'])[0]
  const blank = descendantsOf(element, ['render_fib'])[0]
  const numeric = /^(?:decimal|integer|scientific)$/i.test(attribute(blank, 'fibtype'))
  const labels = descendantsOf(element, ['response_label'], ['response_label'])
  return {
    ident: attribute(element, 'ident'),
    kind: descendantsOf(element, special).length > 0 ? 'other' : kindOf(element, numeric),
    cardinality: cardinalityOf(element),
    html: materialHtml(element),
    labels: labels.map((label) => ({ ident: attribute(label, 'ident'), html: labelHtml(label) })),
    shuffle: isYes(choice, 'shuffle'),
  }
}

const labelHtml = (label: XmlElement): string => materialHtml(label) || textOf(childOf(label, 'mattext'))

/** The segments of `<presentation>`; blocks (`flow`) are walked through. */
export const readPresentation = (element: XmlElement | undefined): Segment[] =>
  childrenOf(element).flatMap((child): Segment[] => {
    if (child.name.startsWith('response_')) return [{ response: readResponse(child) }]
    if (child.name === 'flow') return readPresentation(child)
    const html = materialHtml({ name: '', attributes: new Map(), children: [child] })
    return html === '' ? [] : [{ html }]
  })

/** All prompt material, responses left out. */
export const promptHtml = (segments: readonly Segment[]): string =>
  segments.map((segment) => ('html' in segment ? segment.html : '')).join('')

/** The places to answer. */
export const responsesOf = (segments: readonly Segment[]): Response[] =>
  segments.flatMap((segment) => ('response' in segment ? [segment.response] : []))
