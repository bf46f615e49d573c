/** The demonstration course, read by our own readers: nothing in it is lost, and what it says of us is true. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openSource } from '../../../main/content/archive/index.ts'
import { parseCaptions } from '../../../main/content/captions/index.ts'
import { folderReader } from '../../../main/content/folder/index.ts'
import type { CoursePlan, LessonPlan } from '../../../main/content/plan.ts'
import { solutionOf } from '../../../shared/features/quizzes/answer.ts'
import { grade } from '../../../shared/features/quizzes/grade.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join(root, 'main/demo-course')
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

let plan: CoursePlan
beforeAll(async () => {
  const { signal } = new AbortController()
  const source = await openSource(folder, { signal })
  plan = await folderReader.read(source, signal)
  await source.close()
})

const half = (section: string): LessonPlan[] => plan.lessons.filter((lesson) => lesson.section[0] === section)

test('nothing of it is left out', () => {
  expect(plan.unsupported).toEqual([])
  expect(plan).toMatchObject({ title: 'Learning well · 学得更好', cover: 'cover.png' })
  expect(plan.lessons).toHaveLength(21)
})

test('both halves have the same lessons and the same questions', () => {
  const shape = (lessons: LessonPlan[]) =>
    lessons.map(({ kind, quizzes }) => [
      kind,
      quizzes.map((quiz) => quiz.questions.map((q) => [q.kind, q.id, q.points])),
    ])
  expect(shape(half('English'))).toEqual(shape(half('中文')))
  expect(half('English').map(({ kind }) => kind)).toEqual([
    'text',
    'text',
    'video',
    'text',
    'text',
    'audio',
    'text',
    'text',
    'quiz',
  ])
})

test('every kind of lesson but pictures and links is there, and every kind of question', () => {
  const kinds = new Set(plan.lessons.map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(['audio', 'epub', 'pdf', 'quiz', 'text', 'video'])
  for (const section of ['English', '中文']) {
    const asked = half(section).flatMap(({ quizzes }) => quizzes.flatMap((quiz) => quiz.questions))
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(
      new Set(['single', 'multiple', 'number', 'text', 'matching', 'ordering', 'cloze']),
    )
    for (const question of asked) expect(grade(question, solutionOf(question)).credit, question.id).toBe(1)
  }
})

test('film and talk have captions in both languages, in time with the voice, and chapters', async () => {
  const media = plan.lessons.flatMap((lesson) =>
    lesson.media.map((medium) => ({ medium, ms: lesson.durationMs ?? 0 })),
  )
  expect(media).toHaveLength(4)
  for (const { medium, ms } of media) {
    expect(medium.captions.map(({ language }) => language)).toEqual(['en', 'zh-CN'])
    expect(medium.chapters.length).toBeGreaterThanOrEqual(3)
    expect(ms).toBeGreaterThan(60_000)
    for (const { path: file, language } of medium.captions) {
      const { cues } = await parseCaptions(readFileSync(path.join(folder, file)), file)
      expect(cues.length).toBeGreaterThan(12)
      const han =
        cues
          .map(({ text }) => text)
          .join('')
          .match(/\p{Script=Han}/gu)?.length ?? 0
      expect(han > 100).toBe(language === 'zh-CN')
      cues.forEach((cue, i) => {
        expect(cue.end).toBeGreaterThan(cue.start)
        expect(cue.start).toBeGreaterThanOrEqual(cues[i - 1]?.end ?? 0)
      })
      expect(cues.at(-1)?.end).toBeLessThan(ms / 1000)
      expect(cues.at(-1)?.end).toBeGreaterThan(ms / 1000 - 8)
    }
  }
})

describe('what it says of Carrel', () => {
  test('the lines of code it shows are ours', () => {
    const ours = readFileSync(path.join(root, 'shared/features/progress/crdt.ts'), 'utf8')
    for (const name of ['en/keeping.md', 'zh/keeping.md']) {
      const shown = /```ts\n([\s\S]*?)\n```/.exec(read(name))?.[1] ?? ''
      expect(shown).toContain('addCompletion')
      expect(ours).toContain(shown)
    }
  })
  test('the keys it names are bound', () => {
    const bound = ['study', 'player', 'palette', 'imports']
      .map((feature) => path.join(root, `renderer/features/${feature}/shortcuts.ts`))
      .map((file) => {
        try {
          return readFileSync(file, 'utf8')
        } catch {
          return ''
        }
      })
      .join('\n')
    for (const keys of ['alt+arrowright', 'alt+arrowleft', 'mod+enter', "'['", "']'", "'z'"])
      expect(bound).toContain(keys)
  })
})

test('it fits into six megabytes', () => {
  const sizeOf = (at: string): number =>
    readdirSync(at, { withFileTypes: true }).reduce((sum, entry) => {
      const file = path.join(at, entry.name)
      return sum + (entry.isDirectory() ? sizeOf(file) : statSync(file).size)
    }, 0)
  expect(sizeOf(folder)).toBeLessThan(6_000_000)
})
