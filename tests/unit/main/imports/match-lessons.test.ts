import { describe, expect, test } from 'vitest'
import type { LessonPlan } from '../../../../main/content/plan.ts'
import { lessonIdOf } from '../../../../main/features/imports/course-identity.ts'
import { matchLessons, type KnownLesson } from '../../../../main/features/imports/match-lessons.ts'
import type { CourseId, CoursePath } from '../../../../shared/kernel/brand.ts'

const course = 'a'.repeat(32) as CourseId

const plan = (key: string, title = key, content = key): LessonPlan & { content: string } => ({
  key,
  title,
  kind: 'text',
  section: [],
  path: `${key}.md` as CoursePath,
  fragment: null,
  url: null,
  words: 1,
  durationMs: null,
  quizzes: [],
  media: [],
  alt: null,
  content,
})

const known = (key: string, title = key, content = key): KnownLesson => ({
  id: lessonIdOf(course, key),
  key,
  title,
  kind: 'text',
  content,
})
const contentOf = (lesson: LessonPlan): string => (lesson as ReturnType<typeof plan>).content
const match = (before: KnownLesson[], after: LessonPlan[]) => matchLessons(course, before, after, contentOf)

describe('an update meets its course', () => {
  test('the same lessons keep their ids and nothing is reported', () => {
    const result = match([known('a'), known('b')], [plan('b'), plan('a')])
    expect(result.lessons.map((each) => each.id)).toEqual([lessonIdOf(course, 'b'), lessonIdOf(course, 'a')])
    expect([result.added, result.changed, result.removed]).toEqual([[], [], []])
  })

  test('an edited lesson keeps its id and is reported as changed', () => {
    const result = match([known('a')], [plan('a', 'a', 'edited')])
    expect(result.lessons[0]?.id).toBe(lessonIdOf(course, 'a'))
    expect(result.changed).toEqual(['a'])
  })

  test('a lesson moved to another file is known by its content', () => {
    const result = match([known('old/place', 'T', 'same')], [plan('new/place', 'T2', 'same')])
    expect(result.lessons[0]?.id).toBe(lessonIdOf(course, 'old/place'))
    expect(result.added).toEqual([])
  })

  test('a lesson moved and edited is known by its title when no other has it', () => {
    const result = match([known('old', 'Only one', 'x')], [plan('new', 'Only one', 'y')])
    expect(result.lessons[0]?.id).toBe(lessonIdOf(course, 'old'))
    expect(result.changed).toEqual(['Only one'])
  })

  test('two lookalikes are never guessed between', () => {
    const result = match([known('a', 'Intro', 'x'), known('b', 'Intro', 'y')], [plan('c', 'Intro', 'z')])
    expect(result.added).toEqual(['Intro'])
    expect(result.removed).toEqual(['Intro', 'Intro'])
  })

  test('a new lesson at the place of one that moved gets an id of its own', () => {
    const result = match([known('a', 'First', 'x')], [plan('b', 'First', 'x'), plan('a', 'Second', 'y')])
    const ids = result.lessons.map((each) => each.id)
    expect(new Set(ids).size).toBe(2)
  })
})
