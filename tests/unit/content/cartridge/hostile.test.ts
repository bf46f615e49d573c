import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../../shared/kernel/errors.ts'
import { cartridgeReader } from '../../../../main/content/cartridge/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { cpuTime } from '../../../support/cpu-time.ts'
import * as make from '../../../support/make/cartridge.ts'
import { memorySource } from '../../../support/make/memory-source.ts'
import * as qti from '../../../support/make/qti.ts'
import { readCartridge, readFiles } from './read.ts'

const full: make.CartridgeOptions = {
  items: [
    {
      id: 'm',
      title: 'Module',
      items: ['p', 'w', 't', 'a', 'l', 'q', 'f'].map((ref) => ({ id: `i-${ref}`, title: ref, ref })),
    },
  ],
  resources: [
    make.page(
      'p',
      'wiki_content/p.html',
      '<img src="$IMS-CC-FILEBASE$/f.png"><a href="$WIKI_REFERENCE$/pages/p">x</a>',
    ),
    make.webLink('w', 'Web', 'https://example.org/'),
    make.topic('t', 'Topic', '<p>x</p>'),
    make.assignment('a', 'Task', '<p>y</p>'),
    make.tool('l', 'Tool', 'https://tool.example/'),
    make.quiz(
      'q',
      qti.assessment('q', 'Q', [
        qti.single('1', 'a', { a: 'A', b: 'B' }),
        qti.matching('2', { x: '1', y: '2' }),
        qti.drawFrom('b', 1, 1),
      ]),
    ),
    make.questionBank(
      'b',
      qti.bank('b', 'B', [qti.numerical('3', 1, 2), qti.severalBlanks('4', '[x]', { x: ['y'] })]),
    ),
    make.file('f', 'web_resources/f.png'),
  ],
  extra: {
    'course_settings/module_meta.xml':
      '<modules><module identifier="m"><items><item identifier="z"><title>Z</title><url>https://example.org/</url><content_type>ExternalUrl</content_type></item></items></module></modules>',
    'course_settings/course_settings.xml': '<course><title>T</title></course>',
  },
}

/** A plan that only leads to files that are there, or an error of the catalogue. */
const outcome = async (files: make.Files): Promise<CoursePlan | AppError> => {
  const source = memorySource(files)
  try {
    if (!(await cartridgeReader.accepts(source))) return new AppError('imports.unknown-format', { path: 'x' })
    const plan = await cartridgeReader.read(source, new AbortController().signal)
    const paths = plan.files.map((file) => String(file.path))
    expect(new Set(paths).size).toBe(paths.length)
    for (const file of plan.files)
      expect(file.bytes !== undefined || source.find(file.path) !== undefined).toBe(true)
    for (const lesson of plan.lessons) if (lesson.path !== null) expect(paths).toContain(lesson.path)
    const keys = plan.lessons.map((lesson) => lesson.key)
    expect(new Set(keys).size).toBe(keys.length)
    return plan
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

const timed = (files: make.Files) => cpuTime(() => outcome(files))

describe('any damage to any file', () => {
  const files = make.cartridgeFiles(full)
  const texts = Object.entries(files).flatMap(([path, content]) =>
    typeof content === 'string' ? [[path, content] as const] : [],
  )
  const nasty = fc.constantFrom(
    '',
    '<',
    '>',
    '&',
    '"',
    '../',
    '\0',
    '\ufeff',
    ']]>',
    '<!--',
    '</item>',
    '<item>',
    '<!DOCTYPE x [<!ENTITY e "e">]>',
    '%',
    '$IMS-CC-FILEBASE$/',
    '-1',
    '1e999',
    'NaN',
    'constructor',
    '__proto__',
  )
  const damage = fc.record({
    file: fc.nat(texts.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    put: nasty,
  })

  test('gives a course whose files are all there, or one error of the catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        const damaged: make.Files = { ...files }
        for (const { file, at, cut, put } of damages) {
          const [path] = texts[file] ?? ['imsmanifest.xml']
          const text = String(damaged[path])
          const from = Math.floor(at * text.length)
          damaged[path] = text.slice(0, from) + put + text.slice(from + cut)
        }
        const { ms } = await timed(damaged)
        expect(ms).toBeLessThan(5000)
      }),
      { numRuns: 150 },
    )
  })

  test('bytes of any kind for a manifest', async () => {
    const head = Buffer.from('<manifest><schema>IMS Common Cartridge</schema>')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await outcome({ 'imsmanifest.xml': Buffer.concat([head, bytes]) })
      }),
      { numRuns: 200 },
    )
  })
})

