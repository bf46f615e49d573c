/** Playing speeds: what the menu offers and what a key press steps to. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** The next faster (or slower) of the offered speeds; the ends hold. */
export const stepRate = (rate: number, direction: 1 | -1): number => {
  const others = RATES.filter((other) => (other - rate) * direction > 1e-6)
  return (direction > 0 ? others[0] : others.at(-1)) ?? rate
}

/** `1.25×`, `1×` */
export const rateText = (rate: number): string => `${String(Math.round(rate * 100) / 100)}×`
