import { circle, group, ink, rect, stroke, text } from '../../ink.ts'
import { heading, sheet, type Slide } from '../../slide.ts'
import { bar, caption, ground } from './bars.ts'

const words = {
  en: {
    kicker: 'Habit three',
    title: ['Mix what', 'is alike'],
    practice: 'practice',
    week: 'a week later',
    source: 'Rohrer and Taylor, 2007',
  },
  'zh-CN': {
    kicker: '习惯三',
    title: ['把相似的', '穿插起来'],
    practice: '练习时',
    week: '一周后',
    source: '罗勒与泰勒，2007',
  },
}

const shape = (kind: number, x: number, y: number): string => {
  if (kind === 0) return circle(x, y, 17, { fill: ink.blue })
  if (kind === 1) return rect(x - 16, y - 16, 32, 32, { rx: 4, fill: ink.gold })
  return stroke(`M${x} ${y - 18}l19 33h-38Z`, { fill: ink.ember, stroke: 'none' })
}

const row = (y: number, kinds: readonly number[], colour: string): string =>
  group(
    {},
    rect(84, y - 34, 8, 68, { rx: 4, fill: colour }),
    ...kinds.map((kind, i) => shape(kind, 126 + i * 46, y)),
  )

export const mix: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    row(390, [0, 0, 0, 1, 1, 1, 2, 2, 2], ink.ember),
    row(490, [0, 2, 1, 2, 0, 1, 1, 0, 2], ink.green),
    sheet(680, 96, 516, 510),
    ground(710, 1166),
    bar({ x: 740, value: 89, colour: '#d39a7c', at: 1 }),
    bar({ x: 966, value: 20, colour: ink.ember, at: 1 }),
    bar({ x: 838, value: 60, colour: '#7fa596', at: 2 }),
    bar({ x: 1064, value: 63, colour: ink.green, at: 2 }),
    caption(831, w.practice, 1),
    caption(1057, w.week, 1),
    text(938, 140, w.source, { 'text-anchor': 'middle', class: 'sans', 'font-size': 19, fill: ink.soft }),
  ].join('')
}
