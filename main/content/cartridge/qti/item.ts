/** One `<item>`: everything about a question but its kind. */
import { attribute, childOf, childrenOf, descendantsOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import { materialHtml } from './material.ts'
import { fieldsOf, positiveField } from './metadata.ts'
import type { Fields } from './metadata.ts'
import { readPresentation } from './presentation.ts'
import type { Segment } from './presentation.ts'
import { readRules, rewarding } from './scoring.ts'
import type { Rule } from './scoring.ts'

export interface QtiItem {
  readonly ident: string
  readonly title: string
  readonly fields: Fields
  readonly points: number | null
  readonly segments: readonly Segment[]
  readonly rules: readonly Rule[]
  /** Identifier → HTML. */
  readonly feedback: ReadonlyMap<string, string>
  /** Feedback that the right answer shows. */
  readonly praised: ReadonlySet<string>
}

const feedbackHtml = (element: XmlElement): string =>
  materialHtml(element) +
  descendantsOf(element, ['solutionmaterial', 'hintmaterial']).map(materialHtml).join('')

const praisedBy = (resprocessing: readonly XmlElement[]): Set<string> => {
  const conditions = resprocessing.flatMap((one) => childrenOf(one, 'respcondition'))
  const rules = readRules(resprocessing)
  const good = new Set(rewarding(rules))
  return new Set(
    conditions
      .filter((_, index) => {
        const rule = rules[index]
        return rule !== undefined && good.has(rule)
      })
      .flatMap((condition) => childrenOf(condition, 'displayfeedback'))
      .map((display) => attribute(display, 'linkrefid')),
  )
}

/** @param pointsPerItem what the item's group says each of its questions is worth */
export const readItem = (element: XmlElement, pointsPerItem: number | null): QtiItem => {
  const fields = fieldsOf(element)
  const resprocessing = childrenOf(element, 'resprocessing')
  return {
    ident: attribute(element, 'ident'),
    title: attribute(element, 'title'),
    fields,
    points: pointsPerItem ?? positiveField(fields, 'points_possible', 'cc_weighting', 'qmd_weighting'),
    segments: readPresentation(childOf(element, 'presentation')),
    rules: readRules(resprocessing),
    feedback: new Map(
      childrenOf(element, 'itemfeedback').map((one) => [attribute(one, 'ident'), feedbackHtml(one)]),
    ),
    praised: praisedBy(resprocessing),
  }
}

/**
 * What to say with the verdict: the general word, the solution, and what the right answer shows.
 * @param right identifiers of right choices, whose own feedback (`<ident>_fb`) belongs to it
 */
export const explanationHtml = (item: QtiItem, right: readonly string[]): string => {
  const own = new Set(right.map((ident) => `${ident}_fb`))
  const said = [...item.feedback]
    .filter(([ident]) => !/incorrect/i.test(ident))
    .filter(
      ([ident]) => /^(?:general|solution|correct)/i.test(ident) || own.has(ident) || item.praised.has(ident),
    )
    .map(([, html]) => html)
  return [...new Set(said)]
    .filter((html) => html !== '')
    .map((html) => `<div>${html}</div>`)
    .join('')
}
