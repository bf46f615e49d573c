/** The interval of right answers around a number. */

/**
 * @param value the right answer
 * @param tolerance absolute, or in percent of the value
 * @returns both ends included, a hair wider than asked so that 0.7 ± 0.1 accepts 0.8
 */
export const numberRange = (
  value: number,
  tolerance: { readonly value: number; readonly percent: boolean } | undefined,
): { min: number; max: number } => {
  if (tolerance === undefined) return { min: value, max: value }
  const spread = tolerance.percent ? (Math.abs(value) * tolerance.value) / 100 : tolerance.value
  const hair = Math.max(Math.abs(value), spread) * 1e-12
  return { min: value - spread - hair, max: value + spread + hair }
}
