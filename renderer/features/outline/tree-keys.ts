/** What a key means in the outline, by the pattern for trees. @see WAI-ARIA APG, Tree View */
import { parentRow, type Row } from './outline-rows.ts'

export type TreeStep =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'press' }
  | { readonly kind: 'open' | 'close' }
  | null

const PAGE = 12

export const treeStep = (key: string, rows: readonly Row[], at: number): TreeStep => {
  const last = rows.length - 1
  const move = (to: number): TreeStep => ({ kind: 'move', to: Math.max(0, Math.min(last, to)) })
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return move(at + 1)
    case 'ArrowUp':
      return move(at - 1)
    case 'PageDown':
      return move(at + PAGE)
    case 'PageUp':
      return move(at - PAGE)
    case 'Home':
      return move(0)
    case 'End':
      return move(last)
    // Not the space bar: beside a lesson that plays it means play and pause, wherever the focus is.
    case 'Enter':
      return { kind: 'press' }
    case 'ArrowRight':
      if (row?.kind !== 'section') return null
      return row.open ? move(at + 1) : { kind: 'open' }
    case 'ArrowLeft': {
      if (row?.kind === 'section' && row.open) return { kind: 'close' }
      const parent = parentRow(rows, at)
      return parent < 0 ? null : move(parent)
    }
    default:
      return null
  }
}
