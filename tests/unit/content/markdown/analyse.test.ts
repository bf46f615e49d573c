import { describe, expect, test } from 'vitest'
import { analyseLesson } from '../../../../main/content/markdown/index.ts'
import { countWords } from '../../../../main/content/markdown/word-count.ts'
import { lessonKeyOf } from '../../../../main/content/markdown/lesson-key.ts'

const analyse = (text: string, format: 'markdown' | 'html' = 'markdown') =>
  analyseLesson({ text, format, path: 'unit/a.md' })

describe('a lesson analysed', () => {
  test('has the title its author gave it, or its first heading', () => {
    expect(analyse('---\ntitle: Front\n---\n\n# Head').title).toBe('Front')
    expect(analyse('Words\n\n# Head *one*').title).toBe('Head one')
    expect(analyse('## Head').title).toBe('Head')
    expect(analyse('Words\n\n## Head').title).toBeNull()
    expect(analyse('> [!NOTE]\n> # Not it').title).toBeNull()
    expect(analyse('<title>T</title><h1>H</h1>', 'html').title).toBe('T')
  })

  test('counts words, and characters of Chinese and Japanese', () => {
    expect(countWords("It's a well-known fact: 3.14 is π.")).toBe(7)
    expect(countWords('线性回归 linear regression，かな')).toBe(8)
    expect(countWords('한국어 단어 둘')).toBe(3)
    expect(countWords('ภาษาไทยง่าย')).toBeGreaterThan(1)
    expect(countWords('')).toBe(0)
  })

  test('counts what is read: no formulas, diagrams or quizzes', () => {
    expect(analyse('one **t**wo $x + y$ `three`\n\n```mermaid\nA-->B\n```\n\n- four').words).toBe(4)
    expect(analyse('> [!NOTE]\n> two words').words).toBe(2)
  })

  test('lists what it shows and what it leads to, with the line it is on', () => {
    const { references } = analyse('[a](b.md)\n\n![c](d.png)\n\n<https://e.example/>')
    expect(references.map(({ kind, raw, line, target }) => [kind, raw, line, target.kind])).toEqual([
      ['link', 'b.md', 1, 'file'],
      ['image', 'd.png', 3, 'file'],
      ['link', 'https://e.example/', 5, 'external'],
    ])
  })

  test('lists recordings with their captions', () => {
    const { media } = analyse(
      '<video poster="p.png" title="T"><source src="a.webm"><source src="a.mp4"><track src="a.vtt" srclang="zh" label="中文" kind="subtitles"><track src="m.vtt" kind="metadata"></video>',
    )
    expect(media).toHaveLength(1)
    expect(media[0]).toMatchObject({ kind: 'video', title: 'T', poster: { raw: 'p.png' } })
    expect(media[0]?.sources.map(({ raw }) => raw)).toEqual(['a.webm', 'a.mp4'])
    expect(
      media[0]?.tracks.map(({ reference, language, label }) => [reference.raw, language, label]),
    ).toEqual([['a.vtt', 'zh', '中文']])
  })

  test('reads its quizzes; a bad one is listed by its place, the lesson stays', () => {
    const quiz = (body: string): string => `\`\`\`quiz\n${body}\n\`\`\``
    const lesson = analyse(
      `# T\n\n${quiz('questions: [{prompt: q, answer: a}]')}\n\n${quiz('questions: []')}\n\n${quiz('questions: [{prompt: "![x](i.png)", answer: a}]')}`,
    )
    expect(lesson.quizzes.map(({ key }) => key)).toEqual(['unit/a#quiz-1', 'unit/a#quiz-3'])
    expect(lesson.unsupported).toMatchObject([{ path: 'unit/a.md#quiz-2', reason: 'malformed' }])
    expect(lesson.references.map(({ raw }) => raw)).toEqual(['i.png'])
    expect(lesson.quizzes[1]?.questions[0]?.prompt).toEqual([{ t: 'img', url: 'unit/i.png', alt: 'x' }])
  })

  test('says so when its front matter is no good', () => {
    const { unsupported, frontMatter } = analyse('---\ntitle: "open\n---\n\ntext')
    expect(unsupported).toMatchObject([{ path: 'unit/a.md', reason: 'malformed' }])
    expect(frontMatter).toEqual({})
  })
})

describe('the key of a lesson', () => {
  test('does not change when files are numbered anew', () => {
    for (const path of [
      '01-unit/02-basics.md',
      '1. unit/2. basics.md',
      'unit/03_basics.html',
      '10 unit/1.2 basics.markdown',
    ])
      expect(lessonKeyOf(path)).toBe('unit/basics')
  })

  test('keeps numbers that are the name, and extensions of recordings', () => {
    expect(lessonKeyOf('2024.md')).toBe('2024')
    expect(lessonKeyOf('3d-printing.md')).toBe('3d-printing')
    expect(lessonKeyOf('01-talk.mp4')).toBe('talk.mp4')
    expect(lessonKeyOf('第1章/01绪论.md')).toBe('第1章/绪论')
    expect(lessonKeyOf('05-final.quiz.yaml')).toBe('final')
  })
})
