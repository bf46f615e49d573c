import { describe, expect, test } from 'vitest'
import { labelsOf, missingLabels, renderLesson } from '../../../../main/content/markdown/index.ts'
import { withoutBookMarks } from '../../../../main/content/markdown/book-marks.ts'

const render = async (text: string, language: string | null = null): Promise<string> =>
  (
    await renderLesson({
      text,
      format: 'markdown',
      path: 'unit/a.md',
      language,
      resolveFile: (path) => `http://c/f/${path}`,
    })
  ).bodyHtml

describe('labels and references of books', () => {
  test('name headings, figures, tables and equations', async () => {
    const html = await render(
      [
        '# Lines\n:label:`sec_lines`\n',
        '$$y = wx$$\n:eqlabel:`eq_y`\n',
        '![A line](line.png)\n:width:`400px`\n:label:`fig_line`\n',
        '| a | b |\n|---|---|\n| 1 | 2 |\n:label:`tab_ab`\n',
        'See :numref:`sec_lines`, :eqref:`eq_y`, :numref:`fig_line`, :numref:`tab_ab`.',
      ].join('\n'),
    )
    expect(html).toContain('<h1 id="c-sec_lines">Lines</h1>')
    expect(html).toContain('<div class="math math-display" id="c-eq_y">')
    expect(html).toContain(
      '<figure id="c-fig_line"><img src="http://c/f/unit/line.png" alt="A line" width="400px"',
    )
    expect(html).toContain('<figcaption><span class="figure-number">Figure\u00a01</span> A line</figcaption>')
    expect(html).toContain('<figure id="c-tab_ab"><table>')
    expect(html).toContain(
      'See <a class="numref" href="#c-sec_lines">Lines</a>, <a class="eqref" href="#c-eq_y">(1)</a>, ' +
        '<a class="numref" href="#c-fig_line">Figure\u00a01</a>, <a class="numref" href="#c-tab_ab">Table\u00a01</a>.',
    )
    expect(html).not.toContain(':label:')
  })

  test('in Chinese read 图1 and 表1', async () => {
    expect(await render('![线](x.png)\n:label:`fig_x`\n\n见 :numref:`fig_x`。', 'zh')).toContain('>图1</a>。')
  })

  test('lead to other lessons that are known, and read as words where nothing is', async () => {
    const text = 'See :numref:`sec_there` and :numref:`sec_linear_regression`.'
    expect(missingLabels(`${text}\n\n## Here\n:label:\`sec_there\``)).toEqual(['sec_linear_regression'])
    const { bodyHtml } = await renderLesson({
      text,
      format: 'markdown',
      path: 'a.md',
      resolveFile: () => null,
      labelElsewhere: labelsOf([{ path: 'b c/d.md', text: '# Over there\n:label:`sec_there`' }], null),
    })
    expect(bodyHtml).toBe(
      '<p>See <a class="numref" href="carrel:lesson/b%20c/d.md#c-sec_there">Over there</a> and ' +
        '<span class="reference-missing">linear regression</span>.</p>',
    )
  })

  test('citations are bracketed names, unknown roles stay as written', async () => {
    expect(await render('Shown before :cite:`Ada.Bell.1843`.')).toContain(
      '<cite class="citation">[Ada, Bell, 1843]</cite>.',
    )
    expect(await render('ratio:foo:`x`')).toContain('ratio:foo:<code>x</code>')
    expect(await render('the {math}`x^2` of {term}`y <z>`')).toMatch(/math-inline.* of y<\/p>/)
  })

  test('marks for slides go, where there are other marks of such books', () => {
    const book = '# A\n:label:`a`\n\n(**$$x$$**)\n[**bold**] `f(**k)`\n\n```python\nf(**k)\n```'
    expect(withoutBookMarks(book)).toBe('# A\n:label:`a`\n\n$$x$$\nbold `f(**k)`\n\n```python\nf(**k)\n```')
    expect(withoutBookMarks('call f(**k) and g[**x]')).toBe('call f(**k) and g[**x]')
  })

  test('a table of contents becomes links to the lessons it names', async () => {
    const { bodyHtml } = await renderLesson({
      text: '```toc\n:maxdepth: 2\n\nlinear-regression\nother\n```',
      format: 'markdown',
      path: 'ch/index.md',
      resolveFile: (path) => (path === 'ch/linear-regression.md' ? 'x' : null),
      titleOf: () => 'Linear regression!',
    })
    expect(bodyHtml).toContain(
      '<a href="carrel:lesson/ch/linear-regression.md" class="toc-entry lesson-ref">Linear regression!</a>',
    )
    expect(bodyHtml).toContain('>other</a>')
  })
})

describe('syntax of other books', () => {
  test('attributes behind pictures: words in brackets are the caption then', async () => {
    expect(
      await render(`![By Jo, <https://jo.example>](x.png){alt='A *diagram* {of} "x"' width="40%"}\n\nnext`),
    ).toBe(
      '<figure><img src="http://c/f/unit/x.png" alt="A *diagram* {of} &#x22;x&#x22;" width="40%" loading="lazy" decoding="async">' +
        '<figcaption>By Jo, <a href="https://jo.example/" rel="noopener noreferrer">https://jo.example</a></figcaption></figure><p>next</p>',
    )
  })

  test('attributes on headings, and terms with ids in definition lists', async () => {
    expect(await render('## Title {#own-id .x}')).toBe('<h2 id="c-own-id">Title</h2>')
    expect(await render('[commit]{#commit}\n:   To record.\nMore.\n\n[push]{#push}\n:   To send.')).toBe(
      '<dl><dt><span id="c-commit">commit</span></dt><dd><p>To record.\nMore.</p></dd>' +
        '<dt><span id="c-push">push</span></dt><dd><p>To send.</p></dd></dl>',
    )
  })

  test('grid tables with blocks in their cells', async () => {
    const html = await render(
      '+-----+-------+\n| a   | b     |\n+=====+=======+\n| 1   | - x   |\n|     | - y   |\n+-----+-------+',
    )
    expect(html).toContain('<thead><tr><th>a</th><th>b</th></tr></thead>')
    expect(html).toMatch(/<td>1<\/td><td><ul>\s*<li>x<\/li>\s*<li>y<\/li>\s*<\/ul><\/td>/)
  })

  test('captions of tables', async () => {
    expect(await render(': Two things\n\n| a |\n|---|\n| 1 |')).toContain(
      '<figure><figcaption>Two things</figcaption><table>',
    )
  })

  test('Chinese lines join without a space, others do not', async () => {
    expect(await render('线性回归\n是*一种*\n方法，用于 GPU\n计算 and\nmore')).toBe(
      '<p>线性回归是<em>一种</em>方法，用于 GPU\n计算 and\nmore</p>',
    )
    expect(await render('“a”\n“b”')).toBe('<p>“a”\n“b”</p>')
  })

  test('emphasis next to Chinese punctuation is emphasis', async () => {
    expect(await render('**重点（括号）**后面')).toBe('<p><strong>重点（括号）</strong>后面</p>')
  })
})
