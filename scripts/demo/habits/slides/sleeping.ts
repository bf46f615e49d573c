import { circle, group, ink, rect, stroke, text } from '../../ink.ts'
import { heading, type Slide } from '../../slide.ts'

const words = {
  en: {
    kicker: 'Habit four',
    title: ['Sleep on it'],
    price: ['An hour taken from the night', 'is paid for by the day.'],
  },
  'zh-CN': {
    kicker: '习惯四',
    title: ['睡一觉'],
    price: ['夜里借来的一小时，', '要用白天来还。'],
  },
}

const stars: readonly (readonly [number, number, number])[] = [
  [720, 160, 2.5],
  [790, 220, 1.8],
  [860, 150, 2.2],
  [930, 260, 1.6],
  [980, 170, 2.4],
  [1130, 300, 2],
  [1090, 390, 1.6],
  [760, 320, 2],
  [1010, 330, 2.2],
  [870, 350, 1.5],
]

/** The way through a room, walked by day and again by night. */
const WAY = 'M740 540V470H860V400H800V330H960V440H1060V380H1140V500H1010V550'

export const sleeping: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    ...w.price.map((line, i) =>
      text(84, 330 + i * 46, line, { at: 1, class: 'serif rise', 'font-size': 30, fill: ink.green }),
    ),
    rect(660, 96, 536, 510, { rx: 20, fill: ink.night }),
    ...stars.map(([x, y, r]) => circle(x, y, r, { fill: '#f3e6c0' })),
    group({}, circle(1105, 185, 50, { fill: '#f3e2b0' }), circle(1084, 170, 46, { fill: ink.night })),
    stroke(WAY, { stroke: '#4a5e74', 'stroke-width': 10 }),
    stroke(WAY, { stroke: '#f0c75e', 'stroke-width': 4, class: 'draw slow', at: 0 }),
    circle(1010, 550, 9, { fill: '#f0c75e', at: 0 }),
  ].join('')
}
