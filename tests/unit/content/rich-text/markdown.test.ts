import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richTextFromMarkdown } from '../../../../main/content/rich-text/markdown.ts'
import { plainText, RichText } from '../../../../shared/features/rich-text/model.ts'

describe('rich text from Markdown', () => {
  test('has emphasis, code, links and formulas', () => {
    expect(richTextFromMarkdown('*a* **b** ~~c~~ `d` [e](https://e.example/) $f$')).toEqual([
      { t: 'em', c: ['a'] },
      ' ',
      { t: 'strong', c: ['b'] },
      ' ',
      { t: 'del', c: ['c'] },
      ' ',
      { t: 'code', c: ['d'] },
      ' ',
      { t: 'a', href: 'https://e.example/', c: ['e'] },
      ' ',
      { t: 'math', tex: 'f', display: false },
    ])
  })

  test('has blocks when there is more than a line', () => {
    expect(richTextFromMarkdown('a\n\n$$b$$\n\n```python\nc\n```\n\n1. d')).toEqual([
      { t: 'p', c: ['a'] },
      { t: 'math', tex: 'b', display: true },
      { t: 'pre', c: ['c'] },
      { t: 'ol', c: [{ t: 'li', c: ['d'] }] },
    ])
  })

  test('reads harmless HTML and leaves the rest out', () => {
    expect(richTextFromMarkdown('H<sub>2</sub>O <script>x</script><u>y</u>')).toEqual([
      'H',
      { t: 'sub', c: ['2'] },
      'O y',
    ])
  })

  test('finds pictures where it is told they are', () => {
    expect(richTextFromMarkdown('![a](b.png)', { resolveImage: (src) => `unit/${src}` })).toEqual([
      { t: 'img', url: 'unit/b.png', alt: 'a' },
    ])
    expect(richTextFromMarkdown('![a](b.png)')).toEqual(['a'])
  })

  test('of anything at all is valid', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '`',
        '$',
        '$$',
        '\n',
        '\n\n',
        '- ',
        '> ',
        '|',
        '<b>',
        '[x](',
        ')',
        '```',
        ':::',
        '# ',
        '![',
        ']',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = richTextFromMarkdown(pieces.join(''))
        expect(RichText.safeParse(text).success).toBe(true)
        expect(typeof plainText(text)).toBe('string')
      }),
    )
  })
})
