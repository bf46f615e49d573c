import { circle, curve, group, ink, stroke, text } from '../../ink.ts'
import { heading, notes, sheet, type Slide } from '../../slide.ts'

const words = {
  en: {
    kicker: 'Hermann Ebbinghaus, 1885',
    title: ['How we forget'],
    notes: ['Fast at first, then slow.', 'Bring it back, and it stays longer.'],
    up: 'remembered',
    right: 'days',
    recall: 'recalled',
    ask: 'When? And how?',
  },
  'zh-CN': {
    kicker: '赫尔曼·艾宾浩斯，1885',
    title: ['遗忘的样子'],
    notes: ['先快，后慢。', '回想一次，就留得更久。'],
    up: '记得',
    right: '天',
    recall: '回想',
    ask: '什么时候？怎样回想？',
  },
}

const LEFT = 690
const BOTTOM = 540
const across = (day: number): number => LEFT + day * 70
const high = (share: number): number => BOTTOM - share * 370

/** Ebbinghaus's own formula for what is saved: 184 / (log10(minutes)^1.25 + 1.84), as a share. */
const saved = (days: number): number => {
  const minutes = Math.max(1, days * 1440)
  return 1.84 / (Math.log10(minutes) ** 1.25 + 1.84)
}

/** From a recall on day `from`, with a memory `strength` times as lasting. */
const after = (from: number, to: number, strength: number): string =>
  curve(across, (day) => high(saved((day - from) / strength)), from, to)

export const forgetting: Slide = (tongue) => {
  const w = words[tongue]
  return [
    heading(w),
    notes(320, [
      [1, w.notes[0] ?? ''],
      [2, w.notes[1] ?? ''],
    ]),
    text(84, 470, w.ask, {
      at: 3,
      class: 'serif rise',
      'font-size': 34,
      fill: ink.green,
      'font-weight': 600,
    }),
    sheet(620, 96, 576, 510),
    stroke(`M${LEFT} 150V${BOTTOM}H1160`, { stroke: ink.soft, 'stroke-width': 2.5 }),
    text(LEFT, 136, w.up, { class: 'sans', 'font-size': 20, fill: ink.soft }),
    ...[1, 2, 3, 4, 5, 6].map((day) =>
      text(across(day), BOTTOM + 32, String(day), {
        'text-anchor': 'middle',
        class: 'sans',
        'font-size': 19,
        fill: ink.soft,
      }),
    ),
    text(1160, BOTTOM + 32, w.right, {
      'text-anchor': 'end',
      class: 'sans',
      'font-size': 19,
      fill: ink.soft,
    }),
    // What he measured: after 20 minutes, 1 hour, 9 hours, 1, 2 and 6 days.
    ...[
      [0.014, 0.582],
      [0.042, 0.442],
      [0.375, 0.358],
      [1, 0.337],
      [2, 0.278],
      [6, 0.254],
    ].map(([day = 0, share = 0]) => circle(across(day), high(share), 6, { fill: ink.ember, at: 0 })),
    stroke(after(0, 6.5, 1), { stroke: ink.ember, at: 1, class: 'draw' }),
    group(
      { at: 2 },
      ...[
        [1, 2.5, 18],
        [2.5, 6.5, 400],
      ].flatMap(([from = 0, to = 0, strength = 1]) => [
        stroke(`M${across(from)} ${high(saved(from))}V${high(1)}`, {
          stroke: ink.green,
          'stroke-width': 2,
          'stroke-dasharray': '3 7',
        }),
        circle(across(from), high(1), 8, { fill: ink.green }),
        text(across(from) + 14, high(1) - 10, w.recall, { class: 'sans', 'font-size': 19, fill: ink.green }),
        stroke(after(from, to, strength), { stroke: ink.green, class: 'draw', at: 2 }),
      ]),
    ),
  ].join('')
}
