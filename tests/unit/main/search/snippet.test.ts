import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../../main/features/search/query.ts'
import { bestHit, hitsIn, snippetOf } from '../../../../main/features/search/snippet.ts'

const shown = (text: string, typed: string): string => {
  const hits = hitsIn(text, parseQuery(typed))
  return snippetOf(text, hits, bestHit(text, hits))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')
}

describe('a snippet', () => {
  test('marks the characters that were looked for, not the pairs they are kept in', () => {
    expect(shown('机器学习是学习的一种', '学习')).toBe('机器[学习]是[学习]的一种')
    expect(shown('机器学习是学习的一种', '机器学习')).toBe('[机器学习]是学习的一种')
    expect(shown('机器学习', '习')).toBe('机器学[习]')
  })

  test('marks other forms of a word, and words that begin as the unfinished one does', () => {
    expect(shown('He was running. Runs are long.', 'run ')).toBe('He was [running]. [Runs] are long.')
    expect(shown('A café nearby', 'cafe')).toBe('A [café] nearby')
    expect(shown('connections', 'connec')).toBe('[connections]')
  })

  test('shows the part where most of the words stand together, cut between words', () => {
    const text = `alpha ${'filler words here '.repeat(40)}alpha beta gamma ${'and more of it '.repeat(40)}`
    const snippet = shown(text, 'alpha beta gamma ')
    expect(snippet).toContain('[alpha] [beta] [gamma]')
    expect(snippet.startsWith('…')).toBe(true)
    expect(snippet.endsWith('…')).toBe(true)
    expect(snippet.length).toBeLessThan(200)
    expect(snippet.slice(1, 7)).toMatch(/^(filler|words |here )/)
  })

  test('is a piece of the text, whatever the text and the words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme' }),
        (given, typed) => {
          const text = given.normalize('NFC')
          const hits = hitsIn(text, parseQuery(typed))
          const parts = snippetOf(text, hits, bestHit(text, hits))
          const joined = parts
            .map((part) => part.text)
            .join('')
            .replace(/^…|…$/g, '')
          expect(text.replace(/\s+/g, ' ')).toContain(joined.replace(/\s+/g, ' ').trim())
        },
      ),
    )
  })
})
