/**
 * Messages between the app and the frame that shows a lesson or a book on the course's own origin.
 * Both ends check every message: the app trusts nothing a course origin says beyond these shapes.
 */
import { z } from 'zod'

const finite = z.number().finite()
const rect = z.object({ top: finite, left: finite, width: finite, height: finite })
const tocItem: z.ZodType<TocItem> = z.object({
  label: z.string().max(1000),
  href: z.string().max(4096),
  items: z.array(z.lazy(() => tocItem)).max(5000),
})
export interface TocItem {
  label: string
  href: string
  items: TocItem[]
}

/** Keys the frame passes on so that shortcuts work wherever the focus is. */
const keyMessage = z.object({
  type: z.literal('key'),
  key: z.string().max(32),
  code: z.string().max(32),
  ctrlKey: z.boolean(),
  metaKey: z.boolean(),
  altKey: z.boolean(),
  shiftKey: z.boolean(),
})

/** From the frame to the app. */
export const FrameMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** Text lesson: its height, where its blocks and headings begin and where the placeholders are (CSS px from the top). */
  z.object({
    type: z.literal('layout'),
    height: finite.min(0).max(5e6),
    blocks: z.array(finite).max(100_000),
    slots: z.array(rect.extend({ id: z.string().max(200) })).max(2000),
    headings: z.array(z.object({ id: z.string().max(500), top: finite })).max(5000),
  }),
  /** A link was followed. The app decides: a lesson, a heading, or outside after asking. */
  z.object({ type: z.literal('link'), href: z.string().max(4096) }),
  /** Answer to `find-heading`: its distance from the top, null when there is none. */
  z.object({ type: z.literal('heading'), id: z.string().max(500), top: finite.nullable() }),
  keyMessage,
  /** A picture was asked for at full size: an address on the course's own origin or a `data:image/` one. */
  z.object({ type: z.literal('image'), src: z.string().max(4_000_000), alt: z.string().max(2000) }),
  /** The keyboard reached a placeholder: the focus belongs to what the app draws over it. */
  z.object({ type: z.literal('slot-focus'), id: z.string().max(200) }),
  /** Book: where the reader is. */
  z.object({
    type: z.literal('relocated'),
    cfi: z.string().max(4096),
    fraction: finite.min(0).max(1),
    section: z.number().int().min(0).max(100_000),
    href: z.string().max(4096).nullable(),
    label: z.string().max(1000).nullable(),
    /** The page's number in the printed edition, where the book says it. */
    page: z.string().max(100).nullish(),
    /** Places told with `marks` that lie at the top and at the foot of what is seen; -1: before the first. */
    from: z.number().int().min(-1).max(100_000).optional(),
    to: z.number().int().min(-1).max(100_000).optional(),
    /** The part after mark `to` ends on this page. */
    ended: z.boolean().optional(),
    /** How much of the part after mark `to` lies behind, 0–1. */
    through: finite.min(0).max(1).optional(),
    /** How many `go` messages were carried out before: what was on its way when one was sent counts for less. */
    goes: z.number().int().min(0).optional(),
  }),
  z.object({
    type: z.literal('book'),
    title: z.string().max(2000),
    language: z.string().max(100).nullable(),
    dir: z.enum(['ltr', 'rtl']),
    fixedLayout: z.boolean(),
    toc: z.array(tocItem).max(5000),
  }),
  z.object({
    type: z.literal('search-hit'),
    query: z.string().max(500),
    cfi: z.string().max(4096),
    label: z.string().max(1000),
    before: z.string().max(500),
    match: z.string().max(500),
    after: z.string().max(500),
  }),
  z.object({ type: z.literal('search-done'), query: z.string().max(500), progress: finite.min(0).max(1) }),
  /**
   * What is selected, null when nothing is any more. `rect`: its last line in the frame's own pixels, to place a menu
   * at. Text lessons say a range of their plain text (text-anchor.ts), books a CFI.
   */
  z.object({
    type: z.literal('selection'),
    selection: z
      .object({
        range: z.union([
          z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }),
          z.object({ cfi: z.string().min(1).max(4096) }),
        ]),
        exact: z.string().max(4000),
        prefix: z.string().max(128),
        suffix: z.string().max(128),
        rect,
      })
      .nullable(),
  }),
  /** A mark was pressed. */
  z.object({ type: z.literal('mark'), id: z.string().max(64), rect }),
  /** Where the marks are that were told with `marks-to-draw` (CSS px from the top); null: not found in this text. */
  z.object({
    type: z.literal('marks-drawn'),
    marks: z.array(z.object({ id: z.string().max(64), top: finite.nullable() })).max(20_000),
  }),
  z.object({ type: z.literal('failed'), reason: z.string().max(2000) }),
])
export type FrameMessage = z.infer<typeof FrameMessage>

