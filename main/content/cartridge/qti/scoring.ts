/**
 * `<resprocessing>` as rules, and a small evaluator: the right answer of a choice question is the one that
 * earns most, in whatever way its maker wrote that down.
 */
import { attribute, childOf, childrenOf, textOf } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import { literalsOf, readConditions } from './conditions.ts'
import type { Condition, Literal } from './conditions.ts'

interface Assignment {
  readonly variable: string
  readonly action: 'set' | 'add' | 'subtract' | 'multiply' | 'divide'
  readonly value: number
}

export interface Rule {
  readonly condition: Condition
  readonly assignments: readonly Assignment[]
  /** An explicit `continue="No"`: nothing after it counts. Makers who leave it out mean the opposite of the default. */
  readonly last: boolean
}

/** Response identifier → what was answered. */
export type Given = ReadonlyMap<string, readonly string[]>

const actions = ['set', 'add', 'subtract', 'multiply', 'divide'] as const

const readAssignment = (element: XmlElement): Assignment => ({
  variable: attribute(element, 'varname').toLowerCase() || 'score',
  action: actions.find((action) => action === attribute(element, 'action').toLowerCase()) ?? 'set',
  value: Number(textOf(element)) || 0,
})

/** Rules without any score tell right from wrong only by the feedback they show. */
const impliedByFeedback = (element: XmlElement): Assignment[] => {
  const words = [
    attribute(element, 'title'),
    ...childrenOf(element, 'displayfeedback').map((one) => attribute(one, 'linkrefid')),
  ]
  const right = words.some((word) => /correct/i.test(word) && !/incorrect|not[ _-]?correct/i.test(word))
  return right ? [{ variable: 'score', action: 'set', value: 1 }] : []
}

/** @param resprocessing all `<resprocessing>` elements of an item */
export const readRules = (resprocessing: readonly XmlElement[]): Rule[] => {
  const conditions = resprocessing.flatMap((one) => childrenOf(one, 'respcondition'))
  const scored = conditions.some((one) => childOf(one, 'setvar'))
  return conditions.map((element) => ({
    condition: { op: 'and', of: readConditions(childOf(element, 'conditionvar')) },
    assignments: scored ? childrenOf(element, 'setvar').map(readAssignment) : impliedByFeedback(element),
    last: /^no$/i.test(attribute(element, 'continue')),
  }))
}

const same = (literal: Literal, answer: string): boolean => {
  const [a, b] = literal.caseSensitive
    ? [answer, literal.value]
    : [answer.toLowerCase(), literal.value.toLowerCase()]
  return literal.op === 'equal' ? a === b : a.includes(b)
}

const holds = (condition: Condition, given: Given, matched: boolean): boolean => {
  switch (condition.op) {
    case 'and':
      return condition.of.every((one) => holds(one, given, matched))
    case 'or':
      return condition.of.some((one) => holds(one, given, matched))
    case 'not':
      return !holds(condition.of, given, matched)
    case 'equal':
    case 'contains':
      return (given.get(condition.respondent) ?? []).some((answer) => same(condition, answer))
    case 'subset': {
      const answers = given.get(condition.respondent) ?? []
      return condition.any
        ? condition.values.some((value) => answers.includes(value))
        : condition.values.every((value) => answers.includes(value))
    }
    case 'other':
      return !matched
    default:
      return false
  }
}

const apply = (before: number, { action, value }: Assignment): number => {
  switch (action) {
    case 'add':
      return before + value
    case 'subtract':
      return before - value
    case 'multiply':
      return before * value
    case 'divide':
      return value === 0 ? before : before / value
    default:
      return value
  }
}

/** D2L counts right and wrong choices in variables of their own. */
const total = (variables: ReadonlyMap<string, number>): number =>
  [...variables].reduce((sum, [name, value]) => (/incorrect|wrong/.test(name) ? sum - value : sum + value), 0)

/** What an answer earns, on whatever scale the item uses. */
export const scoreOf = (rules: readonly Rule[], given: Given): number => {
  const variables = new Map<string, number>()
  let matched = false
  for (const rule of rules) {
    if (!holds(rule.condition, given, matched)) continue
    for (const assignment of rule.assignments)
      variables.set(assignment.variable, apply(variables.get(assignment.variable) ?? 0, assignment))
    if (rule.assignments.length > 0) matched = true
    if (rule.last && rule.assignments.length > 0) break
  }
  return total(variables)
}

/** Rules that can only raise the score: those whose literals name right answers. */
export const rewarding = (rules: readonly Rule[]): Rule[] =>
  rules.filter((rule) =>
    rule.assignments.some(
      ({ action, value, variable }) =>
        value > 0 && (action === 'set' || action === 'add') && !/incorrect|wrong/.test(variable),
    ),
  )

/** Literals of all rewarding rules. */
export const rightLiterals = (rules: readonly Rule[]): Literal[] =>
  rewarding(rules).flatMap((rule) => literalsOf(rule.condition))
