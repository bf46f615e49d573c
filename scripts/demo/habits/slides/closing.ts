import { circle, group, ink, mark, stroke, text } from '../../ink.ts'
import type { Slide } from '../../slide.ts'

const words = {
  en: {
    five: ['Recall', 'Space', 'Mix', 'Sleep', 'Write'],
    courage: 'A little courage: to find out what you do not know yet.',
    end: 'Carrel keeps your place.',
  },
  'zh-CN': {
    five: ['回想', '分散', '穿插', '睡眠', '书写'],
    courage: '一点勇气：去发现自己还不会什么。',
    end: '书阁替你记住读到哪里。',
  },
}

const signs = [
  'M-22 14V-12c10-6 18-4 22 0 4-4 12-6 22 0v26c-10-5-18-3-22 0-4-3-12-5-22 0Z',
  'M-26 0h0M-14 0h0M4 0h0M26 0h0',
  'M-22 10l12-20 12 20ZM14-8a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  'M12-20a22 22 0 1 0 10 30A18 18 0 0 1 12-20',
  'M-20 20l4-14L12-22l10 10L-6 16ZM6-16l10 10',
]

export const closing: Slide = (tongue) => {
  const w = words[tongue]
  return [
    ...w.five.map((word, i) =>
      group(
        { transform: `translate(${200 + i * 220} 240)` },
        circle(0, 0, 64, { fill: i % 2 === 0 ? ink.green : ink.ember }),
        stroke(signs[i] ?? '', { stroke: ink.paper, 'stroke-width': i === 1 ? 9 : 4 }),
        text(0, 118, word, { 'text-anchor': 'middle', class: 'serif', 'font-size': 34, 'font-weight': 600 }),
      ),
    ),
    text(640, 456, w.courage, {
      at: 1,
      'text-anchor': 'middle',
      class: 'serif rise',
      'font-size': 33,
      fill: ink.soft,
    }),
    group(
      { at: 2, class: 'rise' },
      mark(tongue === 'en' ? 436 : 442, 516, 62),
      text(tongue === 'en' ? 520 : 526, 559, w.end, {
        class: 'serif',
        'font-size': 34,
        'font-weight': 600,
        fill: ink.green,
      }),
    ),
  ].join('')
}
