import { describe, expect, test } from 'vitest'
import * as make from '../../../support/make/cartridge.ts'
import * as qti from '../../../support/make/qti.ts'
import { outline, readCartridge, textOfFile } from './read.ts'

const pixel = make.file('pic', 'web_resources/My pictures/map 1.png')
const path = 'wiki_content/page.html'

/** The body of a page after reading, among other resources. */
const rewritten = async (body: string, resources: readonly make.CartridgeResource[] = []) => {
  const plan = await readCartridge({
    items: [{ id: 'i', title: 'Page', ref: 'p' }],
    resources: [make.page('p', path, body), pixel, ...resources],
  })
  const html = textOfFile(plan, path)
  return { plan, body: /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '', html }
}

describe('addresses of files', () => {
  const wanted = '<img src="../web_resources/My%20pictures/map%201.png">'
  test.each([
    ['$IMS-CC-FILEBASE$/My%20pictures/map%201.png'],
    ['%24IMS-CC-FILEBASE%24/My%20pictures/map%201.png?canvas_download=1&amp;canvas_qs_wrap=1'],
    ['$IMS_CC_FILEBASE$/My pictures/map 1.png'],
    ['$1EdTech-CC-FILEBASE$/My%2520pictures/map%25201.png'],
    ['$IMS-CC-FILEBASE$../web_resources/My%20pictures/map%201.png'],
    ['$IMS-CC-FILEBASE$/web_resources/My%20pictures/map%201.png'],
    ['$CANVAS_COURSE_REFERENCE$/file_ref/pic/download?wrap=1'],
    ['$CANVAS_COURSE_REFERENCE$/file_contents/course%20files/My%20pictures/map%201.png'],
    ['../web_resources/My%20pictures/map%201.png'],
    ['/web_resources/My pictures/map 1.png'],
    ['../WEB_RESOURCES/my%20pictures/MAP%201.PNG'],
  ])('%s is found', async (written) => {
    const another = make.file('decoy', 'decoys/map 1.png')
    const { plan, body } = await rewritten(`<img src="${written}">`, [another])
    expect(body).toBe(wanted)
    expect(plan.unsupported).toEqual([])
  })

  test('a file that was moved is found by its name, where only one has it', async () => {
    const { body } = await rewritten('<img src="$IMS-CC-FILEBASE$/moved/elsewhere/map%201.png">')
    expect(body).toBe(wanted)
  })

  test('what is missing, what lies outside and what is not allowed are named', async () => {
    const { plan, body } = await rewritten(
      '<img src="gone.png"><img src="https://example.org/x.png"><a href="javascript:alert(1)">a</a><a href="../../../../etc/passwd">b</a><a href="file:///etc/passwd">c</a>',
    )
    expect(plan.unsupported).toEqual([
      { path, reason: 'missing-file', detail: 'gone.png' },
      { path, reason: 'external-resource', detail: 'https://example.org/x.png' },
      { path, reason: 'unsafe-link', detail: 'javascript:alert(1)' },
      { path, reason: 'missing-file', detail: '../../../../etc/passwd' },
      { path, reason: 'unsafe-link', detail: 'file:///etc/passwd' },
    ])
    expect(body).not.toMatch(/javascript|passwd/)
  })

  test('two files of one name are not guessed between', async () => {
    const { plan } = await rewritten('<img src="$IMS-CC-FILEBASE$/x.png">', [
      make.file('a', 'one/x.png'),
      make.file('b', 'two/x.png'),
    ])
    expect(plan.unsupported).toMatchObject([{ reason: 'missing-file' }])
  })
})

