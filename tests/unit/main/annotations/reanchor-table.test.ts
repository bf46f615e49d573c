/** Passages found again over generated edits: how many, and never in the wrong place without saying so. */
import { expect, test } from 'vitest'
import {
  reanchor,
  type Found,
  type Marked,
} from '../../../../main/features/annotations/anchoring/reanchor.ts'
import { REACH } from '../../../../main/features/annotations/anchoring/context.ts'
import { CONTEXT } from '../../../../shared/features/annotations/model.ts'
import {
  EDITS,
  lessonMaker,
  randomOf,
  writeOut,
  type Edit,
  type Language,
  type Lesson,
} from '../../../support/annotations/edited-lesson.ts'

const PER_KIND = 60
const MARKS = 8

interface Tally {
  marks: number
  /** Passages of which most is still there. */
  standing: number
  placed: number
  right: number
  review: number
  /** In the tray, with the right place among the candidates. */
  offered: number
}

interface Wrong {
  edit: string
  quote: string
  found: string
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): number => {
  const both = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return both <= 0 ? 0 : both / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]))
}

/** Some passages of a lesson: a few words, a sentence, a whole paragraph. */
const marksIn = (
  lesson: Lesson,
  at: Map<number, [number, number]>,
  text: string,
  below: (n: number) => number,
) =>
  Array.from({ length: MARKS }, (_, n) => {
    const paragraph = lesson[below(lesson.length)] ?? []
    const from = n % 3 === 0 ? 0 : below(paragraph.length)
    const to = n % 3 === 0 ? paragraph.length : Math.min(paragraph.length, from + 2 + below(12))
    const ids = paragraph.slice(from, to).map(({ id }) => id)
    const [first, last] = [at.get(ids.at(0) ?? -1), at.get(ids.at(-1) ?? -1)]
    let [start, end] = [first?.[0] ?? 0, last?.[1] ?? 0]
    while (start < end && text[start] === ' ') start += 1
    while (end > start && text[end - 1] === ' ') end -= 1
    return {
      ids,
      mark: {
        id: `${n}`,
        start,
        end,
        quote: {
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 64), start),
          suffix: text.slice(end, end + 64),
        },
      },
    }
  }).filter(({ mark }) => mark.quote.exact.length >= 2)

/** Words and surroundings are those of the passage as it stood, as far as was to be seen: nobody could tell the two apart. */
const isTwin = (
  before: string,
  mark: Marked,
  after: string,
  place: { start: number; end: number },
  reach: number,
): boolean =>
  after.slice(Math.max(0, place.start - reach), place.end + reach) ===
  before.slice(Math.max(0, mark.start - reach), mark.end + reach)

const judge = (
  found: Found,
  twin: boolean,
  truth: [number, number] | null,
  standing: boolean,
  tally: Tally,
): boolean => {
  tally.marks += 1
  if (standing) tally.standing += 1
  if (found.state === 'placed') {
    tally.placed += 1
    const right = twin || (truth !== null && overlap([found.start, found.end], truth) >= 0.5)
    if (right) tally.right += 1
    return right
  }
  tally.review += 1
  if (truth && found.candidates.some(({ start, end }) => overlap([start, end], truth) >= 0.5))
    tally.offered += 1
  return true
}

const run = (
  language: Language,
  edit: Edit | 'several',
  seed: number,
  tally: Tally,
  wrong: Wrong[],
  blind: boolean,
) => {
  const { lesson: make, edits, below, pick } = lessonMaker(randomOf(seed), language)
  const lesson = make()
  const before = writeOut(lesson)
  const marks = marksIn(lesson, before.at, before.text, below)
  const changed = lesson.map((paragraph) => [...paragraph])
  if (edit === 'several') for (let n = 2 + below(5); n > 0; n -= 1) edits[pick(EDITS)](changed)
  else edits[edit](changed)
  const after = writeOut(changed)
  const found = reanchor(
    blind ? null : before.text,
    after.text,
    marks.map(({ mark }) => mark),
  )
  for (const { ids, mark } of marks) {
    const still = ids.filter((id) => after.at.has(id))
    const places = still.length > 0 ? after.at : after.inherited
    const left = ids.flatMap((id) => {
      const place = places.get(id)
      return place ? [place] : []
    })
    const truth: [number, number] | null =
      left.length === 0
        ? null
        : [Math.min(...left.map(([start]) => start)), Math.max(...left.map(([, end]) => end))]
    const place = found.get(mark.id)
    if (!place) throw new Error('a mark was lost')
    const twin =
      place.state === 'placed' && isTwin(before.text, mark, after.text, place, blind ? CONTEXT : REACH)
    if (!judge(place, twin, truth, left.length >= ids.length * 0.7, tally) && place.state === 'placed')
      wrong.push({
        edit: `${language} ${edit} ${seed}${blind ? ' blind' : ''}`,
        quote: mark.quote.exact,
        found: `${after.text.slice(place.start, place.end)} (${truth ? after.text.slice(...truth) : 'gone'})`,
      })
  }
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

test.each([
  ['with the text as it was', false],
  ['from the quotes alone', true],
])(
  'over more than 500 generated edits, %s, no passage is put in a wrong place in silence',
  (name, blind) => {
    const kinds = [...EDITS, 'several'] as const
    const wrong: Wrong[] = []
    const lines: string[] = []
    const all: Tally = { marks: 0, standing: 0, placed: 0, right: 0, review: 0, offered: 0 }
    let edits = 0
    for (const edit of kinds)
      for (const language of ['en', 'zh'] as const) {
        const tally: Tally = { marks: 0, standing: 0, placed: 0, right: 0, review: 0, offered: 0 }
        for (let n = 0; n < PER_KIND; n += 1) {
          run(
            language,
            edit,
            1000 * kinds.indexOf(edit) + 2 * n + (language === 'zh' ? 1 : 0),
            tally,
            wrong,
            blind,
          )
          edits += 1
        }
        for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key]
        lines.push(
          [
            `${edit} (${language})`.padEnd(26),
            String(tally.marks).padStart(6),
            String(tally.placed).padStart(7),
            percent(tally.right, tally.placed).padStart(10),
            percent(tally.right, tally.standing).padStart(9),
            String(tally.review).padStart(7),
            String(tally.offered).padStart(8),
          ].join(' '),
        )
      }
    console.info(
      [
        `Re-anchoring, ${edits} generated edits, ${name}`,
        'edit                        marks  placed  precision    recall  review  offered',
        ...lines,
        `in all: ${all.marks} marks, precision ${percent(all.right, all.placed)}, recall ${percent(all.right, all.standing)}`,
      ].join('\n'),
    )
    expect(edits).toBeGreaterThanOrEqual(500)
    expect(wrong).toEqual([])
    expect(all.right / all.standing).toBeGreaterThan(blind ? 0.3 : 0.85)
  },
  60_000,
)
