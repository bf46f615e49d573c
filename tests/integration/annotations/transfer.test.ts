import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { App } from '../../../main/app/create-app.ts'
import { notesExportCommand } from '../../../main/cli/notes.ts'
import type { AnnotationId, CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Target } from '../../../shared/features/annotations/model.ts'
import { smallCourse } from '../../support/course-folder.ts'
import { openDesk, type AnnotationsDesk } from '../../support/annotations/desk.ts'

const quote = (exact: string) => ({ exact, prefix: 'before ', suffix: ' after' })
const targets: Target[] = [
  { kind: 'text', start: 7, end: 12, quote: quote('Some words\nto read') },
  { kind: 'pdf', page: 3, quads: [[0, 700, 10, 700, 0, 690, 10, 690]], quote: quote('=1+1') },
  { kind: 'epub', cfi: 'epubcfi(/6/4!/4/2,/1:0,/1:9)', quote: quote('一段中文') },
  { kind: 'time', start: 61.5, end: 3725, quote: quote('said "here", and there') },
  { kind: 'image', path: 'dot.svg', x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
]

/** A note with a heading, a list, code, a formula and a link. */
const note = (): string => {
  const doc = new Y.Doc()
  const add = (name: string, words: string, marks?: object): Y.XmlElement => {
    const element = new Y.XmlElement(name)
    const text = new Y.XmlText()
    element.insert(0, [text])
    doc.getXmlFragment('note').push([element])
    text.insert(0, words, marks)
    return element
  }
  add('heading', 'A * heading').setAttribute('level', '2')
  add('paragraph', 'bold words', { bold: true })
  add('paragraph', 'a page', { link: { href: 'https://example.org/a b' } })
  add('codeBlock', 'let x = `1`')
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  const line = new Y.XmlElement('paragraph')
  const formula = new Y.XmlElement('inlineMath')
  doc.getXmlFragment('note').push([list])
  list.push([item])
  item.push([line])
  line.push([new Y.XmlText('of '), formula])
  formula.setAttribute('latex', 'x^2')
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
}

const fill = async (desk: AnnotationsDesk): Promise<{ courseId: CourseId; ids: AnnotationId[] }> => {
  const courseId = await desk.bring(smallCourse)
  const [lessonId] = desk.app.store.libraryRows.lessons(courseId).map(({ id }) => id)
  const { annotations } = desk.app.services
  const ids = targets.map((target, n) => {
    const { id } = annotations.create(courseId, {
      lessonId: lessonId as LessonId,
      kind: n === 3 ? 'bookmark' : 'highlight',
      color: 'green',
      target,
      tags: ['exam two', '考试'],
    })
    if (n < 2) annotations.editNote(courseId, id, Buffer.from(note(), 'base64'))
    if (n === 2) annotations.update(courseId, id, { color: 'pink' })
    return id
  })
  return { courseId, ids }
}

const exported = (app: App, format: 'markdown' | 'html' | 'csv' | 'json'): string =>
  app.services.notesTransfer
    .export(format, {})
    .map(({ text }) => text)
    .join('')

test('JSON that goes out comes in again equal, in another profile, and twice does no harm', async () => {
  const [one, two] = [openDesk(), openDesk()]
  await fill(one)
  await two.bring(smallCourse)
  const text = exported(one.app, 'json')
  expect(two.app.services.notesTransfer.import(text)).toEqual({ added: 5, known: 0, unplaced: 0 })
  expect(exported(two.app, 'json')).toBe(text)
  expect(two.app.services.notesTransfer.import(text)).toEqual({ added: 0, known: 5, unplaced: 0 })
  expect(exported(two.app, 'json')).toBe(text)
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 5,
  })
})

test('a file that is no export is refused, and nothing is taken in', async () => {
  const desk = openDesk()
  await fill(desk)
  const before = exported(desk.app, 'json')
  const collection = JSON.parse(before) as { first: { items: { id: string; carrel: { note: unknown } }[] } }
  const [item] = collection.first.items
  if (!item) throw new Error('nothing was exported')
  const broken = {
    ...item,
    id: `urn:carrel:annotation:${'e'.repeat(32)}`,
    carrel: { ...item.carrel, note: 'AAEC' },
  }
  const files = [
    '',
    '{}',
    '[]',
    before.replace('"green"', '"ultraviolet"'),
    JSON.stringify({ first: { items: [broken] } }),
  ]
  for (const file of files)
    expect(() => desk.app.services.notesTransfer.import(file)).toThrow('request.invalid')
  expect(exported(desk.app, 'json')).toBe(before)
})

test('Markdown is at home in Obsidian: front matter, quotes, tags, links back', async () => {
  const desk = openDesk()
  const { courseId } = await fill(desk)
  const text = exported(desk.app, 'markdown')
  expect(text).toMatch(/^---\ntitle: A small course\n/)
  for (const part of [
    '# A small course',
    '## First',
    '> Some words\n> to read',
    '## A \\* heading',
    '**bold words**',
    '[a page](<https://example.org/a%20b>)',
    '```\nlet x = `1`\n```',
    '- of $x^2$',
    '#exam-two #考试',
    `(carrel://course/${courseId}/lesson/`,
    '1:01–1:02:05',
  ])
    expect(text).toContain(part)
})

test('CSV is read by others as written, and no cell is computed', async () => {
  const desk = openDesk()
  await fill(desk)
  const rows = parse<Record<string, string>>(exported(desk.app, 'csv'), { columns: true, bom: true })
  expect(rows.map((row) => row['Highlight'])).toEqual(
    expect.arrayContaining(['Some words\nto read', "'=1+1", '一段中文', 'said "here", and there', '']),
  )
  expect(exported(desk.app, 'csv')).toContain('\r\n')
})

test('HTML holds the words and no markup of theirs', async () => {
  const desk = openDesk()
  const { courseId, ids } = await fill(desk)
  desk.app.services.annotations.update(courseId, ids[0] as AnnotationId, { tags: ['<img src=x>'] })
  const text = exported(desk.app, 'html')
  expect(text).toContain('一段中文')
  expect(text).toContain('&lt;img src=x&gt;')
  expect(text).not.toMatch(/<(img|script)/)
})

test('the terminal writes the files into a folder', async () => {
  const desk = openDesk()
  await fill(desk)
  const to = path.join(desk.root, 'out')
  const said: string[] = []
  const output = { json: true, write: (line: string) => void said.push(line) }
  expect(await notesExportCommand(desk.app, output, { format: 'markdown', to })).toBe(0)
  expect(readdirSync(to)).toEqual(['A small course.md'])
  expect(JSON.parse(said.join(''))).toEqual({ files: [path.join(to, 'A small course.md')] })
  expect(readFileSync(path.join(to, 'A small course.md'), 'utf8')).toBe(exported(desk.app, 'markdown'))
  expect(() => notesExportCommand(desk.app, output, { format: 'docx', to })).toThrow('request.invalid')
})
