/** Conditions on a number → the intervals that are right. */
import type { Condition } from './conditions.ts'
import { rewarding } from './scoring.ts'
import type { Rule } from './scoring.ts'

export interface Interval {
  readonly min: number
  readonly max: number
}

const everything: Interval = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE }

/** A little more: intervals of the model include their ends, and the grader forgives a part in 10¹². */
const above = (value: number): number => value + (Math.abs(value) || 1) * 1e-9
const below = (value: number): number => -above(-value)

/** As makers write numbers: `1.5`, `1,5`, ` 3e2 `. */
const readNumber = (text: string): number =>
  Number(text.trim() === '' ? Number.NaN : text.trim().replace(',', '.'))

const meet = (a: readonly Interval[], b: readonly Interval[]): Interval[] =>
  a
    .flatMap((one) =>
      b.map((other) => ({ min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) })),
    )
    .filter(({ min, max }) => min <= max)

const intervalOf = (how: 'gte' | 'gt' | 'lte' | 'lt', value: number): Interval => {
  if (!Number.isFinite(value)) return { min: 1, max: 0 }
  if (how === 'gte') return { min: value, max: everything.max }
  if (how === 'gt') return { min: above(value), max: everything.max }
  return { min: everything.min, max: how === 'lte' ? value : below(value) }
}

const intervalsOf = (condition: Condition): Interval[] => {
  switch (condition.op) {
    case 'equal': {
      const value = readNumber(condition.value)
      return Number.isFinite(value) ? [{ min: value, max: value }] : []
    }
    case 'compare':
      return [intervalOf(condition.how, condition.value)]
    case 'or':
      return condition.of.flatMap(intervalsOf)
    case 'and':
      return condition.of
        .filter((one) => one.op !== 'other' && one.op !== 'never')
        .map(intervalsOf)
        .reduce<Interval[]>((found, one) => meet(found, one).slice(0, 100), [everything])
    default:
      return []
  }
}

/** Several exact values side by side are alternatives, whatever the specification says of "and". */
const asAlternatives = (condition: Condition): Condition =>
  condition.op === 'and' && condition.of.length > 1 && condition.of.every((one) => one.op === 'equal')
    ? { op: 'or', of: condition.of }
    : condition

const isWhole = ({ min, max }: Interval): boolean => min <= everything.min && max >= everything.max

/** Right intervals, sorted, overlapping ones joined; empty when the rules name none. */
export const rightIntervals = (rules: readonly Rule[]): Interval[] => {
  const found = rewarding(rules)
    .flatMap((rule) => intervalsOf(asAlternatives(rule.condition)))
    .filter((one) => one.min <= one.max && !isWhole(one))
    .sort((a, b) => a.min - b.min)
  const joined: Interval[] = []
  for (const one of found) {
    const last = joined.at(-1)
    if (last && one.min <= last.max)
      joined[joined.length - 1] = { min: last.min, max: Math.max(last.max, one.max) }
    else joined.push(one)
  }
  return joined
}
