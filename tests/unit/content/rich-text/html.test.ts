import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { richTextFromHtml } from '../../../../main/content/rich-text/html.ts'
import { plainText, RichText } from '../../../../shared/features/rich-text/model.ts'

const sourceImages = { resolveImage: (src: string) => (src.startsWith('img/') ? `course/${src}` : null) }

describe('rich text from HTML', () => {
  test('a lone paragraph is a line without a block around it', () => {
    expect(richTextFromHtml('<p>What is <b>2</b> + 2?</p>')).toEqual([
      'What is ',
      { t: 'strong', c: ['2'] },
      ' + 2?',
    ])
  })

  test('loose text beside blocks gets paragraphs of its own', () => {
    expect(richTextFromHtml('before<ul><li>one</li></ul>after')).toEqual([
      { t: 'p', c: ['before'] },
      { t: 'ul', c: [{ t: 'li', c: ['one'] }] },
      { t: 'p', c: ['after'] },
    ])
  })

  test('white space collapses as a browser would, but not in preformatted text', () => {
    expect(richTextFromHtml('<p>a\n   b</p>')).toEqual(['a b'])
    expect(richTextFromHtml('<pre><code>a\n  b\n</code></pre>')).toEqual([{ t: 'pre', c: ['a\n  b'] }])
  })

  test('a formula nobody closes costs no more than its text', () => {
    const started = performance.now()
    expect(richTextFromHtml('\\(a '.repeat(100_000))).toHaveLength(1)
    expect(richTextFromHtml('\\[a \\\\[2pt] b\\]')).toEqual([
      { t: 'math', tex: 'a \\\\[2pt] b', display: true },
    ])
    expect(performance.now() - started).toBeLessThan(2000)
  })
  test('formulas in TeX delimiters, Canvas images and MathML become maths', () => {
    expect(richTextFromHtml('so \\(x^2\\)')).toEqual(['so ', { t: 'math', tex: 'x^2', display: false }])
    expect(richTextFromHtml('<p>a \\[y\\] b</p>')).toEqual([
      { t: 'p', c: ['a'] },
      { t: 'math', tex: 'y', display: true },
      { t: 'p', c: ['b'] },
    ])
    expect(
      richTextFromHtml('<img class="equation_image" data-equation-content="\\frac12" alt="LaTeX">'),
    ).toEqual([{ t: 'math', tex: '\\frac12', display: false }])
    expect(
      richTextFromHtml(
        '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>',
      ),
    ).toEqual([{ t: 'math', tex: 'x', display: false }])
    expect(richTextFromHtml('it costs $5 or $6')).toEqual(['it costs $5 or $6'])
  })

  test('images are those the caller vouches for; others leave their words', () => {
    expect(richTextFromHtml('<img src="img/a.png" alt="A">', sourceImages)).toEqual([
      { t: 'img', url: 'course/img/a.png', alt: 'A' },
    ])
    expect(richTextFromHtml('<img src="https://x.example/a.png" alt="A">', sourceImages)).toEqual(['A'])
    expect(richTextFromHtml('<img src="img/a.png" alt="A">')).toEqual(['A'])
  })

  test('only https, http and mailto links stay, and each link dropped is told', () => {
    const dropped: string[] = []
    const onDropped = (reason: string, detail: string): void => void dropped.push(`${reason} ${detail}`)
    expect(richTextFromHtml('<a href="https://a.example/x">y</a>', { onDropped })).toEqual([
      { t: 'a', href: 'https://a.example/x', c: ['y'] },
    ])
    expect(richTextFromHtml('<a href="java\tscript:alert(1)">y</a>', { onDropped })).toEqual(['y'])
    expect(richTextFromHtml('<a href="page2.html">y</a>', { onDropped })).toEqual(['y'])
    expect(dropped).toEqual(['unsafe-link java\tscript:alert(1)'])
  })

  test('scripts, frames and players are left out and told', () => {
    const dropped: string[] = []
    const text = richTextFromHtml('a<script>alert(1)</script><iframe src="https://v.example/1"></iframe>b', {
      onDropped: (reason, detail) => void dropped.push(`${reason} ${detail}`),
    })
    expect(plainText(text)).toBe('ab')
    expect(dropped).toEqual(['script script', 'external-resource https://v.example/1'])
  })

  test('tables keep their empty cells', () => {
    expect(richTextFromHtml('<table><tr><th>a</th><td></td></tr></table>')).toEqual([
      {
        t: 'table',
        c: [
          {
            t: 'tbody',
            c: [
              {
                t: 'tr',
                c: [
                  { t: 'th', c: ['a'] },
                  { t: 'td', c: [] },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  test('a language mark survives', () => {
    expect(richTextFromHtml('<span lang="ja">直</span>')).toEqual([{ t: 'span', c: ['直'], lang: 'ja' }])
  })

  test('ten thousand nested elements leave their words', () => {
    expect(plainText(richTextFromHtml(`${'<div>'.repeat(10_000)}deep`))).toBe('deep')
    expect(plainText(richTextFromHtml(`${'<b>'.repeat(30_000)}deep`))).toBe('deep')
  })

  test('anything at all gives valid rich text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<ul>',
        '<li>',
        '<table>',
        '<td>',
        '<svg>',
        '<math>',
        '<pre>',
      ),
      fc.constantFrom(
        '<a href="javascript:1">',
        '<img src=x>',
        '<script>',
        '\\(',
        '\\)',
        '$$',
        '<!--',
        ']]>',
        '&',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(RichText.safeParse(richTextFromHtml(pieces.join(''), sourceImages)).success).toBe(true)
      }),
    )
  })
})
