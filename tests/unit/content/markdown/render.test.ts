import { describe, expect, test } from 'vitest'
import { lessonDocument, renderLesson } from '../../../../main/content/markdown/index.ts'
import type { RenderInput } from '../../../../main/content/markdown/index.ts'

const FILES = [
  'unit/img/a.png',
  'unit/b.md',
  'unit/part/index.md',
  'other.html',
  'unit/talk.mp4',
  'data.csv',
  '图/一 二.png',
]
const render = (text: string, more: Partial<RenderInput> = {}) =>
  renderLesson({
    text,
    format: 'markdown',
    path: 'unit/a.md',
    resolveFile: (path) => (FILES.includes(path) ? `http://c/f/${path}` : null),
    ...more,
  })
const body = async (text: string, more: Partial<RenderInput> = {}): Promise<string> =>
  (await render(text, more)).bodyHtml

describe('links', () => {
  test('within the lesson, to other lessons and files, and outside', async () => {
    const href = async (markdown: string): Promise<string | undefined> =>
      /href="([^"]*)"/.exec(await body(markdown))?.[1]
    expect(await href('[x](#some-heading)')).toBe('#c-some-heading')
    expect(await href('[x](b.md#part 2)')).toBeUndefined()
    expect(await href('[x](b.md#part-2)')).toBe('carrel:lesson/unit/b.md#c-part-2')
    expect(await href('[x](./b)')).toBe('carrel:lesson/unit/b.md')
    expect(await href('[x](b.html)')).toBe('carrel:lesson/unit/b.md')
    expect(await href('[x](part/)')).toBe('carrel:lesson/unit/part/index.md')
    expect(await href('[x](../other.html?q=1)')).toBe('carrel:lesson/other.html')
    expect(await href('[x](/data.csv)')).toBe('carrel:lesson/data.csv')
    expect(await href('[x](<../图/一 二.png>)')).toBe('carrel:lesson/%E5%9B%BE/%E4%B8%80%20%E4%BA%8C.png')
    expect(await href('[x](https://example.org/a?b=c#d)')).toBe('https://example.org/a?b=c#d')
    expect(await href('jo@example.org')).toBe('mailto:jo@example.org')
    expect(await href('[x](https://user:pass@example.org/)')).toBe('https://example.org/')
  })

  test('outside go without opener or referrer', async () => {
    expect(await body('[x](https://example.org/)')).toBe(
      '<p><a href="https://example.org/" rel="noopener noreferrer">x</a></p>',
    )
  })

  test('to what is not there keep their words and say so', async () => {
    expect(await body('[x](gone.md)')).toBe(
      '<p><a title="Not in this course: gone.md" class="missing-link">x</a></p>',
    )
  })
})

describe('pictures', () => {
  test('have the address of their file', async () => {
    expect(await body('![Alt](img/a.png)')).toBe(
      '<p><img src="http://c/f/unit/img/a.png" alt="Alt" loading="lazy" decoding="async"></p>',
    )
    expect(await body('![](../图/一%20二.png)')).toContain('src="http://c/f/图/一 二.png"')
  })

  test('that are missing leave a labelled box', async () => {
    expect(await body('![Alt](img/gone.png)')).toBe(
      '<p><span class="missing-file"><span class="missing-file-reason">Picture not in this course</span> ' +
        '<code>img/gone.png</code> <span class="missing-file-alt">Alt</span></span></p>',
    )
    expect(await body('![Alt](https://example.org/x.png)')).toContain(
      'Picture on the web, not in this course',
    )
    expect(await body('![](gone.png)', { language: 'zh' })).toContain('课程中没有这张图片')
  })

  test('with a title are figures', async () => {
    expect(await body('![Alt](img/a.png "Words")')).toMatch(
      /^<figure><img .*><figcaption>Words<\/figcaption><\/figure>$/,
    )
  })
})

