import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findText, type FindOptions } from '../../../../main/content-frame/book/find-text.ts'

const plain: FindOptions = { matchCase: false, wholeWords: false }
const find = (texts: string[], query: string, options: Partial<FindOptions> = {}) => [
  ...findText(texts, query, { ...plain, ...options }),
]
const words = (texts: string[], query: string, options: Partial<FindOptions> = {}) =>
  find(texts, query, options).map(({ match }) => match)

describe('finding words in a chapter', () => {
  test('regardless of case, accents and width', () => {
    expect(words(['Café, CAFE and ｃａｆｅ'], 'cafe')).toEqual(['Café', 'CAFE', 'ｃａｆｅ'])
    expect(words(['naïve'], 'NAIVE')).toEqual(['naïve'])
    // An accent written as a character of its own belongs to the match.
    expect(words(['cafe\u0301s'], 'café')).toEqual(['cafe\u0301'])
  })

  test('with case when asked', () => {
    expect(words(['Rain rain'], 'Rain', { matchCase: true })).toEqual(['Rain'])
  })

  test('whole words only when asked; Chinese has no gaps between words', () => {
    expect(words(['rain train rains rain.'], 'rain', { wholeWords: true })).toEqual(['rain', 'rain'])
    expect(words(['安静的书桌'], '书桌', { wholeWords: true })).toEqual(['书桌'])
  })

  test('across text nodes and line breaks, which are one space', () => {
    const [found] = find(['the qui', 'et\n      de', 'sk'], 'quiet desk')
    expect(found).toMatchObject({ startIndex: 0, startOffset: 4, endIndex: 2, endOffset: 2 })
  })

  test('at the very end of a chapter, where the library’s own search throws', () => {
    expect(words(['the last word is ', 'quincunx'], 'QUINCUNX')).toEqual(['quincunx'])
  })

  test('past soft hyphens', () => {
    expect(words(['hy\u00adphen'], 'hyphen')).toEqual(['hy\u00adphen'])
  })

  test('with whole words around, and fewer characters where each says more', () => {
    const [english] = find([`${'lorem ipsum '.repeat(20)}needle${' dolor sit'.repeat(20)}`], 'needle')
    expect(english?.before).toMatch(/^…(lorem|ipsum) .* $/)
    expect(english?.after).toMatch(/^ .* (dolor|sit)…$/)
    const [chinese] = find([`${'安静的书桌'.repeat(20)}猫${'临窗而立'.repeat(20)}`], '猫')
    expect(chinese?.before).toHaveLength(25)
    const [edge] = find(['needle'], 'needle')
    expect(edge).toMatchObject({ before: '', after: '' })
  })

  test('with a few words around, never half a character', () => {
    const [found] = find([`${'😀'.repeat(80)}needle${'😀'.repeat(80)}`], 'needle')
    expect(found?.before.isWellFormed()).toBe(true)
    expect(found?.after.isWellFormed()).toBe(true)
    expect(found?.before.length).toBeGreaterThan(40)
  })

  test('an empty query, or one of marks alone, finds nothing', () => {
    expect(words(['anything'], '  ')).toEqual([])
    expect(words(['anything'], '\u0301')).toEqual([])
  })

  test('every place it names holds the words it found', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), (all, query) => {
        for (const { startIndex, startOffset, endIndex, endOffset } of find(all, query)) {
          const first = all[startIndex] ?? ''
          const last = all[endIndex] ?? ''
          expect(startOffset).toBeGreaterThanOrEqual(0)
          expect(startOffset).toBeLessThanOrEqual(first.length)
          expect(endOffset).toBeLessThanOrEqual(last.length)
          expect(endIndex).toBeGreaterThanOrEqual(startIndex)
        }
      }),
    )
  })

  test('a chapter of two million letters takes well under a second', () => {
    const text = 'The quick brown fox jumps over the lazy dog. '.repeat(45_000)
    const started = performance.now()
    expect(words([text], 'no such words')).toEqual([])
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
