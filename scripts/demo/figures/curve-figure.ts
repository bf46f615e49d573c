/** Ebbinghaus's own figures and formula, and the curve after three recalls: an SVG for the lesson. */
import { circle, curve, element, ink, rect, stroke, text } from '../ink.ts'
import type { Tongue } from '../narration.ts'

const WIDTH = 760
const HEIGHT = 430
const across = (logMinutes: number): number => 70 + logMinutes * 138
const high = (share: number): number => 360 - share * 300

/** Hours until he learned a list again, and how much work he saved: *Über das Gedächtnis*, § 29. */
const measured: readonly (readonly [minutes: number, saved: number])[] = [
  [19, 0.582],
  [63, 0.442],
  [525, 0.358],
  [1440, 0.337],
  [2880, 0.278],
  [8640, 0.254],
  [44_640, 0.211],
]

const words = {
  en: {
    y: 'work saved when learning again',
    ticks: ['1 min', '20 min', '1 hour', '9 hours', '1 day', '6 days', '31 days'],
    title: 'Ebbinghaus’s forgetting curve: what he measured, and his formula',
    formula: 'his formula',
    dots: 'what he measured',
  },
  'zh-CN': {
    y: '再学时省下的功夫',
    ticks: ['1 分', '20 分', '1 小时', '9 小时', '1 天', '6 天', '31 天'],
    title: '艾宾浩斯遗忘曲线：他测得的数据，和他的公式',
    formula: '他的公式',
    dots: '他测得的数据',
  },
}

const label = {
  class: 'sans',
  'font-family': 'Inter, "Noto Sans CJK SC", "PingFang SC", sans-serif',
  fill: ink.soft,
}

export const curveFigure = (tongue: Tongue): string => {
  const w = words[tongue]
  const at = [1, 20, 60, 540, 1440, 8640, 44_640].map((minutes) => across(Math.log10(minutes)))
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
    },
    element('title', {}, w.title),
    rect(0, 0, WIDTH, HEIGHT, { rx: 16, fill: ink.sheet }),
    ...[0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
      stroke(`M70 ${high(share)}H728`, { stroke: '#ece3cf', 'stroke-width': 1 }),
      text(60, high(share) + 5, `${share * 100} %`, { ...label, 'text-anchor': 'end', 'font-size': 14 }),
    ]),
    stroke(`M70 40V360H728`, { stroke: ink.soft, 'stroke-width': 1.5 }),
    text(76, 30, w.y, { ...label, 'font-size': 15 }),
    ...w.ticks.map((tick, i) =>
      text(at[i] ?? 0, 386 + (i % 2 === 1 ? 22 : 0), tick, {
        ...label,
        'text-anchor': 'middle',
        'font-size': 14,
      }),
    ),
    stroke(
      curve(
        (t) => across(t * 4.72),
        (t) => high(1.84 / ((t * 4.72) ** 1.25 + 1.84)),
      ),
      { stroke: ink.green, 'stroke-width': 3 },
    ),
    ...measured.map(([minutes, saved]) =>
      circle(across(Math.log10(minutes)), high(saved), 6, { fill: ink.ember }),
    ),
    circle(520, 84, 6, { fill: ink.ember }),
    text(536, 89, w.dots, { ...label, 'font-size': 15 }),
    stroke('M508 112h24', { stroke: ink.green, 'stroke-width': 3 }),
    text(540, 117, w.formula, { ...label, 'font-size': 15 }),
  )
}
