import { describe, expect, test } from 'vitest'
import { cartridgeReader } from '../../../../main/content/cartridge/index.ts'
import * as make from '../../../support/make/cartridge.ts'
import { memorySource } from '../../../support/make/memory-source.ts'
import * as qti from '../../../support/make/qti.ts'
import { outline, readCartridge, readFiles, textOfFile } from './read.ts'

const quizXml = qti.assessment('a1', 'Quiz', [qti.single('q1', 'a', { a: 'A', b: 'B' })])

describe.each(['1.0', '1.1', '1.2', '1.3'] as const)('a cartridge of version %s', (version) => {
  const options = {
    version,
    title: 'Biology',
    language: 'en-GB',
    items: [
      {
        id: 'm1',
        title: 'Cells',
        items: [
          { id: 'i1', title: 'Read this', ref: 'p1' },
          { id: 'i2', title: 'Look outside', ref: 'w1' },
          { id: 'i3', title: 'Deeper', items: [{ id: 'i4', title: 'Check', ref: 'q1' }] },
        ],
      },
      { id: 'm2', title: 'Talk', items: [{ id: 'i5', title: 'What do you think?', ref: 't1' }] },
    ],
    resources: [
      make.page('p1', 'pages/cells.html', '<p>Cells are small.</p>'),
      make.webLink('w1', 'Wiki', 'https://example.org/cell', version),
      make.quiz('q1', quizXml, version),
      make.topic('t1', 'Opinions', '<p>What is <em>life</em>?</p>', version),
    ],
  }

  test('is accepted, and its lessons come in the order of its outline', async () => {
    expect(await cartridgeReader.accepts(memorySource(make.cartridgeFiles(options)))).toBe(true)
    const plan = await readCartridge(options)
    expect(plan).toMatchObject({ kind: 'cartridge', title: 'Biology', language: 'en-GB' })
    expect(outline(plan)).toEqual([
      'Cells / text Read this',
      'Cells / link Look outside',
      'Cells / Deeper / quiz Check',
      'Talk / text What do you think?',
    ])
    expect(plan.lessons.map((lesson) => lesson.key)).toEqual(['p1', 'w1', 'q1', 't1'])
    expect(plan.lessons.map((lesson) => lesson.words)).toEqual([3, 0, 0, 3])
    expect(plan.lessons[1]?.url).toBe('https://example.org/cell')
    expect(plan.lessons[2]?.quizzes).toHaveLength(1)
    expect(plan.unsupported).toEqual([{ path: 't1.xml', reason: 'discussion', detail: 'Opinions' }])
  })
})

