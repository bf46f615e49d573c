import { describe, expect, test } from 'vitest'
import { lessonToOpen, neighbours } from '../../../../renderer/features/study/course-order.ts'
import { Lesson } from '../../../../shared/features/library/model.ts'
import { CourseProgress } from '../../../../shared/features/progress/model.ts'
import { LessonId } from '../../../../shared/kernel/brand.ts'

const id = (n: number): LessonId => LessonId.parse(n.toString(16).padStart(32, '0'))
const outline = [1, 2, 3].map((n) =>
  Lesson.parse({
    id: id(n),
    title: `Lesson ${n}`,
    kind: 'text',
    section: [],
    words: 0,
    durationMs: null,
    bytes: 0,
    quizzes: [],
  }),
)
const progress = (completed: readonly number[], last: number | null): CourseProgress =>
  CourseProgress.parse({
    courseId: 'c'.repeat(32),
    completed: completed.map((n) => ({ lessonId: id(n), at: 1 })),
    positions: [],
    lastLessonId: last === null ? null : id(last),
  })

describe('a course opens', () => {
  test('at the lesson studied last, though it is done', () => {
    expect(lessonToOpen(outline, progress([1, 2], 2))).toBe(id(2))
  })

  test('at its first lesson when nothing has been studied', () => {
    expect(lessonToOpen(outline, progress([], null))).toBe(id(1))
  })

  test('at the first lesson not yet done when none was studied last', () => {
    expect(lessonToOpen(outline, progress([1, 3], null))).toBe(id(2))
  })

  test('at the first lesson not yet done when the one studied last has left the course', () => {
    expect(lessonToOpen(outline, progress([1], 9))).toBe(id(2))
  })

  test('at its beginning when everything is done', () => {
    expect(lessonToOpen(outline, progress([1, 2, 3], null))).toBe(id(1))
  })

  test('nowhere when it has no lessons', () => {
    expect(lessonToOpen([], progress([], 2))).toBeNull()
  })
})

describe('what lies beside a lesson', () => {
  const titles = (n: number) => {
    const { lesson, previous, next } = neighbours(outline, id(n))
    return [previous, lesson, next].map((each) => each?.title ?? null)
  }

  test('is the lesson before and the lesson after', () => {
    expect(titles(2)).toEqual(['Lesson 1', 'Lesson 2', 'Lesson 3'])
  })

  test('is nothing before the first and nothing after the last', () => {
    expect(titles(1)).toEqual([null, 'Lesson 1', 'Lesson 2'])
    expect(titles(3)).toEqual(['Lesson 2', 'Lesson 3', null])
  })

  test('is nothing at all for a lesson the course does not have', () => {
    expect(titles(9)).toEqual([null, null, null])
  })
})
