/** Intervals a number may lie in, both ends included. */
export interface NumberRange {
  readonly min: number
  readonly max: number
}

/**
 * Relative slack for arithmetic done in binary: 0.1 + 0.2 lies in [0.3, 0.3]. A million times coarser than
 * the rounding of a double, a million times finer than any tolerance a teacher writes.
 */
const SLACK = 1e-12

/** An end at the largest number there is means there is no end on that side. */
const isOpen = (end: number): boolean => Math.abs(end) === Number.MAX_VALUE
const size = (end: number): number => (isOpen(end) ? 0 : Math.abs(end))

/** Whether a value lies in any of the ranges. */
export const inAnyRange = (value: number, ranges: readonly NumberRange[]): boolean =>
  ranges.some(({ min, max }) => {
    const slack = SLACK * Math.max(size(min), size(max))
    return value >= min - slack && value <= max + slack
  })

const someNumberIn = ({ min, max }: NumberRange): number => {
  if (isOpen(min) && isOpen(max)) return 0
  if (isOpen(max)) return Math.ceil(min)
  return isOpen(min) ? Math.floor(max) : min / 2 + max / 2
}

/** A number from the middle of the first range (near its only end, where it has one end), with as few digits as will do: `3.14`, not `3.1400000000000001`. */
export const numberFor = (ranges: readonly NumberRange[]): string => {
  const range = ranges[0]
  if (!range) return ''
  const middle = someNumberIn(range)
  const first = [Number(middle.toPrecision(12)), middle].find((value) => inAnyRange(value, [range]))
  return String(first ?? range.min)
}