describe('slots', () => {
  const quiz = '```quiz\nid: one\ntitle: First\nquestions:\n  - {prompt: q, answer: a}\n```'

  test('stand where quizzes and recordings are, in their order', async () => {
    const { bodyHtml, slots } = await render(`<video src="talk.mp4"></video>\n\n${quiz}\n\n![Talk](talk.mp4)`)
    expect(slots.map(({ kind, ...rest }) => [kind, 'path' in rest ? rest.path : rest.quizKey])).toEqual([
      ['media', 'unit/talk.mp4'],
      ['quiz', 'unit/a#one'],
      ['media', 'unit/talk.mp4'],
    ])
    expect([...bodyHtml.matchAll(/data-slot="([^"]*)"/g)].map((match) => match[1])).toEqual(
      slots.map(({ id }) => id),
    )
    expect(bodyHtml).toContain(
      '<div class="slot slot-quiz" data-slot="slot-0" data-kind="quiz"><p class="slot-label">Quiz: First</p></div>',
    )
  })

  test('are keyed by the lesson, not by its number', async () => {
    const keys = async (path: string, lessonKey?: string): Promise<unknown> =>
      (await render(quiz, { path, ...(lessonKey && { lessonKey }) })).slots.map(
        (slot) => slot.kind === 'quiz' && slot.quizKey,
      )
    expect(await keys('01-unit/02_a.md')).toEqual(['unit/a#one'])
    expect(await keys('07-unit/1.2 a.md')).toEqual(['unit/a#one'])
    expect(await keys('x.md', 'mine')).toEqual(['mine#one'])
  })

  test('split the paragraph they are in', async () => {
    expect(await body('before ![](talk.mp4) after')).toMatch(
      /^<p>before <\/p><div class="slot.*<\/div><p> after<\/p>$/,
    )
  })

  test('of a quiz that can not be read give way to the reason', async () => {
    const { bodyHtml, slots } = await render('```quiz\nquestions:\n  - prompt: q\n```\n\nafter')
    expect(slots).toEqual([])
    expect(bodyHtml).toContain('This quiz could not be read')
    expect(bodyHtml).toContain('line 2: questions[1]: ')
    expect(bodyHtml).toContain('<p>after</p>')
  })

  test('of a recording that is not there give way to a box', async () => {
    expect(await body('<audio controls><source src="gone.mp3"></audio>')).toContain(
      'Recording not in this course',
    )
    expect(await body('<video src="https://example.org/v.mp4"></video>')).toContain('Recording on the web')
  })
})

describe('code and diagrams', () => {
  test('code is coloured for light and dark paper at once', async () => {
    const html = await body('```python\nprint(1)\n```')
    expect(html).toMatch(
      /^<pre data-language="python" class="shiki"><code class="language-python"><span class="line">/,
    )
    expect(html).toMatch(/style="color:#[0-9A-F]{6};--shiki-dark:#[0-9A-F]{6}"/)
  })

  test('aliases are known; unknown languages are plain', async () => {
    expect(await body('```c++\nint x;\n```')).toContain('shiki')
    expect(await body('```{.python .input}\nx\n```')).toContain('data-language="python"')
    expect(await body('```{r, echo=FALSE}\nx\n```')).toContain('data-language="r"')
    expect(await body('```klingon\n<b>\n```')).toBe(
      '<pre data-language="klingon"><code class="language-klingon">&#x3C;b>\n</code></pre>',
    )
    expect(await body('```constructor\nx\n```')).not.toContain('shiki')
  })

  test('a diagram is its source, for the frame to draw', async () => {
    expect(await body('```mermaid\nflowchart LR\nA-->B<C>\n```')).toBe(
      '<pre class="mermaid" data-diagram="mermaid">flowchart LR\nA-->B&#x3C;C></pre>',
    )
  })
})

