import { group, ink, rect, stroke, text } from '../../ink.ts'
import { heading, type Slide } from '../../slide.ts'

const words = {
  en: {
    kicker: 'Habit five',
    title: ['Write it', 'your own way'],
    questions: ['Why does', 'rereading', 'feel good?'],
    lines: ['forgetting: fast, then slow', 'each recall = flatter curve', 'a week away? wait a day'],
  },
  'zh-CN': {
    kicker: '习惯五',
    title: ['用自己的话', '来写'],
    questions: ['为什么', '重读让人', '感觉好？'],
    lines: ['遗忘：先快后慢', '每回想一次 = 曲线变缓', '一周后要用？隔一天'],
  },
}

export const writing: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    rect(650, 96, 546, 510, { rx: 20, fill: ink.sheet, stroke: ink.faint, 'stroke-width': 1.5 }),
    ...Array.from({ length: 8 }, (_, i) =>
      stroke(`M670 ${170 + i * 54}h506`, { stroke: '#e6ddc8', 'stroke-width': 1.5 }),
    ),
    stroke('M830 116v470', { stroke: '#d99b83', 'stroke-width': 2 }),
    ...w.lines.map((line, i) =>
      text(856, 212 + i * 108, line, { at: 0, class: 'serif', 'font-size': 27, 'font-style': 'italic' }),
    ),
    group(
      { at: 1 },
      ...w.questions.map((line, i) =>
        text(744, 250 + i * 40, line, {
          'text-anchor': 'middle',
          class: 'serif',
          'font-size': 25,
          fill: ink.green,
          'font-weight': 600,
        }),
      ),
      text(744, 440, '?', {
        'text-anchor': 'middle',
        class: 'serif rise',
        at: 1,
        'font-size': 110,
        fill: ink.green,
      }),
      // The hand that covers the notes while one answers.
      rect(838, 150, 348, 300, { rx: 12, fill: ink.wash, opacity: 0.94 }),
    ),
  ].join('')
}
