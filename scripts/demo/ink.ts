/** Colours and SVG of everything drawn for the course: warm paper, dark ink, one green, a little ember and gold. */

export const ink = {
  paper: '#f8f2e4',
  sheet: '#fffdf7',
  dark: '#2b2923',
  soft: '#6a6458',
  faint: '#d8cdb4',
  green: '#276553',
  wash: '#dcebe0',
  ember: '#b4532a',
  emberWash: '#f6e0d3',
  gold: '#cf9a2b',
  night: '#1f2d3d',
  blue: '#3f6f92',
}

/** Attributes of an SVG element, and when it comes: `at` is the step of its slide, `until` the one it leaves with. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name === 'at' || name === 'until' ? `data-${name}` : name}="${escape(String(value))}"`,
    )
    .join('')

/** An element with others inside. */
export const element = (name: string, given: Attributes, ...inside: string[]): string =>
  `<${name}${attributes(given)}>${inside.join('')}</${name}>`

export const group = (given: Attributes, ...inside: string[]): string => element('g', given, ...inside)

/** A line of words. Anchored at its start unless told otherwise. */
export const text = (x: number, y: number, words: string, given: Attributes = {}): string =>
  element('text', { x, y, fill: ink.dark, 'font-size': 24, ...given }, escape(words))

export const rect = (x: number, y: number, width: number, height: number, given: Attributes = {}): string =>
  element('rect', { x, y, width, height, ...given })

export const circle = (cx: number, cy: number, r: number, given: Attributes = {}): string =>
  element('circle', { cx, cy, r, ...given })

/** A stroke; `class: 'draw'` lets it be drawn before one's eyes. */
export const stroke = (d: string, given: Attributes = {}): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: ink.dark,
    'stroke-width': 4,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    pathLength: given['class'] === 'draw' ? 1 : undefined,
    ...given,
  })

/** A smooth line through computed points. @param y of a share t from 0 to 1 */
export const curve = (
  x: (t: number) => number,
  y: (t: number) => number,
  from = 0,
  to = 1,
  points = 80,
): string =>
  Array.from({ length: points + 1 }, (_, i) => from + ((to - from) * i) / points)
    .map((t, i) => `${i === 0 ? 'M' : 'L'}${x(t).toFixed(1)} ${y(t).toFixed(1)}`)
    .join('')

/** The mark of Carrel: an open book under an arch. @param size of its square */
export const mark = (x: number, y: number, size: number): string =>
  group(
    { transform: `translate(${x} ${y}) scale(${size / 64})` },
    rect(0, 0, 64, 64, { rx: 14, fill: ink.green }),
    stroke('M15 51V31.5C15 21.3 22.6 13 32 13s17 8.3 17 18.5V51', { stroke: ink.paper, 'stroke-width': 3.4 }),
    element('path', {
      d: 'M32 33.4c-2.9-2.3-6.3-3.1-9.8-2.8v14.6c3.5-.3 6.9.5 9.8 2.8 2.9-2.3 6.3-3.1 9.8-2.8V30.6c-3.5-.3-6.9.5-9.8 2.8Z',
      fill: ink.paper,
    }),
    stroke('M32 34v13.6', { stroke: ink.green, 'stroke-width': 2 }),
  )