describe('the page', () => {
  test('is a row of blocks, whatever the author wrapped around them', async () => {
    const html = await body(
      '<html lang="en"><head><title>T</title></head><body><div id="wrap"><section><p>a</p>loose <b>text</b><p>b</p></section></div></body></html>',
      { format: 'html' },
    )
    expect(html).toBe('<h1 id="c-lesson-title">T</h1><p id="c-wrap">a</p><p>loose <b>text</b></p><p>b</p>')
  })

  test('has a title at its head when it has none itself', async () => {
    expect(await body('---\ntitle: Mine\n---\n\ntext')).toBe('<h1 id="c-lesson-title">Mine</h1><p>text</p>')
    expect(await body('text', { title: 'Given' })).toBe('<h1 id="c-lesson-title">Given</h1><p>text</p>')
    expect(await body('# Own\n\ntext', { title: 'Given' })).toBe('<h1 id="c-own">Own</h1><p>text</p>')
  })

  test('tells its headings with the ids they have in it', async () => {
    const { headings, bodyHtml } = await render(
      '# One\n\n## 第二 节\n\n## One\n\n> [!NOTE]\n> x\n\n### $x$ *four*',
    )
    expect(headings).toEqual([
      { id: 'c-one', text: 'One', level: 1 },
      { id: 'c-第二-节', text: '第二 节', level: 2 },
      { id: 'c-one-1', text: 'One', level: 2 },
      expect.objectContaining({ level: 3 }),
    ])
    for (const { id } of headings) expect(bodyHtml).toContain(`id="${id}"`)
  })

  test('has footnotes, check boxes and tables', async () => {
    const html = await body(
      'x[^n]\n\n[^n]: Note\n\n- [x] done\n- [ ] open\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |',
    )
    expect(html).toContain('href="#c-fn-n" id="c-fnref-n"')
    expect(html).toContain('<li id="c-fn-n">')
    expect(html).toContain('<input type="checkbox" checked disabled aria-label="Done">')
    expect(html).toContain('<input type="checkbox" disabled aria-label="To do">')
    expect(html).toMatch(/<th align="center">a<\/th>\s*<th align="right">b<\/th>/)
  })

  test('keeps ruby, languages and directions', async () => {
    expect(await body('<ruby>漢<rt>かん</rt></ruby> <span lang="he" dir="rtl">א</span>')).toBe(
      '<p><ruby>漢<rt>かん</rt></ruby> <span lang="he" dir="rtl">א</span></p>',
    )
  })

  test('of absurd nesting shows its source', async () => {
    const text = `${'> '.repeat(9000)}deep`
    expect(await body(text)).toContain('deep')
    expect(await body('<div>'.repeat(20_000) + 'deep', { format: 'html' })).toContain('deep')
    expect(await body(`${'<b>'.repeat(20_000)}deep`)).toContain('deep')
    expect(await body(`${'*a '.repeat(3000)}${'[x]('.repeat(3000)}`)).toContain('a')
  })
})

describe('the document around it', () => {
  const document = (more: Partial<Parameters<typeof lessonDocument>[0]> = {}): string =>
    lessonDocument({
      bodyHtml: '<p>x</p>',
      title: 'A <b> & "c"',
      language: 'zh-CN',
      origin: 'http://l.localhost:1',
      ...more,
    })

  test('has one script and two styles, all of the origin', () => {
    const html = document()
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'http://l.localhost:1/~carrel/katex.css',
      'http://l.localhost:1/~carrel/reader.css',
      'http://l.localhost:1/~carrel/reader.js',
    ])
    expect(html).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>')
    expect(html).toContain('<main class="lesson">\n<p>x</p>\n</main>')
  })

  test('says its language, when it is one', () => {
    expect(document()).toContain('<html lang="zh-CN">')
    expect(document({ language: 'zh' })).toContain('<html lang="zh-Hans">')
    expect(document({ language: null })).toContain('<html>')
    expect(document({ language: '"><script>' })).toContain('<html>')
  })

  test('begins in the reading style asked for', () => {
    const style = { theme: 'sepia', size: 20, width: 66, serif: true, locale: 'en' } as const
    expect(document({ style })).toContain(
      '<html lang="zh-CN" data-theme="sepia" data-type="serif" style="--reading-size: 20px; --reading-width: 66ch" data-locale="en">',
    )
  })
})
