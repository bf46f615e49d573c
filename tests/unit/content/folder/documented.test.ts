import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCourseFile } from '../../../../main/content/folder/course-file.ts'
import { analyseLesson } from '../../../../main/content/markdown/index.ts'
import { parseQuiz } from '../../../../main/content/quiz/index.ts'

const page = readFileSync(
  path.resolve(import.meta.dirname, '../../../../docs/formats/course-folder.md'),
  'utf8',
)
const blocks = (language: string): string[] =>
  [...page.matchAll(/^(`{3,})(\w+)\n([\s\S]*?)^\1$/gm)].flatMap((match) =>
    match[2] === language ? [match[3] ?? ''] : [],
  )

describe('the page about course folders', () => {
  test('shows a course.yaml that is read whole', () => {
    const outcome = parseCourseFile(blocks('yaml').find((block) => block.startsWith('id:')) ?? '')
    expect(outcome).toMatchObject({
      ok: true,
      settings: { id: 'org.example.git-basics', authors: ['Ada', 'Grace'] },
    })
    expect(outcome.ok && outcome.settings.lessons.map(({ kind }) => kind)).toEqual([
      'file',
      'file',
      'section',
    ])
  })

  test('shows a quiz of all seven kinds that is read whole', () => {
    const yaml = blocks('yaml').find((block) => block.startsWith('- prompt:')) ?? ''
    const outcome = parseQuiz(yaml, { lesson: 'a', name: 'quiz', title: 'Quiz' })
    expect(outcome.ok ? new Set(outcome.quiz.questions.map(({ kind }) => kind)) : outcome.problem).toEqual(
      new Set(['single', 'multiple', 'number', 'text', 'matching', 'ordering', 'cloze']),
    )
  })

  test('shows a quiz in a lesson, and callouts of every form, that are what it says', () => {
    const lesson = (text: string) => analyseLesson({ text, format: 'markdown', path: 'a.md' })
    const quiz = lesson(blocks('markdown').find((block) => block.startsWith('```quiz')) ?? '')
    expect(quiz.unsupported).toEqual([])
    expect(quiz.quizzes).toMatchObject([{ key: 'a#staging', pass: 0.6, attemptsAllowed: 3 }])
    expect(
      lesson(blocks('markdown').find((block) => block.startsWith('> [!NOTE]')) ?? '').unsupported,
    ).toEqual([])
  })
})
