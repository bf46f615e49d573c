import { describe, expect, test } from 'vitest'
import { folderReader } from '../../../../main/content/folder/index.ts'
import { compareNames } from '../../../../main/content/folder/natural-names.ts'
import { titleFromName } from '../../../../main/content/folder/titles.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { memorySource } from '../../../support/make/memory-source.ts'

const signal = new AbortController().signal
const plan = (files: Record<string, string | Uint8Array>, name = 'sample'): Promise<CoursePlan> =>
  folderReader.read(memorySource(files, name, 'folder'), signal)
const lines = ({ lessons }: CoursePlan): string[] =>
  lessons.map(({ section, title }) => [...section, title].join(' > '))
const md = (title: string, front = ''): string =>
  `${front === '' ? '' : `---\n${front}\n---\n\n`}# ${title}\n\nText.\n`

describe('the order of lessons', () => {
  test('is that of their numbers, then of their names', async () => {
    expect(
      lines(
        await plan({
          '10-ten.md': md('Ten'),
          '2-two.md': md('Two'),
          '1.10 b.md': md('B'),
          '1.2 a.md': md('A'),
          'zoo.md': md('Zoo'),
          'ape.md': md('Ape'),
        }),
      ),
    ).toEqual(['A', 'B', 'Two', 'Ten', 'Ape', 'Zoo'])
  })

  test('is that of `order` or `weight` where the author gives it', async () => {
    expect(
      lines(
        await plan({
          'a.md': md('A', 'order: 3'),
          'b.md': md('B', 'weight: 1'),
          '01-c.md': md('C'),
          'd/index.md': md('D', 'order: 2'),
          'd/e.md': md('E'),
        }),
      ),
    ).toEqual(['B', 'D > D', 'D > E', 'A', 'C'])
  })

  test('begins each folder with its index, and ends the course with its licence', async () => {
    expect(
      lines(
        await plan({
          'LICENSE.md': md('Licence'),
          'README.md': md('Start'),
          '01.md': md('One'),
          'z/README.md': md('Zed'),
          'z/a.md': md('A'),
        }),
      ),
    ).toEqual(['Start', 'One', 'Zed > Zed', 'Zed > A', 'Licence'])
  })

  test('counts Chinese chapters', async () => {
    expect(['第十章', '第二章', '第一章', '第二十一章', '第十一章'].toSorted(compareNames)).toEqual([
      '第一章',
      '第二章',
      '第十章',
      '第十一章',
      '第二十一章',
    ])
    expect(['三、丙', '一、甲', '二、乙'].toSorted(compareNames)).toEqual(['一、甲', '二、乙', '三、丙'])
  })

  test('follows a table of contents in the index of the folder', async () => {
    expect(
      lines(
        await plan({
          'ch/index.md': '# Ch\n\n```toc\n\nzoo\nape\n```\n',
          'ch/ape.md': md('Ape'),
          'ch/zoo.md': md('Zoo'),
          'ch/bee.md': md('Bee'),
          'x.md': md('X'),
        }),
      ),
    ).toEqual(['X', 'Ch > Ch', 'Ch > Zoo', 'Ch > Ape', 'Ch > Bee'])
  })

  test('follows the configuration of a Carpentries lesson', async () => {
    const course = await plan({
      'config.yaml':
        "carpentry: 'swc'\ntitle: 'Git'\nlang: en\ncontact: x@example.org\nepisodes:\n- b.md\n- a.md\nlearners:\n",
      'index.md': 'No title here.\n',
      'episodes/a.md': md('A'),
      'episodes/b.md': md('B'),
      'learners/setup.md': md('Setup'),
    })
    expect(course).toMatchObject({ title: 'Git', language: 'en', identity: 'folder:Git' })
    expect(lines(course)).toEqual(['Git', 'Episodes > B', 'Episodes > A', 'Learners > Setup'])
  })
})

describe('the titles of lessons and sections', () => {
  test('come from names where there is nothing better', async () => {
    expect(titleFromName('02-git_basics')).toBe('Git basics')
    expect(titleFromName('01 Git - the basics')).toBe('Git - the basics')
    expect(titleFromName('第1章-绪论')).toBe('第1章 绪论')
    expect(titleFromName('2024')).toBe('2024')
    expect(titleFromName('3d-printing')).toBe('3d printing')
    expect(lines(await plan({ '01-part_one/02-some-thing.md': 'Text.', 'x.md': 'Text.' }))).toEqual([
      'Part one > Some thing',
      'X',
    ])
  })

  test('of folders come from their index', async () => {
    expect(
      lines(await plan({ '01-a/index.md': md('The first part'), '01-a/b/c.md': md('C'), 'x.md': md('X') })),
    ).toEqual(['The first part > The first part', 'The first part > B > C', 'X'])
  })

  test('of the course: its file, its index, its folder', async () => {
    expect((await plan({ 'course.yaml': 'title: Mine', 'index.md': md('Index') })).title).toBe('Mine')
    expect((await plan({ 'index.md': md('Index'), 'a.md': md('A') })).title).toBe('Index')
    expect((await plan({ 'a.md': md('A') }, 'my-course-main')).title).toBe('my-course')
  })

  test('a zip that has everything in one folder begins there', async () => {
    const zipped = await folderReader.read(
      memorySource({ 'repo-main/01-a.md': md('A'), 'repo-main/p/b.md': md('B') }, 'download (3)', 'zip'),
      signal,
    )
    expect(zipped.title).toBe('repo')
    expect(zipped.lessons.map(({ key, path, section }) => [key, path, section])).toEqual([
      ['a', 'repo-main/01-a.md', []],
      ['p/b', 'repo-main/p/b.md', ['P']],
    ])
  })
})