describe('hostile cartridges', () => {
  const manifestWith = (resources: string, items = '') =>
    `<manifest identifier="x" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"><organizations><organization>${items}</organization></organizations><resources>${resources}</resources></manifest>`

  test.each([
    ['a path upwards', '../../etc/passwd'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:\\Windows\\win.ini'],
    ['a file address', 'file:///etc/passwd'],
    ['an encoded path', '%2e%2e/%2e%2e/etc/passwd'],
    ['a path without end', 'x'.repeat(4000)],
    ['a crooked path', 'a/./../..//b'],
  ])('a resource at %s is only ever a missing file', async (_, href) => {
    const manifest = manifestWith(`<resource identifier="r" type="webcontent" href="${href}"/>`)
    const result = await outcome({ 'imsmanifest.xml': manifest })
    expect(result).toMatchObject({ lessons: [], files: [], unsupported: [{ reason: 'missing-file' }] })
  })

  test('five thousand entries of one outline are read in seconds', async () => {
    const items = Array.from(
      { length: 5000 },
      (_, n) => `<item identifier="i${String(n)}" identifierref="r"><title>T</title></item>`,
    ).join('')
    const modules = `<modules><module identifier="m"><items>${Array.from({ length: 5000 }, (_, n) => `<item identifier="x${String(n)}"/>`).join('')}</items></module></modules>`
    const { ms } = await timed({
      'imsmanifest.xml': manifestWith(
        '<resource identifier="r" type="webcontent" href="a.html"/>',
        `<item identifier="m"><title>M</title>${items}</item>`,
      ),
      'a.html': 'x',
      'course_settings/module_meta.xml': modules,
    })
    expect(ms).toBeLessThan(10_000)
  })

  test('a thousand pages and links between them are read in seconds', async () => {
    const pages = Array.from({ length: 1000 }, (_, n) =>
      make.page(`p${String(n)}`, `p${String(n)}.html`, `<a href="p${String(n + 1)}.html">n</a>`),
    )
    const { result, ms } = await timed(make.cartridgeFiles({ resources: pages }))
    expect(result).toMatchObject({ lessons: { length: 1000 } })
    expect(ms).toBeLessThan(15_000)
  })

  test('outlines that go round in circles end', async () => {
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'T', ref: 'a' }],
      resources: [
        { ...make.page('a', 'a.html', 'x'), inner: '<variant identifierref="b"/>' },
        { ...make.page('b', 'b.html', 'y'), inner: '<variant identifierref="a"/>' },
      ],
    })
    expect(plan.lessons.length).toBeGreaterThan(0)
  })

  test('a question of five hundred choices and as many rules is read, one of ten thousand is refused', async () => {
    const read = async (count: number, cardinality: string) => {
      const labels = Object.fromEntries(Array.from({ length: count }, (_, n) => [`c${String(n)}`, 'x']))
      const add = '<setvar action="Add">1</setvar>'
      const rules = Object.keys(labels).map((name) => qti.rule(qti.equal('r', name), add, '', ''))
      const responses = qti.choices('r', labels, { cardinality })
      const item = qti.item({ ident: 'x', responses, rules: rules.join('') })
      return timed(make.cartridgeFiles({ resources: [make.quiz('q', qti.assessment('a', 'T', [item]))] }))
    }
    for (const cardinality of ['Single', 'Multiple', 'Ordered']) {
      const large = await read(500, cardinality)
      expect(large.result).toMatchObject({ lessons: [{ kind: 'quiz' }] })
      const huge = await read(10_000, cardinality)
      expect(huge.result).toMatchObject({
        unsupported: [{ path: 'q/assessment_qti.xml#x', reason: 'too-large' }],
      })
      expect(large.ms + huge.ms).toBeLessThan(15_000)
    }
  })

  test('conditions nested to the limit of XML are read', async () => {
    const nested = `${'<and><or>'.repeat(35)}${qti.equal('r', 'a')}${'</or></and>'.repeat(35)}`
    const item = qti.item({
      ident: 'x',
      responses: qti.choices('r', { a: 'A', b: 'B' }),
      rules: qti.rule(nested),
    })
    const plan = await readCartridge({ resources: [make.quiz('q', qti.assessment('a', 'T', [item]))] })
    expect(plan.lessons[0]?.quizzes[0]?.questions).toMatchObject([{ correct: 'a' }])
  })

  test('numbers nobody can count to, and names nobody can write, are no error', async () => {
    const long = 'x'.repeat(1019)
    const metadata = { cc_maxattempts: '1e300', qmd_timelimit: '-5' }
    const item = qti.item({
      ident: 'i'.repeat(5000),
      fields: { points_possible: '1e999' },
      responses: qti.choices('r', { [long]: 'A', b: 'B' }),
      rules: qti.rule(qti.equal('r', long)),
    })
    const topic = {
      ...make.topic('t', 'T', 'x'),
      content: { [`${long}.xml`]: '<topic><title>T</title><text>x</text></topic>' },
    }
    const plan = await readCartridge({
      resources: [make.quiz('q'.repeat(900), qti.assessment('a', 'T', [item], metadata)), topic],
    })
    expect(plan.lessons.map((lesson) => lesson.kind)).toEqual(['quiz', 'text'])
    expect(plan.lessons[0]?.quizzes).toMatchObject([{ attemptsAllowed: null, questions: [{ points: 1 }] }])
  })

  test('pages made from files of like names do not overwrite one another', async () => {
    const plan = await readCartridge({
      resources: [
        {
          ...make.topic('t', 'Topic', 'x'),
          content: { 'a.xml': '<topic><title>Topic</title><text>one</text></topic>' },
        },
        make.file('f', 'a.txt', 'two'),
        make.page('p', 'a-2.html', 'three'),
      ],
    })
    expect(plan.lessons.map((lesson) => lesson.path)).toEqual(['a.html', 'a-3.html', 'a-2.html'])
  })

  test('names of prototypes are names like any other', async () => {
    const names = ['constructor', 'toString', 'hasOwnProperty']
    const plan = await readCartridge({
      items: names.map((name) => ({ id: name, title: name, ref: name })),
      resources: names.map((name) =>
        make.page(name, `${name}.html`, '<a href="$CANVAS_OBJECT_REFERENCE$/pages/valueOf">x</a>'),
      ),
    })
    expect(plan.lessons.map((lesson) => lesson.key)).toEqual(names)
  })

  test('one part that is broken leaves the others', async () => {
    const files = make.cartridgeFiles(full)
    const plan = await readFiles({ ...files, 'q/assessment_qti.xml': '<x', 't.xml': '', 'w.xml': '\ufffe' })
    expect(plan.lessons.map((lesson) => lesson.key)).toEqual(expect.arrayContaining(['p', 'a']))
    expect(plan.unsupported.filter((one) => one.reason === 'malformed').map((one) => one.path)).toEqual(
      expect.arrayContaining(['q/assessment_qti.xml', 't.xml', 'w.xml']),
    )
  })
})

test('an import that was cancelled stops', async () => {
  const source = memorySource(make.cartridgeFiles(full))
  await expect(cartridgeReader.read(source, AbortSignal.abort())).rejects.toMatchObject({
    code: 'imports.cancelled',
  })
})
