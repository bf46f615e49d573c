/** The middle of several runs. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN]
  return (low + high) / 2
}

/** To a given number of decimals, for printing. */
export const round = (value: number, decimals = 1): number => Number(value.toFixed(decimals))
