/** The words a mark stands on; empty for a place without words. */
import type { Target } from '../../../shared/features/annotations/model.ts'

export const quoteOf = (target: Target): string => (target.kind === 'image' ? '' : target.quote.exact)
