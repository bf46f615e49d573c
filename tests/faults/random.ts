/** Printed with a failure; set it to see the same run again. */
export const SEED = Number(process.env['CARREL_SEED'] ?? 20261122)

/** Reproducible numbers in [0, 1). @see mulberry32 */
export const random = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
