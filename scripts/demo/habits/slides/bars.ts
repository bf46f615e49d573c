/** Bars that grow from the ground, each with its figure. */
import { group, ink, rect, text } from '../../ink.ts'

interface Bar {
  readonly x: number
  /** 0 to 100. */
  readonly value: number
  readonly colour: string
  readonly at: number
  readonly label?: string
}

const WIDE = 84
const GROUND = 540
const TALL = 330

export const bar = ({ x, value, colour, at, label }: Bar): string => {
  const height = (value / 100) * TALL
  return [
    rect(x, GROUND - height, WIDE, height, { rx: 8, fill: colour, at, class: 'grow' }),
    group(
      { at },
      text(x + WIDE / 2, GROUND - height - 16, `${value} %`, {
        'text-anchor': 'middle',
        class: 'serif',
        'font-size': 28,
        'font-weight': 600,
        fill: colour,
      }),
      label === undefined
        ? ''
        : text(x + WIDE / 2, GROUND + 32, label, {
            'text-anchor': 'middle',
            class: 'sans',
            'font-size': 19,
            fill: ink.soft,
          }),
    ),
  ].join('')
}

/** The line the bars stand on. */
export const ground = (from: number, to: number): string =>
  rect(from, GROUND, to - from, 2.5, { fill: ink.soft })

/** What a group of bars has in common, above or below it. */
export const caption = (x: number, words: string, at: number, y = GROUND + 34): string =>
  text(x, y, words, { at, 'text-anchor': 'middle', class: 'sans', 'font-size': 21, fill: ink.soft })
