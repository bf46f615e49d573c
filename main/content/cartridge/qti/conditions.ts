/** The `<conditionvar>` language of QTI 1.2 as a small tree. */
import { attribute, childrenOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import { isYes } from './metadata.ts'

export type Comparison = 'gte' | 'gt' | 'lte' | 'lt'

export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | {
      readonly op: 'equal' | 'contains'
      readonly respondent: string
      readonly value: string
      readonly caseSensitive: boolean
      /** Place in an order, from 1; null when it says none. */
      readonly index: number | null
    }
  /** All (or any) of the values chosen. */
  | {
      readonly op: 'subset'
      readonly respondent: string
      readonly values: readonly string[]
      readonly any: boolean
    }
  | { readonly op: 'compare'; readonly respondent: string; readonly how: Comparison; readonly value: number }
  /** True when nothing else was. */
  | { readonly op: 'other' }
  | { readonly op: 'never' }

const comparisons: Readonly<Record<string, Comparison>> = {
  vargte: 'gte',
  vargt: 'gt',
  varlte: 'lte',
  varlt: 'lt',
}

const readOne = (element: XmlElement): Condition => {
  const respondent = attribute(element, 'respident')
  const value = textOf(element)
  const how = comparisons[element.name]
  if (how) return { op: 'compare', respondent, how, value: Number(value) }
  switch (element.name) {
    case 'and':
      return { op: 'and', of: childrenOf(element).map(readOne) }
    case 'or':
      return { op: 'or', of: childrenOf(element).map(readOne) }
    case 'not':
      return { op: 'not', of: { op: 'and', of: childrenOf(element).map(readOne) } }
    case 'varequal':
    case 'varsubstring': {
      const index = Number.parseInt(attribute(element, 'index'), 10)
      return {
        op: element.name === 'varequal' ? 'equal' : 'contains',
        respondent,
        value,
        caseSensitive: isYes(element, 'case'),
        index: Number.isNaN(index) ? null : index,
      }
    }
    case 'varsubset': {
      const values = value.split(',').map((one) => one.trim())
      return { op: 'subset', respondent, values, any: /partial/i.test(attribute(element, 'setmatch')) }
    }
    case 'other':
      return { op: 'other' }
    default:
      return { op: 'never' }
  }
}

/** Conditions directly inside a `<conditionvar>`; the specification joins them with "and". */
export const readConditions = (conditionvar: XmlElement | undefined): Condition[] =>
  childrenOf(conditionvar).map(readOne)

/** How many comparisons there are, at any depth. */
export const sizeOf = (condition: Condition): number => {
  if (condition.op === 'not') return sizeOf(condition.of)
  if (condition.op === 'and' || condition.op === 'or')
    return condition.of.reduce((sum, one) => sum + sizeOf(one), 1)
  return condition.op === 'subset' ? condition.values.length : 1
}

export type Literal = Extract<Condition, { op: 'equal' | 'contains' }>

/** Comparisons with a fixed value that have to hold (those under "not" are left out), in order. */
export const literalsOf = (condition: Condition): Literal[] => {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(literalsOf)
    case 'equal':
    case 'contains':
      return [condition]
    case 'subset':
      return condition.values.map((value) => ({
        op: 'equal' as const,
        respondent: condition.respondent,
        value,
        caseSensitive: false,
        index: null,
      }))
    default:
      return []
  }
}
