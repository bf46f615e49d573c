import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findInCues, stepMatch } from '../../../../renderer/features/transcript/transcript-search.ts'
import type { Cue } from '../../../../shared/features/study/model.ts'

const cues = (...texts: string[]): Cue[] =>
  texts.map((text, i) => ({ start: i, end: i + 1, text, voice: null }))
const found = (texts: string[], query: string): string[] =>
  findInCues(cues(...texts), query).map(
    ({ cue, start, end }) => `${cue}:${texts[cue]?.slice(start, end) ?? ''}`,
  )

describe('searching a transcript', () => {
  test('finds every occurrence in order, whatever the case', () => {
    expect(found(['The cat saw the Cat', 'none', 'CATS'], 'cat')).toEqual(['0:cat', '0:Cat', '2:CAT'])
  })

  test('finds Chinese of two characters and full-width letters', () => {
    expect(found(['我们来学习，学习很好', 'ＡＢＣ test'], '学习')).toEqual(['0:学习', '0:学习'])
    expect(found(['ＡＢＣ test'], 'abc')).toEqual(['0:ＡＢＣ'])
  })

  test('marks the letters as shown, also where folding changes their number', () => {
    expect(found(['Straße: Ça va ﬁne?'], 'ca va')).toEqual(['0:Ça va'])
    expect(found(['a ﬁne day'], 'fine')).toEqual(['0:ﬁne'])
    expect(found(['İstanbul'], 'istanbul')).toEqual(['0:İstanbul'])
  })

  test('a phrase is found across a line break', () => {
    expect(found(['one two\nthree four'], 'two three')).toEqual(['0:two\nthree'])
  })

  test('a blank query finds nothing', () => {
    expect(found(['a b'], '  ')).toEqual([])
  })

  test('what is typed as it stands is always found where it stands', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z一-龥 ]{0,30}$/),
        fc.stringMatching(/^[a-zA-Z一-龥]{1,5}$/),
        (text, word) => {
          const whole = `${text}${word}${text}`
          expect(findInCues(cues(whole), word).length).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('next and previous go around the ends', () => {
    expect(stepMatch(3, 2, 1)).toBe(0)
    expect(stepMatch(3, 0, -1)).toBe(2)
    expect(stepMatch(0, -1, 1)).toBe(-1)
    expect(stepMatch(3, -1, 1)).toBe(0)
  })
})
