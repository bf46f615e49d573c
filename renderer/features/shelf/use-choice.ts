/** What the learner chose to see, remembered by this window. */
import { useState } from 'react'
import { everything, type Choice } from './arrange.ts'

export type Layout = 'grid' | 'list'
export interface ShelfChoice extends Choice {
  readonly layout: Layout
}

const STORE = 'carrel.shelf'
const fresh: ShelfChoice = { ...everything, layout: 'grid' }

const layouts: readonly unknown[] = ['grid', 'list']
const orders: readonly unknown[] = ['recent', 'title', 'size', 'added']

const isLayout = (value: unknown): value is Layout => layouts.includes(value)
const isOrder = (value: unknown): value is Choice['order'] => orders.includes(value)

/** Only the look is remembered: a filter left on from yesterday would hide courses without a word. */
const remembered = (): ShelfChoice => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}')
    const { layout, order } = Object(stored) as { layout?: unknown; order?: unknown }
    return {
      ...fresh,
      ...(isLayout(layout) ? { layout } : {}),
      ...(isOrder(order) ? { order } : {}),
    }
  } catch {
    return fresh
  }
}

export const useChoice = (): [ShelfChoice, (change: Partial<ShelfChoice>) => void] => {
  const [choice, setChoice] = useState(remembered)
  const change = (patch: Partial<ShelfChoice>): void => {
    const next = { ...choice, ...patch }
    setChoice(next)
    localStorage.setItem(STORE, JSON.stringify({ layout: next.layout, order: next.order }))
  }
  return [choice, change]
}