describe('course.yaml', () => {
  const files = {
    'a.md': md('A'),
    'b.md': md('B'),
    'part/c.md': md('C'),
    'part/d.md': md('D'),
    'cover.png': 'x',
    'img/own.png': 'x',
  }

  test('says who, what and in which language', async () => {
    const course = await plan({
      ...files,
      'course.yaml':
        'id: org.example.one\ntitle: One\ndescription: |\n  Two\n  lines\nlanguage: zh-cn\nauthors:\n  - Ada\n  - name: Grace\ncover: img/own.png\nmore: whatever\n',
    })
    expect(course).toMatchObject({
      identity: 'folder:org.example.one',
      title: 'One',
      description: 'Two\nlines',
      language: 'zh-CN',
      authors: ['Ada', 'Grace'],
      cover: 'img/own.png',
      unsupported: [],
    })
    expect((await plan({ ...files, 'course.yaml': 'author: Ada, Grace' })).authors).toEqual(['Ada', 'Grace'])
    expect((await plan(files)).cover).toBe('cover.png')
  })

  test('lists lessons and sections; what it leaves out follows', async () => {
    const course = await plan({
      ...files,
      'course.yaml':
        'lessons:\n  - b.md\n  - section: Practice\n    lessons:\n      - {path: part/d.md, title: Dee}\n      - {url: "https://example.org/book", title: Book}\n  - gone.md\n',
    })
    expect(lines(course)).toEqual(['B', 'Practice > Dee', 'Practice > Book', 'A', 'Part > C'])
    expect(course.lessons[2]).toMatchObject({ kind: 'link', url: 'https://example.org/book', path: null })
    expect(course.unsupported).toEqual([{ path: 'course.yaml', reason: 'missing-file', detail: 'gone.md' }])
  })

  test('lists a folder whole', async () => {
    expect(lines(await plan({ ...files, 'course.yaml': 'lessons: [part/, ./b.md]' }))).toEqual([
      'Part > C',
      'Part > D',
      'B',
      'A',
    ])
  })

  test('that is wrong is listed, and the course is read without it', async () => {
    for (const yaml of ['title: "open', 'authors: 5\nlessons: {a: b}', '- a']) {
      const course = await plan({ ...files, 'course.yaml': yaml })
      expect(course.unsupported).toMatchObject([{ path: 'course.yaml', reason: 'malformed' }])
      expect(lines(course)).toEqual(['A', 'B', 'Part > C', 'Part > D'])
    }
    expect((await plan({ ...files, 'course.yaml': 'lessons: [{url: "javascript:x"}]' })).unsupported).toEqual(
      [{ path: 'course.yaml', reason: 'unsafe-link', detail: 'javascript:x' }],
    )
  })
})

describe('keys of lessons', () => {
  const keys = async (files: Record<string, string>): Promise<string[]> =>
    (await plan(files)).lessons.map(({ key }) => key)

  test('stay when lessons are numbered anew', async () => {
    expect(await keys({ '01-a.md': md('A'), '02-b.md': md('B'), '03-c/01-d.md': md('D') })).toEqual([
      'a',
      'b',
      'c/d',
    ])
    expect(await keys({ '05-b.md': md('B'), '06-a.md': md('A'), '1-c/9-d.md': md('D') })).toEqual([
      'c/d',
      'b',
      'a',
    ])
  })

  test('are the author’s own where given, and never the same twice', async () => {
    expect(
      await keys({
        '01-a.md': md('A', 'id: first'),
        '02-a.md': md('A2'),
        '03-a.md': md('A3'),
        '04-x.md': md('X', 'id: first'),
      }),
    ).toEqual(['first', 'a', '03-a.md', 'x'])
  })

  test('begin the keys of their quizzes', async () => {
    const quiz = '```quiz\n- {prompt: q, answer: a}\n```\n'
    const course = await plan({ '01-a.md': quiz, '02-a.md': quiz, '03-b.md': `---\nid: bee\n---\n${quiz}` })
    expect(course.lessons.flatMap(({ quizzes }) => quizzes.map(({ key }) => key))).toEqual([
      'a#quiz-1',
      '02-a.md#quiz-1',
      'bee#quiz-1',
    ])
  })
})
