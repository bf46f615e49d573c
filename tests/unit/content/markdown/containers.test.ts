import { describe, expect, test } from 'vitest'
import { renderLesson } from '../../../../main/content/markdown/index.ts'

const render = async (text: string, language: string | null = null): Promise<string> =>
  (await renderLesson({ text, format: 'markdown', path: 'a.md', language, resolveFile: () => null })).bodyHtml

const note = (body: string): string =>
  `<div class="callout callout-note" role="note" data-callout="note"><p class="callout-head"><span class="callout-kind">Note</span></p>${body}</div>`

describe('callouts', () => {
  test('as GitHub writes them', async () => {
    expect(await render('> [!NOTE]\n> Some *words*')).toBe(note('<p>Some <em>words</em></p>'))
    expect(await render('> [!note]\n>\n> Words')).toContain('callout-note')
    expect(await render('> [!nonsense]\n> Words')).toContain('<blockquote>')
  })

  test('with a title of their own, folded where the author says so', async () => {
    expect(await render('> [!tip] Look here\n> Words')).toContain(
      '<p class="callout-title">Look here</p><p>Words</p>',
    )
    expect(await render('> [!tip]- Look here\n> Words')).toMatch(/^<details class="callout callout-tip"/)
  })

  test('as Pandoc and the Carpentries fence them, whatever the number of colons', async () => {
    expect(await render('::: note\nWords\n:::')).toBe(note('<p>Words</p>'))
    expect(await render(':::::::::::: {.note}\n\nWords\n\n::::')).toBe(note('<p>Words</p>'))
    expect(await render('- item\n::: note\nWords\n:::\nafter')).toMatch(
      /^<ul>.*<\/ul><div class="callout.*<\/div><p>after<\/p>$/s,
    )
  })

  test('nested: a solution within a challenge folds', async () => {
    const html = await render(
      ':::::::::::::: challenge\n\n## Try it\n\nWhat?\n\n::::::: solution\n\n## Answer\n\nThat.\n\n:::::::\n\n::::::::::::::',
    )
    expect(html).toBe(
      '<div class="callout callout-exercise" role="note" data-callout="exercise"><p class="callout-head"><span class="callout-kind">Exercise</span></p>' +
        '<h2 class="callout-title" id="c-try-it">Try it</h2><p>What?</p>' +
        '<details class="callout callout-solution" data-callout="solution"><summary><span class="callout-kind">Solution</span> <span class="callout-title">Answer</span></summary><p>That.</p></details></div>',
    )
  })

  test('as MyST writes them, options and all', async () => {
    expect(await render('```{note}\nWords\n```')).toBe(note('<p>Words</p>'))
    expect(await render('```{warning} Hot\n:class: x\n\nWords\n```')).toContain(
      '<p class="callout-title">Hot</p>',
    )
    expect(await render(':::{tip}\nWords\n:::')).toContain('data-callout="tip"')
  })

  test('in Chinese have Chinese names', async () => {
    expect(await render('> [!NOTE]\n> 话', 'zh-CN')).toContain('<span class="callout-kind">注意</span>')
    expect(await render('---\nlang: zh\n---\n\n> [!NOTE]\n> 话')).toContain('callout-note')
  })

  test('of unknown kinds are plain divisions; unclosed ones end with the lesson', async () => {
    expect(await render('::: columns\nWords\n:::')).toBe('<p>Words</p>')
    expect(await render('::: note\nWords\n\nMore')).toBe(note('<p>Words</p><p>More</p>'))
    expect(await render('Words\n\n:::\n\nMore')).toBe('<p>Words</p><p>More</p>')
  })

  test('fences within code are code', async () => {
    expect(await render('```\n::: note\n```')).toContain('::: note')
  })
})

describe('variants of one passage', () => {
  const cell = (mark: string, code: string): string => `\`\`\`{.python .input}\n${mark}${code}\n\`\`\`\n\n`

  test('neighbouring cells for several frameworks become one group with one open', async () => {
    const html = await render(
      cell('', 'a') + cell('#@tab pytorch\n', 'b') + cell('#@tab tensorflow, paddle\n', 'c') + 'after',
    )
    expect(html.match(/<details class="variant" name="variants-1"( open)?>/g)).toHaveLength(3)
    expect(html.match(/ open/g)).toHaveLength(1)
    expect([...html.matchAll(/variant-name">([^<]*)/g)].map((match) => match[1])).toEqual([
      'MXNet',
      'PyTorch',
      'TensorFlow, PaddlePaddle',
    ])
    expect(html).not.toContain('@tab')
    expect(html).toContain('</div><p>after</p>')
  })

  test('cells for all of them are plain code', async () => {
    expect(await render(cell('#@tab all\n', 'a'))).not.toContain('variants')
    expect(await render(cell('', 'a'))).not.toContain('variants')
  })

  test('the same framework again starts the next group', async () => {
    const html = await render(
      cell('', 'a') + cell('#@tab pytorch\n', 'b') + cell('', 'c') + cell('#@tab pytorch\n', 'd'),
    )
    expect(html.match(/<div class="variants">/g)).toHaveLength(2)
  })

  test('tab marks hold passages of text', async () => {
    const html = await render(
      ':begin_tab:`mxnet`\nOne\n\nTwo\n:end_tab:\n\n:begin_tab:`pytorch`\nThree\n:end_tab:',
    )
    expect(html).toContain('<summary class="variant-name">MXNet</summary><p>One</p><p>Two</p></details>')
    expect(html).toContain('<summary class="variant-name">PyTorch</summary><p>Three</p></details>')
  })
})