describe('links', () => {
  const others = [
    make.page('p2', 'wiki_content/other-page.html', 'x'),
    make.quiz('q', qti.assessment('a', 'Quiz', [qti.single('x', 'a', { a: 'A' })])),
    make.webLink('w', 'Web', 'https://example.org/web'),
    make.topic('t', 'Talk', 'x'),
  ]
  test.each([
    ['$WIKI_REFERENCE$/pages/other-page#part', 'other-page.html#part'],
    ['%24WIKI_REFERENCE%24/wiki/other-page', 'other-page.html'],
    ['$CANVAS_OBJECT_REFERENCE$/pages/p2', 'other-page.html'],
    ['$CANVAS_OBJECT_REFERENCE$/quizzes/q', '../q/assessment_qti.xml'],
    ['$CANVAS_OBJECT_REFERENCE$/discussion_topics/t', '../t.html'],
    ['$CANVAS_COURSE_REFERENCE$/modules/items/i2', 'other-page.html'],
    ['$CANVAS_OBJECT_REFERENCE$/external_urls/w', 'https://example.org/web'],
    ['#below', '#below'],
    ['https://example.org/?a=1', 'https://example.org/?a=1'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('%s leads to %s', async (written, wanted) => {
    const plan = await readCartridge({
      items: [
        { id: 'i', title: 'Page', ref: 'p' },
        { id: 'i2', title: 'Other', ref: 'p2' },
      ],
      resources: [make.page('p', path, `<a href="${written}">x</a>`), ...others],
    })
    expect(textOfFile(plan, path)).toContain(`<a href="${wanted}">x</a>`)
  })

  test('to what this cartridge does not have keep their words and are named', async () => {
    const { plan, body } = await rewritten(
      '<p>See <a href="$CANVAS_OBJECT_REFERENCE$/quizzes/other">the quiz</a>.</p>',
    )
    expect(body).toBe('<p>See <a>the quiz</a>.</p>')
    expect(plan.unsupported).toMatchObject([{ path, reason: 'missing-file' }])
  })

  test('to pages and documents no module has make lessons of them, and of what those lead to', async () => {
    const { plan } = await rewritten('<a href="../extra/one.html">one</a>', [
      {
        ...make.file('set', 'other/index.css'),
        content: {
          'other/index.css': '',
          'extra/one.html': '<title>One</title><a href="two.html">two</a>',
          'extra/two.html': '<title>Two</title><a href="paper.pdf">p</a><a href="one.html">back</a>',
          'extra/paper.pdf': make.contentFor('x.pdf'),
        },
      },
    ])
    expect(outline(plan)).toEqual([
      'text Page',
      'More materials / text One',
      'More materials / text Two',
      'More materials / pdf paper',
    ])
  })
})

describe('what pages show', () => {
  test('a video in a frame becomes a video, a document a link, a page from outside a link', async () => {
    const { plan, body } = await rewritten(
      '<iframe src="$IMS-CC-FILEBASE$/film.mp4" title="Film"></iframe><iframe src="$IMS-CC-FILEBASE$/paper.pdf"></iframe><iframe src="https://video.example/1" title="Far"></iframe><iframe src="/courses/1/external_tools/retrieve?url=x" title="Tool"></iframe>',
      [make.file('f', 'web_resources/film.mp4'), make.file('d', 'web_resources/paper.pdf')],
    )
    expect(body).toBe(
      '<video src="../web_resources/film.mp4" controls title="Film"></video><p><a href="../web_resources/paper.pdf">paper.pdf</a></p><p><a href="https://video.example/1">Far</a></p><p>Tool</p>',
    )
    expect(plan.lessons[0]?.media).toMatchObject([
      { path: 'web_resources/film.mp4', kind: 'video', title: 'Film' },
    ])
    expect(plan.unsupported).toEqual([
      { path, reason: 'external-resource', detail: 'https://video.example/1' },
      { path, reason: 'external-tool', detail: '/courses/1/external_tools/retrieve?url=x' },
    ])
  })

  test('recordings have their captions and posters', async () => {
    const cues = 'WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour à tous\n'
    const { plan } = await rewritten(
      '<video poster="../web_resources/My%20pictures/map%201.png"><source src="$IMS-CC-FILEBASE$/film.mp4"><track src="$IMS-CC-FILEBASE$/sub.vtt" srclang="fr" label="Français"></video>',
      [make.file('f', 'web_resources/film.mp4'), make.file('s', 'web_resources/sub.vtt', cues)],
    )
    expect(plan.lessons[0]?.media).toEqual([
      {
        path: 'web_resources/film.mp4',
        kind: 'video',
        title: 'film',
        poster: 'web_resources/My pictures/map 1.png',
        chapters: [],
        captions: [{ path: 'web_resources/sub.vtt', language: 'fr', label: 'Français' }],
      },
    ])
  })

  test('formulas are drawn from their source: in pictures, in their addresses, in the text', async () => {
    const { body } = await rewritten(
      '<img class="equation_image" data-equation-content="x^2" src="/equation_images/x"><img src="https://canvas.example/equation_images/%255Cfrac%257B1%257D%257B2%257D"><p>so \\(y\\) and \\[z\\]</p><pre>\\(not\\)</pre>',
    )
    const code = (tex: string, kind: string) => `<code class="language-math math-${kind}">${tex}</code>`
    expect(body).toBe(
      `${code('x^2', 'inline')}${code('\\frac{1}{2}', 'inline')}<p>so ${code('y', 'inline')} and ${code('z', 'display')}</p><pre>\\(not\\)</pre>`,
    )
  })

  test('scripts are named', async () => {
    const { plan } = await rewritten('<p onclick="x()">a</p><script src="x.js"></script>')
    expect(plan.unsupported).toEqual([
      { path, reason: 'script', detail: 'onclick' },
      { path, reason: 'script', detail: 'x.js' },
    ])
  })

  test('old encodings are read, and the page says UTF-8 afterwards', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"></head><body>',
      ),
      Buffer.from([0xbf, 0xce, 0xb3, 0xcc]),
      Buffer.from('</body></html>'),
    ])
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Page', ref: 'f' }],
      resources: [make.file('f', 'page.html', bytes)],
    })
    const html = textOfFile(plan, 'page.html')
    expect(html).toContain('<meta charset="utf-8">')
    expect(html).toContain('<body>课程</body>')
    expect(html).not.toContain('gbk')
    expect(plan.lessons[0]?.words).toBe(2)
  })

  test('nesting beyond reason leaves the words', async () => {
    const { plan, html } = await rewritten(`${'<div>'.repeat(50_000)}deep`)
    expect(html).toContain('deep')
    expect(plan.unsupported).toEqual([{ path, reason: 'malformed', detail: 'nested too deeply' }])
  })

  test('topics list the files that come with them', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Talk', ref: 't' }],
      resources: [
        make.topic(
          't',
          'Talk',
          'Discuss.',
          '1.3',
          '<attachments><attachment href="hand%20out.pdf"/></attachments>',
        ),
        make.file('h', 'hand out.pdf'),
      ],
    })
    expect(textOfFile(plan, 't.html')).toContain('<li><a href="hand%20out.pdf">hand out.pdf</a></li>')
    expect(outline(plan)).toEqual(['text Talk', 'More materials / pdf hand out'])
  })
})
