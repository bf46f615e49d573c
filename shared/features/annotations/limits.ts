/** Sizes of a quote. Apart from the model, so that what runs in a frame needs no schemas for them. */

/** Longest passage one annotation quotes, UTF-16 units; what is longer is cut for the quote, not for the range. */
export const QUOTE_MAX = 4000
/** Text kept before and after a quote, UTF-16 units. */
export const CONTEXT = 64