describe('what is a cartridge', () => {
  test('not a SCORM package, though its manifest has the same name', async () => {
    const scorm =
      '<manifest identifier="x" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><metadata><schema>ADL SCORM</schema></metadata></manifest>'
    expect(await cartridgeReader.accepts(memorySource({ 'imsmanifest.xml': scorm }))).toBe(false)
  })

  test('not a folder without a manifest', async () => {
    expect(await cartridgeReader.accepts(memorySource({ 'index.md': '# hello' }))).toBe(false)
  })

  test('one that was zipped together with its folder', async () => {
    const files = make.cartridgeFiles({
      items: [{ id: 'i1', title: 'Page', ref: 'p1' }],
      resources: [
        make.page('p1', 'a/page.html', '<img src="$IMS-CC-FILEBASE$/pic.png" alt="">'),
        make.file('f1', 'web_resources/pic.png'),
      ],
    })
    const inside = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [`My course/${path}`, content]),
    )
    expect(await cartridgeReader.accepts(memorySource(inside))).toBe(true)
    const plan = await readFiles(inside)
    expect(plan.lessons.map((lesson) => lesson.path)).toEqual(['My course/a/page.html'])
    expect(textOfFile(plan, 'My course/a/page.html')).toContain('src="../web_resources/pic.png"')
    expect(plan.unsupported).toEqual([])
  })

  test('one whose manifest is in UTF-16', async () => {
    const files = make.cartridgeFiles({ title: '生物', resources: [make.page('p1', 'a.html', 'x')] })
    const manifest = Buffer.from(
      `\ufeff${String(files['imsmanifest.xml']).replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    )
    const plan = await readFiles({ ...files, 'imsmanifest.xml': manifest })
    expect(plan.title).toBe('生物')
  })

  test('a broken manifest that says so: refused with where and why', async () => {
    const files = { 'imsmanifest.xml': '<manifest><metadata><schema>IMS Common Cartridge</schema>' }
    expect(await cartridgeReader.accepts(memorySource(files))).toBe(true)
    await expect(readFiles(files)).rejects.toMatchObject({
      code: 'imports.malformed',
      data: { path: 'imsmanifest.xml' },
    })
  })
})

describe('identity', () => {
  test('is the manifest identifier, joined with the title where makers give every course the same', async () => {
    const identityOf = async (identifier: string) =>
      (await readCartridge({ identifier, title: 'T' })).identity
    expect(await identityOf('i68bec7eed32a8a42c49839b324463c31')).toBe(
      'cartridge:i68bec7eed32a8a42c49839b324463c31',
    )
    expect(await identityOf('man00001')).toBe('cartridge:man00001:T')
    expect(await identityOf('imsmanifest')).toBe('cartridge:imsmanifest:T')
    expect(await identityOf('3fa85f64-5717-4562-b3fc-2c963f66afa6')).toBe(
      'cartridge:3fa85f64-5717-4562-b3fc-2c963f66afa6',
    )
  })
})

describe('the outline', () => {
  test('a line of text between entries heads those after it, up to the next', async () => {
    const plan = await readCartridge({
      items: [
        {
          id: 'm',
          title: 'Module',
          items: [
            { id: 'i1', title: 'One', ref: 'a' },
            { id: 'h1', title: 'Practice' },
            { id: 'i2', title: 'Two', ref: 'b' },
            { id: 'h2', title: 'Test' },
            { id: 'i3', title: 'Three', ref: 'c' },
          ],
        },
        { id: 'empty', title: 'Nothing yet' },
        { id: 'm2', title: 'Next', items: [{ id: 'i4', title: 'Four', ref: 'd' }] },
      ],
      resources: ['a', 'b', 'c', 'd'].map((id) => make.page(id, `${id}.html`, id)),
    })
    expect(outline(plan)).toEqual([
      'Module / text One',
      'Module / Practice / text Two',
      'Module / Test / text Three',
      'Next / text Four',
    ])
  })

  test('an entry may show something and hold others', async () => {
    const plan = await readCartridge({
      items: [{ id: 'm', title: 'Part', ref: 'a', items: [{ id: 'i', title: 'Inner', ref: 'b' }] }],
      resources: [make.page('a', 'a.html', 'a'), make.page('b', 'b.html', 'b')],
    })
    expect(outline(plan)).toEqual(['text Part', 'Part / text Inner'])
  })

  test('a page in two modules is two lessons, a quiz in two modules two quizzes', async () => {
    const plan = await readCartridge({
      items: [
        { id: 'i1', title: 'P', ref: 'p' },
        { id: 'i2', title: 'P again', ref: 'p' },
        { id: 'i3', title: 'Q', ref: 'q' },
        { id: 'i4', title: 'Q again', ref: 'q' },
      ],
      resources: [make.page('p', 'p.html', 'x'), make.quiz('q', quizXml)],
    })
    expect(plan.lessons.map((lesson) => lesson.key)).toEqual(['p', 'p@i2', 'q', 'q@i4'])
    expect(plan.lessons.flatMap((lesson) => lesson.quizzes.map((quiz) => quiz.key))).toEqual(['q', 'q@2'])
  })

  test('an entry that leads nowhere, to a tool, to a file nobody can show: each is named with its reason', async () => {
    const plan = await readCartridge({
      items: [
        { id: 'i1', title: 'Gone', ref: 'nowhere' },
        { id: 'i2', title: 'Tool', ref: 'l' },
        { id: 'i3', title: 'Slides', ref: 's' },
        { id: 'i4', title: 'Lost file', ref: 'm' },
        { id: 'i5', title: 'Bad link', ref: 'w' },
      ],
      resources: [
        make.tool('l', 'Chat', 'https://tool.example/launch'),
        make.file('s', 'slides.pptx'),
        { id: 'm', type: 'webcontent', href: 'lost.pdf', lists: ['lost.pdf'], content: {} },
        make.webLink('w', 'Bad', 'javascript:alert(1)'),
      ],
    })
    expect(plan.lessons).toEqual([])
    expect(plan.unsupported.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: 'imsmanifest.xml#i1', reason: 'missing-file', detail: 'Gone nowhere' },
      { path: 'l.xml', reason: 'external-tool', detail: 'Chat https://tool.example/launch' },
      { path: 'lost.pdf', reason: 'missing-file' },
      { path: 'slides.pptx', reason: 'unknown-type' },
      { path: 'w.xml', reason: 'unsafe-link', detail: 'javascript:alert(1)' },
    ])
    expect(plan.files.map((file) => [file.path, file.role])).toEqual([['slides.pptx', 'asset']])
  })

  test('files by their kind', async () => {
    const names = ['film.mp4', 'talk.mp3', 'book.epub', 'paper.pdf', 'map.png', 'notes.txt', 'page.htm']
    const plan = await readCartridge({
      items: names.map((name) => ({ id: `i-${name}`, title: name, ref: name })),
      resources: names.map((name) => make.file(name, `web_resources/${name}`)),
    })
    expect(plan.lessons.map((lesson) => lesson.kind)).toEqual([
      'video',
      'audio',
      'epub',
      'pdf',
      'image',
      'text',
      'text',
    ])
    expect(plan.lessons[0]?.media).toMatchObject([{ path: 'web_resources/film.mp4', kind: 'video' }])
    expect(plan.lessons.map((lesson) => lesson.words)).toEqual([0, 0, 0, 3, 0, 1, 1])
    expect(textOfFile(plan, 'web_resources/notes.html')).toContain('<pre>bytes</pre>')
  })

  test('that are not what their names say are kept and named', async () => {
    const names = ['film.mp4', 'talk.mp3', 'paper.pdf']
    const plan = await readCartridge({
      items: names.map((name) => ({ id: `i-${name}`, title: name, ref: name })),
      resources: names.map((name) => make.file(name, name, '<html>Not found</html>')),
    })
    expect(plan.lessons).toEqual([])
    expect(plan.unsupported).toMatchObject(names.map((path) => ({ path, reason: 'malformed' })))
    expect(plan.files.map((file) => file.role)).toEqual(['asset', 'asset', 'asset'])
  })

  test('captions beside a recording are its captions, not assets', async () => {
    const cues = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello to the class\n'
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Film', ref: 'f' }],
      resources: [
        make.file('f', 'web_resources/film.mp4'),
        make.file('c', 'web_resources/film.en.vtt', cues),
      ],
    })
    expect(plan.lessons[0]?.media[0]?.captions).toEqual([
      { path: 'web_resources/film.en.vtt', language: 'en', label: 'English' },
    ])
    expect(plan.files.find((file) => file.path.endsWith('.vtt'))?.role).toBe('caption')
  })
})

describe('what no module mentions', () => {
  test('stands in a last section: pages, quizzes and documents, with their own titles', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Start', ref: 'a' }],
      resources: [
        make.page('a', 'a.html', 'a'),
        make.page('b', 'b.html', 'b', 'The forgotten page'),
        make.quiz('q', quizXml),
        make.file('pdf', 'files/hand_out.pdf'),
        make.file('pic', 'files/unused.png'),
      ],
    })
    expect(outline(plan)).toEqual([
      'text Start',
      'More materials / text The forgotten page',
      'More materials / quiz Quiz',
      'More materials / pdf hand out',
    ])
    expect(plan.files.find((file) => file.path === 'files/unused.png')?.role).toBe('asset')
  })

  test('has a Chinese heading in a Chinese course', async () => {
    const plan = await readCartridge({
      language: 'zh-CN',
      items: [{ id: 'i', title: '开始', ref: 'a' }],
      resources: [make.page('a', 'a.html', 'a'), make.page('b', 'b.html', '甲', '乙')],
    })
    expect(outline(plan)).toEqual(['text 开始', '其他材料 / text 乙'])
  })

  test('is the whole course where the outline is empty', async () => {
    const plan = await readCartridge({
      resources: [make.page('a', 'a.html', 'x', 'A'), make.quiz('q', quizXml)],
    })
    expect(outline(plan)).toEqual(['text A', 'quiz Quiz'])
  })

  test('a recording that a page shows needs no lesson of its own; one that no page shows does', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Start', ref: 'a' }],
      resources: [
        make.page('a', 'a.html', '<video src="film.mp4"></video>'),
        make.file('f', 'film.mp4'),
        make.file('g', 'other.mp4'),
      ],
    })
    expect(outline(plan)).toEqual(['text Start', 'More materials / video other'])
    expect(plan.lessons[0]?.media).toMatchObject([{ path: 'film.mp4', kind: 'video' }])
  })

  test('files the manifest forgot are found, and what cannot be shown is named', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Start', ref: 'a' }],
      resources: [make.page('a', 'a.html', '<a href="linked.docx">x</a>')],
      extra: {
        'forgotten.pdf': make.contentFor('x.pdf'),
        'data.xlsx': 'x',
        'linked.docx': 'x',
        'style.css': '',
      },
    })
    expect(outline(plan)).toEqual(['text Start', 'More materials / pdf forgotten'])
    expect(plan.unsupported).toEqual([{ path: 'data.xlsx', reason: 'unknown-type' }])
  })

  test('every file of the archive is kept, or describes the course', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Start', ref: 'a' }],
      resources: [
        make.page('a', 'a.html', 'x'),
        make.webLink('w', 'W', 'https://example.org/'),
        make.quiz('q', quizXml),
      ],
      extra: { 'course_settings/course_settings.xml': '<course/>', 'extra/font.woff2': '' },
    })
    expect(plan.files.map((file) => file.path).toSorted()).toEqual([
      'a.html',
      'extra/font.woff2',
      'q/assessment_qti.xml',
    ])
  })
})

describe('assignments', () => {
  test('can be read; that they cannot be handed in is said', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Essay', ref: 'a' }],
      resources: [make.assignment('a', 'Write', '<p>Write <b>two</b> pages.</p>')],
    })
    expect(outline(plan)).toEqual(['text Essay'])
    expect(textOfFile(plan, 'a/assignment.html')).toContain('<p>Write <b>two</b> pages.</p>')
    expect(plan.unsupported).toEqual([{ path: 'a/assignment.xml', reason: 'assignment', detail: 'Write' }])
  })

  const fallback = (content: make.Files) => ({
    id: 'a_fallback',
    type: 'webcontent',
    lists: ['a/plain.html'],
    inner: '<cpx:variant identifier="v" identifierref="a"><cpx:metadata/></cpx:variant>',
    content,
  })

  test('the page that stands in for one is not a lesson beside it', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Essay', ref: 'a_fallback' }],
      resources: [make.assignment('a', 'Write', 'Two pages.'), fallback({ 'a/plain.html': 'Two pages.' })],
    })
    expect(plan.lessons.map((lesson) => lesson.path)).toEqual(['a/assignment.html'])
  })

  test('the page that stands in for one is shown where the assignment cannot be read', async () => {
    const broken = { ...make.assignment('a', 'Write', ''), content: { 'a/assignment.xml': '<assignment' } }
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Essay', ref: 'a' }],
      resources: [broken, fallback({ 'a/plain.html': '<p>Two pages.</p>' })],
    })
    expect(plan.lessons).toMatchObject([{ path: 'a/plain.html', title: 'Essay', key: 'a' }])
    expect(plan.unsupported).toMatchObject([{ path: 'a/assignment.xml', reason: 'malformed' }])
  })
})

describe("Canvas's exports", () => {
  const modules = (items: string) =>
    `<modules xmlns="http://canvas.instructure.com/xsd/cccv1p0"><module identifier="m2"><title>Second</title><position>2</position><items/></module><module identifier="m1"><title>First</title><workflow_state>unpublished</workflow_state><position>1</position><items>${items}</items></module></modules>`
  const entry = (id: string, type: string, title: string, position: number, inner = '') =>
    `<item identifier="${id}"><content_type>${type}</content_type><workflow_state>active</workflow_state><title>${title}</title><position>${String(position)}</position>${inner}</item>`

  test('modules give the outline that the manifest lacks, in their positions', async () => {
    const plan = await readCartridge({
      resources: [make.page('p', 'wiki_content/p.html', 'x'), make.page('q', 'wiki_content/q.html', 'y')],
      extra: {
        'course_settings/module_meta.xml': modules(
          entry('e2', 'WikiPage', 'Two', 2, '<identifierref>q</identifierref>') +
            entry('e1', 'WikiPage', 'One', 1, '<identifierref>p</identifierref>') +
            entry('e3', 'ExternalUrl', 'Web', 3, '<url>https://example.org/x</url>') +
            entry('e4', 'ContextExternalTool', 'Tool', 4, '<url>https://tool.example/</url>'),
        ),
      },
    })
    expect(outline(plan)).toEqual(['First / text One', 'First / text Two', 'First / link Web'])
    expect(plan.unsupported).toEqual([
      { path: 'imsmanifest.xml#e4', reason: 'external-tool', detail: 'Tool https://tool.example/' },
    ])
  })

  test('entries only the modules have are put where they stand', async () => {
    const plan = await readCartridge({
      items: [
        {
          id: 'm1',
          title: 'First',
          items: [
            { id: 'e1', title: 'One', ref: 'p' },
            { id: 'e3', title: 'Three', ref: 'q' },
          ],
        },
      ],
      resources: [make.page('p', 'p.html', 'x'), make.page('q', 'q.html', 'y')],
      extra: {
        'course_settings/module_meta.xml': modules(
          entry('e1', 'WikiPage', 'One', 1) +
            entry('e2', 'ExternalUrl', 'Two', 2, '<url>https://example.org/two</url>') +
            entry('e3', 'WikiPage', 'Three', 3),
        ),
      },
    })
    expect(outline(plan)).toEqual(['First / text One', 'First / link Two', 'First / text Three'])
  })

  test('an assignment is a page with settings beside it, titled by them', async () => {
    const plan = await readCartridge({
      resources: [
        {
          id: 'as',
          type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
          href: 'as/essay.html',
          content: {
            'as/essay.html': '<html><head><title>Assignment: Essay</title></head><body>Write.</body></html>',
            'as/assignment_settings.xml': '<assignment identifier="as"><title>Essay</title></assignment>',
          },
        },
      ],
    })
    expect(outline(plan)).toEqual(['text Essay'])
    expect(textOfFile(plan, 'as/essay.html')).toContain('<title>Essay</title>')
    expect(plan.unsupported).toEqual([
      { path: 'as/assignment_settings.xml', reason: 'assignment', detail: 'Essay' },
    ])
  })

  test('the syllabus comes first, and not at all when it is empty', async () => {
    const syllabus = (html: string) => ({
      id: 'sy',
      type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
      href: 'course_settings/syllabus.html',
      attributes: ' intendeduse="syllabus"',
      content: { 'course_settings/syllabus.html': html },
    })
    const items = [{ id: 'i', title: 'Start', ref: 'a' }]
    const page = make.page('a', 'a.html', 'a')
    const full = await readCartridge({
      items,
      resources: [page, syllabus('<title>Syllabus</title><p>Weeks.</p>')],
    })
    expect(outline(full)).toEqual(['text Syllabus', 'text Start'])
    const empty = await readCartridge({
      items,
      resources: [page, syllabus('<title>Syllabus</title><body></body>')],
    })
    expect(outline(empty)).toEqual(['text Start'])
  })

  test("the course's picture is its cover", async () => {
    const plan = await readCartridge({
      resources: [make.page('a', 'a.html', 'a'), make.file('pic', 'web_resources/cover.png')],
      extra: {
        'course_settings/course_settings.xml':
          '<course><image_identifier_ref>pic</image_identifier_ref></course>',
      },
    })
    expect(plan.cover).toBe('web_resources/cover.png')
  })
})
