/** Covers: of the course on the shelf, and of the small book in it. */
import { circle, element, group, ink, mark, rect, stroke, text } from '../ink.ts'

interface CoverWords {
  readonly en: readonly string[]
  readonly zh: string
  readonly by: string
}

/** Growing intervals: each recall later than the one before. */
const beads = (y: number, width: number): string =>
  group(
    { transform: `translate(0 ${y})` },
    stroke(`M70 0H${width - 70}`, { stroke: ink.paper, 'stroke-width': 2.5, opacity: 0.5 }),
    ...[0, 0.06, 0.16, 0.33, 0.6, 1].map((share, i) =>
      circle(76 + share * (width - 152), 0, 7 + i * 1.6, { fill: i % 2 === 0 ? '#f2d48a' : ink.paper }),
    ),
  )

/** @param width of the picture; 3:4 books stand on the shelf */
export const cover = ({ en, zh, by }: CoverWords, width: number, height: number, ground: string): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    rect(0, 0, width, height, { fill: ground }),
    rect(22, 22, width - 44, height - 44, {
      fill: 'none',
      stroke: ink.paper,
      'stroke-width': 1.5,
      opacity: 0.45,
    }),
    mark(70, 72, 60),
    ...en.map((line, i) =>
      text(70, 235 + i * 64, line, { class: 'serif', 'font-size': 54, 'font-weight': 600, fill: ink.paper }),
    ),
    text(70, 258 + en.length * 64, zh, { class: 'serif', 'font-size': 38, fill: '#f2d48a' }),
    beads(height - 170, width),
    text(70, height - 78, by, { class: 'sans', 'font-size': 20, fill: ink.paper, opacity: 0.85 }),
  )
