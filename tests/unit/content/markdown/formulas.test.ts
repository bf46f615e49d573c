import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseLesson, renderLesson } from '../../../../main/content/markdown/index.ts'
import { shapeMarkdown } from '../../../../main/content/markdown/shape.ts'
import { wordingFor } from '../../../../main/content/markdown/wording.ts'
import type { Formula } from '../../../../main/content/markdown/nodes.ts'
import type { Nodes } from 'mdast'

const formulas = (text: string): string[] => {
  const found: Formula[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'formula') found.push(node)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(shapeMarkdown(text, wordingFor(null)))
  return found.map(({ tex, display }) => (display ? `[${tex}]` : tex))
}
const render = async (text: string): Promise<string> =>
  (await renderLesson({ text, format: 'markdown', path: 'a.md', resolveFile: () => null })).bodyHtml

describe('formulas', () => {
  test('stand within a line between single dollars', () => {
    expect(formulas('so $x^2$ and $a_1$, fine')).toEqual(['x^2', 'a_1'])
    expect(formulas('中文$n$个，$\\mathbf{x}$和$y$')).toEqual(['n', '\\mathbf{x}', 'y'])
  })

  test('are not sums of money', () => {
    expect(formulas('it costs $5 and $10')).toEqual([])
    expect(formulas('$20,000 and USD$30')).toEqual([])
    expect(formulas('from $5 to $x$')).toEqual(['x'])
    expect(formulas('\\$x\\$ and a $ b $')).toEqual([])
  })

  test('stand on their own between double dollars, on one line or on many', () => {
    expect(formulas('$$a = b$$')).toEqual(['[a = b]'])
    expect(formulas('$$\na = b\n\n+ c\n$$')).toEqual(['[a = b\n\n+ c]'])
    expect(formulas('$$\\begin{aligned}\na &= b\\\\\nc &= d\n\\end{aligned}$$\n\nafter $x$')).toEqual([
      '[\\begin{aligned}\na &= b\\\\\nc &= d\n\\end{aligned}]',
      'x',
    ])
    expect(formulas('text\n$$a$$\ntext')).toEqual(['[a]'])
    expect(formulas('> $$\n> a\n> $$\n\n- $$\n  b\n  $$')).toEqual(['[a]', '[b]'])
  })

  test('stand within a paragraph between double dollars', async () => {
    expect(formulas('as $$a$$, where $b$')).toEqual(['[a]', 'b'])
    expect(formulas('$$a$$ where')).toEqual(['[a]'])
    expect(await render('$$\na\n$$ where *b*')).toContain('where <em>b</em>')
  })

  test('that never close give their text back, and the rest of the lesson is read', () => {
    expect(formulas('$$ is a lot of money\n\n## Heading\n\n$x$')).toEqual(['x'])
    expect(formulas('$$\nno end\n\n- a\n- $x$')).toEqual(['x'])
    expect(formulas('a $$ b')).toEqual([])
  })

  test('in code are code', () => {
    expect(formulas('`$x$` and\n\n```\n$$\ny\n$$\n```')).toEqual([])
  })

  test('are drawn for the eye and for screen readers', async () => {
    const html = await render('$x^2$')
    expect(html).toContain(
      '<span class="math math-inline"><span class="katex"><span class="katex-mathml"><math',
    )
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>')
    expect(await render('$$x$$')).toMatch(/^<div class="math math-display"><span class="katex-display">/)
  })

  test('with an error show their source and are reported', async () => {
    expect(await render('so $\\frac{1$ so')).toContain('<code class="math-error" title="KaTeX parse error')
    const { formulas: count, unsupported } = analyseLesson({
      text: '$\\frac{1$ and $x$',
      format: 'markdown',
      path: 'a.md',
    })
    expect(count).toBe(2)
    expect(unsupported).toMatchObject([{ path: 'a.md', reason: 'malformed' }])
    expect(unsupported[0]?.detail).toContain('\\frac{1')
  })

  test('keep their own tags, and definitions hold for the rest of the lesson', async () => {
    expect(await render('$$x \\tag{7a}$$')).toContain('7a')
    expect(await render('$\\newcommand{\\R}{\\mathbb{R}}$\n\n$x \\in \\R$')).not.toContain('math-error')
  })

  test('with a label are numbered, and references lead to them', async () => {
    const html = await render('$$a = b \\label{eq:one}$$\n\nBy $\\eqref{eq:one}$ and $\\eqref{eq:none}$.')
    expect(html).toContain('id="c-eq:one"')
    expect(html).toContain('<a href="#c-eq:one">(1)</a>')
    expect(html).toContain('<span class="reference-missing">none</span>')
  })

  test('as thousands of lone dollars are read in time', () => {
    const started = performance.now()
    formulas('$a '.repeat(20_000))
    formulas('$$a '.repeat(20_000))
    formulas(`${'$$\n\n'.repeat(2000)}x`)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('between dollars survive any words around them', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '中', ' ', '.', '，', '\n'), maxLength: 20 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(formulas(`q${before}$x_1$${after}q`)).toContain('x_1')
      }),
    )
  })
})
