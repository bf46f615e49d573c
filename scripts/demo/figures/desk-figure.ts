/** The desk: outline left, lesson in the middle, panel right. A drawing for the first lesson. */
import { circle, element, group, ink, rect, stroke, text } from '../ink.ts'
import type { Tongue } from '../narration.ts'

const words = {
  en: {
    title: 'The study desk: outline on the left, the lesson in the middle, notes and transcript on the right',
    outline: 'Outline',
    lesson: 'Lesson',
    panel: 'Panel',
    saved: 'On this laptop',
  },
  'zh-CN': {
    title: '学习的书桌：左边目录，中间课文，右边字幕与资料',
    outline: '目录',
    lesson: '课文',
    panel: '侧栏',
    saved: '已存在本机',
  },
}

const sans = { 'font-family': 'Inter, "Noto Sans CJK SC", "PingFang SC", sans-serif' }
const serif = { 'font-family': 'Literata, "Noto Serif CJK SC", "Songti SC", serif' }
const bar = (x: number, y: number, width: number, fill: string, height = 8): string =>
  rect(x, y, width, height, { rx: height / 2, fill })

export const deskFigure = (tongue: Tongue): string => {
  const w = words[tongue]
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 760 430', width: 760, height: 430, role: 'img' },
    element('title', {}, w.title),
    rect(0, 0, 760, 430, { rx: 16, fill: ink.paper }),
    rect(40, 36, 680, 340, { rx: 14, fill: ink.sheet, stroke: ink.faint, 'stroke-width': 1.5 }),
    stroke('M40 76h680', { stroke: ink.faint, 'stroke-width': 1.5 }),
    ...[62, 82, 102].map((x) => circle(x, 56, 5, { fill: ink.faint })),
    rect(588, 45, 118, 23, { rx: 11.5, fill: ink.wash }),
    text(647, 61, w.saved, { ...sans, 'text-anchor': 'middle', 'font-size': 12, fill: ink.green }),
    stroke('M200 76v300M560 76v300', { stroke: ink.faint, 'stroke-width': 1.5 }),
    text(60, 108, w.outline, { ...sans, 'font-size': 15, 'font-weight': 600, fill: ink.green }),
    ...[0, 1, 2, 3, 4, 5].map((i) =>
      group(
        {},
        circle(66, 136 + i * 34, 6, {
          fill: i < 2 ? ink.green : 'none',
          stroke: ink.green,
          'stroke-width': 1.5,
        }),
        bar(82, 132 + i * 34, [88, 70, 96, 60, 84, 74][i] ?? 80, i === 2 ? ink.green : ink.faint),
      ),
    ),
    text(226, 122, w.lesson, { ...serif, 'font-size': 26, 'font-weight': 600 }),
    ...[0, 1, 2, 3].map((i) => bar(226, 146 + i * 22, [300, 286, 304, 190][i] ?? 290, '#e9e0cb')),
    rect(226, 246, 308, 96, { rx: 10, fill: ink.wash }),
    stroke('M252 320c24-62 50-70 84-58 30 12 60 44 170 46', { stroke: ink.green, 'stroke-width': 3 }),
    text(584, 108, w.panel, { ...sans, 'font-size': 15, 'font-weight': 600, fill: ink.green }),
    ...[0, 1, 2, 3, 4, 5, 6].map((i) =>
      bar(584, 128 + i * 28, [112, 96, 118, 104, 80, 112, 64][i] ?? 100, i === 3 ? ink.gold : '#e9e0cb'),
    ),
  )
}
