import { circle, group, ink, rect, stroke, text } from '../../ink.ts'
import { heading, notes, sheet, type Slide } from '../../slide.ts'

const words = {
  en: {
    kicker: 'Habit two',
    title: ['Spread it out'],
    days: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    notes: ['a test in a week → wait about a day', 'a test in a year → wait about three weeks'],
    longer: 'The longer you want it, the longer you may wait.',
    source: 'Cepeda and others, 2008',
  },
  'zh-CN': {
    kicker: '习惯二',
    title: ['分散开来'],
    days: ['一', '二', '三', '四', '五', '六', '日'],
    notes: ['一周后考 → 隔一天左右', '一年后考 → 隔三周左右'],
    longer: '想记得越久，间隔就可以越长。',
    source: '塞佩达等，2008',
  },
}

const week = (days: readonly string[], y: number, minutes: readonly number[], colour: string): string =>
  group(
    {},
    ...days.map((day, i) =>
      text(724 + i * 71, y + 30, day, {
        'text-anchor': 'middle',
        class: 'sans',
        'font-size': 19,
        fill: ink.soft,
      }),
    ),
    stroke(`M690 ${y}h496`, { stroke: ink.faint, 'stroke-width': 2.5 }),
    ...minutes.map((length, i) =>
      length === 0
        ? ''
        : rect(702 + i * 71, y - 4 - length * 1.7, 44, length * 1.7, { rx: 7, fill: colour, class: 'grow' }),
    ),
  )

export const space: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    notes(300, [
      [1, w.notes[0] ?? ''],
      [1, w.notes[1] ?? ''],
    ]),
    text(84, 420, w.longer, {
      at: 2,
      class: 'serif rise',
      'font-size': tongue === 'en' ? 23 : 30,
      fill: ink.green,
    }),
    text(84, 580, w.source, { at: 1, class: 'sans', 'font-size': 19, fill: ink.soft }),
    sheet(660, 96, 536, 510),
    week(w.days, 246, [0, 0, 0, 0, 0, 0, 60], ink.ember),
    week(w.days, 396, [10, 10, 10, 10, 10, 0, 10], ink.green),
    group(
      { at: 2 },
      stroke('M700 520h480', { stroke: ink.faint, 'stroke-width': 3 }),
      ...[0, 26, 74, 160, 300, 470].map((x) =>
        circle(706 + x, 520, 11, { fill: ink.green, class: 'rise', at: 2 }),
      ),
    ),
  ].join('')
}
