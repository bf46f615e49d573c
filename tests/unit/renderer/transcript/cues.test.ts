import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cuesAt, nextChange, startedBy } from '../../../../renderer/features/transcript/cues.ts'
import type { Cue } from '../../../../shared/features/study/model.ts'

const cue = (start: number, end: number): Cue => ({ start, end, text: `${start}`, voice: null })
const talk = [cue(1, 3), cue(3, 5), cue(4, 8), cue(20, 22)]

describe('cues at a second', () => {
  test('nothing shows before the first and in a pause', () => {
    expect(cuesAt(talk, 0.5)).toEqual([])
    expect(cuesAt(talk, 12)).toEqual([])
  })

  test('a cue shows from its start up to, not including, its end', () => {
    expect(cuesAt(talk, 1)).toEqual([talk[0]])
    expect(cuesAt(talk, 3)).toEqual([talk[1]])
  })

  test('cues that overlap show together, in order', () => {
    expect(cuesAt(talk, 4.5)).toEqual([talk[1], talk[2]])
  })

  test('the transcript stays at the last cue that began, through a pause', () => {
    expect([0, 1, 4.5, 12, 25].map((second) => startedBy(talk, second))).toEqual([-1, 0, 2, 2, 3])
  })

  test('the next change is the next start or end, whichever comes first', () => {
    expect(nextChange(talk, 0)).toBe(1)
    expect(nextChange(talk, 1)).toBe(2)
    expect(nextChange(talk, 4.5)).toBe(0.5)
    expect(nextChange(talk, 8)).toBe(12)
    expect(nextChange(talk, 30)).toBe(Infinity)
  })

  test('what shows is constant until the next change', () => {
    const cues = fc
      .array(
        fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 20, noNaN: true })),
      )
      .map((pairs) =>
        pairs.map(([start, length]) => cue(start, start + length)).sort((a, b) => a.start - b.start),
      )
    fc.assert(
      fc.property(cues, fc.double({ min: 0, max: 120, noNaN: true }), (list, second) => {
        const change = nextChange(list, second)
        if (change < 1e-6) return
        const later = second + Math.min(change, 1000) * 0.99
        expect(cuesAt(list, later)).toEqual(cuesAt(list, second))
      }),
    )
  })
})
