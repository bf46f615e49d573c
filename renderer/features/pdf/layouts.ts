/** How pages stand: one below the other, one at a time, or as in an open book. */
import { ScrollMode, SpreadMode } from './pdfjs.ts'

export const LAYOUTS = ['continuous', 'single', 'spread', 'cover-spread'] as const
export type Layout = (typeof LAYOUTS)[number]

export const modesOf: Readonly<Record<Layout, { scroll: number; spread: number }>> = {
  continuous: { scroll: ScrollMode.VERTICAL, spread: SpreadMode.NONE },
  single: { scroll: ScrollMode.PAGE, spread: SpreadMode.NONE },
  spread: { scroll: ScrollMode.VERTICAL, spread: SpreadMode.ODD },
  'cover-spread': { scroll: ScrollMode.VERTICAL, spread: SpreadMode.EVEN },
}
