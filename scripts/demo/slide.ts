/** A slide: 1280 × 720, drawn in steps that follow the voice. The lowest 90 pixels stay free for captions. */
import { group, ink, rect, text } from './ink.ts'
import type { Tongue } from './narration.ts'

export const WIDTH = 1280
export const HEIGHT = 720

/** Draws a slide. Elements with `at: n` come with the chapter's line n. */
export type Slide = (tongue: Tongue) => string

interface Heading {
  readonly kicker: string
  readonly title: readonly string[]
}

/** The words on the left of most slides. */
export const heading = ({ kicker, title }: Heading): string =>
  group(
    {},
    text(84, 150, kicker, { 'font-size': 22, fill: ink.green, class: 'sans', 'font-weight': 600 }),
    ...title.map((words, i) =>
      text(84, 212 + i * 62, words, { 'font-size': 52, class: 'serif', 'font-weight': 600 }),
    ),
  )

/** Smaller lines under a heading. @param from the height of the first */
export const notes = (from: number, lines: readonly (readonly [at: number, words: string])[]): string =>
  lines
    .map(([at, words], i) =>
      text(84, from + i * 42, words, { at, class: 'sans', 'font-size': 25, fill: ink.soft }),
    )
    .join('')

/** A sheet of paper to draw on. */
export const sheet = (x: number, y: number, width: number, height: number): string =>
  rect(x, y, width, height, { rx: 20, fill: ink.sheet, stroke: ink.faint, 'stroke-width': 1.5 })
