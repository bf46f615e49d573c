/** Counts and intervals as numbers to say; the words are in i18n. */
import type { DueCounts } from '../../../shared/features/cards/model.ts'

export const totalOf = (due: DueCounts): number => due.fresh + due.learning + due.review

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An interval in its largest fitting unit, e.g. `{ unit: 'month', value: 1.4 }`. */
export const intervalParts = (
  ms: number,
): { unit: 'minute' | 'hour' | 'day' | 'month' | 'year'; value: number } => {
  const tenths = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
  if (ms < HOUR) return { unit: 'minute', value: Math.max(1, Math.round(ms / MINUTE)) }
  if (ms < DAY) return { unit: 'hour', value: Math.round(ms / HOUR) }
  const days = ms / DAY
  if (days < 31) return { unit: 'day', value: Math.round(days) }
  if (days < 365) return { unit: 'month', value: tenths(days / 30.4) }
  return { unit: 'year', value: tenths(days / 365) }
}
