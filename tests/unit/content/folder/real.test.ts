import { describe, expect, test } from 'vitest'
import { openSource } from '../../../../main/content/archive/index.ts'
import { folderReader } from '../../../../main/content/folder/index.ts'
import { realMaterial } from '../../../support/real-material.ts'

const signal = new AbortController().signal
const read = async (folder: string) => {
  const source = await openSource(folder, { signal })
  try {
    const course = await folderReader.read(source, signal)
    const known = new Set([
      ...course.files.map(({ path }) => path as string),
      ...course.unsupported.map(({ path }) => path),
    ])
    expect(source.entries.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([])
    return course
  } finally {
    await source.close()
  }
}

const git = realMaterial('git-novice')
describe.skipIf(git === null)('a Software Carpentry lesson', () => {
  test('has its title, its order, its parts, and says which pictures are missing', async () => {
    const course = await read(git ?? '')
    expect(course).toMatchObject({
      title: 'Version Control with Git',
      language: 'en',
      identity: 'folder:Version Control with Git',
    })
    expect(course.lessons).toHaveLength(19)
    expect(course.lessons.slice(0, 3).map(({ section, title, key }) => [section.join(), title, key])).toEqual(
      [
        ['', 'Version Control with Git', 'index'],
        ['Episodes', 'Automated Version Control', 'episodes/basics'],
        ['Episodes', 'Setting Up Git', 'episodes/setup'],
      ],
    )
    expect(course.lessons.at(-1)?.title).toBe('Licenses')
    expect(course.unsupported).toHaveLength(10)
    expect(new Set(course.unsupported.map(({ path, reason }) => `${path} ${reason}`))).toEqual(
      new Set(['episodes/14-supplemental-rstudio.md missing-file']),
    )
  })
})

const d2l = realMaterial('d2l-zh')
describe.skipIf(d2l === null)('two chapters of a Chinese book', () => {
  test('have the order of their tables of contents', async () => {
    const course = await read(d2l ?? '')
    expect(course).toMatchObject({ title: 'd2l-zh', language: 'zh', unsupported: [] })
    expect(course.lessons.filter(({ section }) => section[0] === '预备知识').map(({ title }) => title)).toEqual([
      '预备知识', '数据操作', '数据预处理', '线性代数', '微积分', '自动微分', '概率', '查阅文档',
    ]) // prettier-ignore
    expect(course.lessons.reduce((sum, { words }) => sum + words, 0)).toBeGreaterThan(40_000)
  })
})

const media = realMaterial('media')
describe.skipIf(media === null)('a folder of recordings', () => {
  test('has one lesson for each', async () => {
    const course = await read(media ?? '')
    expect(course.lessons.map(({ kind, durationMs }) => [kind, durationMs])).toEqual([
      ['video', 11935],
      ['video', 11966],
      ['video', 7779],
      ['video', 7800],
      ['audio', 41038],
    ])
    expect(new Set(course.lessons.map(({ title }) => title)).size).toBe(5)
    expect(course.unsupported).toMatchObject([{ path: 'subtitles_en.vtt', reason: 'missing-file' }])
  })
})
