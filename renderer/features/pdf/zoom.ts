/** Sizes a PDF is shown at. A fitted size follows the window, a share of the true size does not. */
export const FITS = ['auto', 'page-width', 'page-fit'] as const
export type Fit = (typeof FITS)[number]

export const SHARES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

export const isFit = (value: string): value is Fit => FITS.some((fit) => fit === value)

/**
 * What is left of small changes: a trackpad reports many a second, pdf.js rounds each to a hundredth.
 * @param rest what earlier changes left, 1 at first
 * @returns the factor to apply now and the new rest
 */
export const accumulate = (scale: number, factor: number, rest: number): { factor: number; rest: number } => {
  const wanted = scale * factor * rest
  const applied = Math.max(1, Math.round(wanted * 100)) / (100 * scale)
  return { factor: applied, rest: (factor * rest) / applied }
}
