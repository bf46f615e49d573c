import { circle, group, ink, mark, stroke, text } from '../../ink.ts'
import type { Slide } from '../../slide.ts'

const words = {
  en: { title: ['Five habits that make', 'learning last'], by: 'A lesson from Carrel' },
  'zh-CN': { title: ['让知识留下来的', '五个习惯'], by: '书阁课程' },
}

/** A page of lines, some of them marked; then the lines fade. */
const page = (): string =>
  group(
    { transform: 'translate(800 150)' },
    stroke('M0 0H330V400H0Z', { fill: ink.sheet, stroke: ink.faint, 'stroke-width': 2 }),
    ...Array.from({ length: 9 }, (_, i) =>
      stroke(`M40 ${60 + i * 36}h${[250, 230, 250, 180, 250, 240, 210, 250, 120][i] ?? 200}`, {
        stroke: ink.soft,
        'stroke-width': 5,
        class: i % 3 === 1 ? '' : 'fade',
        until: i % 3 === 1 ? undefined : 2,
      }),
    ),
    ...[1, 4, 7].map((i) =>
      stroke(`M36 ${60 + i * 36}h258`, {
        stroke: ink.gold,
        'stroke-width': 24,
        opacity: 0.45,
        at: 1,
        class: 'draw',
        style: 'mix-blend-mode: multiply',
      }),
    ),
  )

export const opening: Slide = (tongue) => {
  const { title, by } = words[tongue]
  return [
    mark(84, 120, 76),
    ...title.map((line, i) =>
      text(84, 300 + i * 76, line, { class: 'serif', 'font-size': 64, 'font-weight': 600 }),
    ),
    text(84, 440, by, { class: 'sans', 'font-size': 26, fill: ink.soft }),
    page(),
    ...Array.from({ length: 5 }, (_, i) =>
      group(
        { at: 3, class: 'rise' },
        circle(106 + i * 84, 530, 30, { fill: ink.green }),
        text(106 + i * 84, 540, String(i + 1), {
          'text-anchor': 'middle',
          fill: ink.paper,
          class: 'serif',
          'font-size': 28,
        }),
      ),
    ),
  ].join('')
}