/** How reading looks; one shape for lessons and books. */
export const ReadingStyle = z.object({
  theme: z.enum(['light', 'dark', 'sepia']),
  size: z.number(),
  width: z.number(),
  serif: z.boolean(),
  locale: z.string(),
})
export type ReadingStyle = z.infer<typeof ReadingStyle>

/** From the app to the frame. */
export const AppMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('style'), style: ReadingStyle }),
  z.object({ type: z.literal('slot-size'), id: z.string(), height: z.number() }),
  z.object({ type: z.literal('find-heading'), id: z.string() }),
  /** Text lesson: lights up words that were searched for; without them there, their block. Answered by `heading`. */
  z.object({
    type: z.literal('find-words'),
    block: z.number().int().min(0).max(1e6),
    quote: z.string().max(500),
  }),
  z.object({
    type: z.literal('go'),
    target: z.union([
      z.object({ cfi: z.string() }),
      /** `quote`: words to look for in that document. */
      z.object({ href: z.string(), quote: z.string().max(500).optional() }),
      z.object({ fraction: z.number() }),
      /** A page on or back in reading order, or to the side as the arrow keys mean it. */
      z.object({ step: z.enum(['next', 'previous', 'left', 'right']) }),
    ]),
  }),
  /** Draws these marks and no others. A mark whose quote does not stand at its range is looked for by the quote. */
  z.object({
    type: z.literal('marks-to-draw'),
    marks: z
      .array(
        z.object({
          id: z.string().max(64),
          range: z.union([z.object({ start: z.number(), end: z.number() }), z.object({ cfi: z.string() })]),
          quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
          /** Bookmarks are drawn by the app, in the margin: the frame only says where they stand. */
          look: z.enum(['highlight', 'underline', 'note', 'bookmark']),
          color: z.enum(['yellow', 'green', 'blue', 'pink']),
        }),
      )
      .max(20_000),
  }),
  /** Brings a mark, or a passage, into sight and lets it shine for a moment. The frame answers with `marks-drawn`. */
  z.object({ type: z.literal('show-mark'), id: z.string().max(64) }),
  /** Takes the selection away, after something was made of it. */
  z.object({ type: z.literal('unselect') }),
  z.object({ type: z.literal('flow'), flow: z.enum(['paginated', 'scrolled']) }),
  /** Book: where its lessons begin, in reading order; null is the beginning of the book. */
  z.object({ type: z.literal('marks'), starts: z.array(z.string().max(4096).nullable()).max(20_000) }),
  /** Book with fixed pages: how large they are shown. */
  z.object({ type: z.literal('zoom'), zoom: z.enum(['fit-page', 'fit-width']) }),
  /** An empty query takes the hits away. */
  z.object({
    type: z.literal('search'),
    query: z.string().max(500),
    matchCase: z.boolean().optional(),
    wholeWords: z.boolean().optional(),
  }),
])
export type AppMessage = z.infer<typeof AppMessage>
