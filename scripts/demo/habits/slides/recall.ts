import { circle, group, ink, stroke, text } from '../../ink.ts'
import { heading, sheet, type Slide } from '../../slide.ts'
import { bar, caption, ground } from './bars.ts'

const words = {
  en: {
    kicker: 'Habit one',
    title: ['Close the book', 'and recall'],
    notes: ['read once, recalled three times', 'read four times'],
    week: 'after a week',
    minutes: 'after five minutes',
    source: 'Roediger and Karpicke, 2006',
  },
  'zh-CN': {
    kicker: '习惯一',
    title: ['合上书，', '回想'],
    notes: ['读一遍，回想三遍', '读四遍'],
    week: '一周后',
    minutes: '五分钟后',
    source: '罗迪格与卡皮克，2006',
  },
}

/** Which colour is which. */
const key = (y: number, at: number, colour: string, label: string): string =>
  group(
    { at },
    circle(96, y - 8, 11, { fill: colour }),
    text(122, y, label, { class: 'sans', 'font-size': 25, fill: ink.dark }),
  )

const closedBook = (): string =>
  group(
    { transform: 'translate(330 470)', at: 0 },
    stroke('M0 20C0 6 8 0 22 0H170V110H22C8 110 0 104 0 92Z', { fill: ink.green, stroke: 'none' }),
    stroke('M0 92c0-12 8-18 22-18h148', { stroke: ink.paper, 'stroke-width': 3 }),
    stroke('M186 30c30-34 84-34 100 2s-14 62-56 56l-24 22 2-28', { stroke: ink.soft, 'stroke-width': 3.5 }),
    text(236, 70, '…', { 'text-anchor': 'middle', class: 'serif', 'font-size': 44, fill: ink.soft }),
  )

export const recall: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    key(350, 1, ink.green, w.notes[0] ?? ''),
    key(394, 2, ink.ember, w.notes[1] ?? ''),
    closedBook(),
    sheet(680, 96, 516, 510),
    ground(710, 1166),
    bar({ x: 740, value: 61, colour: ink.green, at: 1 }),
    bar({ x: 838, value: 40, colour: ink.ember, at: 2 }),
    caption(831, w.week, 1),
    bar({ x: 966, value: 71, colour: '#7fa596', at: 3 }),
    bar({ x: 1064, value: 83, colour: '#d39a7c', at: 3 }),
    caption(1057, w.minutes, 3),
    text(938, 140, w.source, { 'text-anchor': 'middle', class: 'sans', 'font-size': 19, fill: ink.soft }),
  ].join('')
}
