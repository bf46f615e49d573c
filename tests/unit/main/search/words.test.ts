import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexWords, runsOf } from '../../../../main/features/search/words.ts'

describe('the words of the index', () => {
  test('Chinese is cut into pairs, and a run ends with its last character alone', () => {
    expect(indexWords('学而时习之，不亦说乎').words).toBe('学而 而时 时习 习之 之 不亦 亦说 说乎 乎')
  })

  test('Japanese, Korean and Thai are cut as Chinese is; spaced words stay whole', () => {
    expect(indexWords('ひらがな').words).toBe('ひら らが がな な')
    expect(indexWords('학교에서').words).toBe('학교 교에 에서 서')
    expect(indexWords('ภาษา').words.split(' ').length).toBe(4)
    expect(indexWords('Привет мир').words).toBe('привет мир')
  })

  test('case, width and accents do not matter', () => {
    expect(indexWords('Ｃａｆé NAÏVE Straße').words).toBe('cafe naive straße')
  })

  test('the marks that make か into が are letters, not accents', () => {
    expect(indexWords('がく').words).not.toBe(indexWords('かく').words)
    expect(indexWords('か\u3099く'.normalize('NFC')).words).toBe(indexWords('がく').words)
  })

  test('an English word has its stem beside it, where that is another word', () => {
    expect(indexWords('running a connection').stems.split(' ')).toEqual(['run', 'connect'])
    expect(indexWords('run').stems).toBe('')
  })

  test('every character of a run stands where it says, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const text = given.normalize('NFC')
        for (const { from, to, characters } of runsOf(text)) {
          expect(from.length).toBe(characters.length)
          expect(to).toBeLessThanOrEqual(text.length)
          for (const [index, offset] of from.entries()) {
            expect(offset).toBeLessThan(to)
            if (index > 0) expect(offset).toBeGreaterThanOrEqual(from[index - 1] ?? 0)
          }
        }
      }),
    )
  })
})
