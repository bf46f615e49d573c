/**
 * An update meets the course it updates: which lesson is which. A lesson keeps its id, and with it the
 * learner's progress, when its key is the same; else when its file is the same, byte for byte; else when its
 * kind and title are the same and no other lesson's are.
 */
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { LessonPlan } from '../../content/plan.ts'
import { lessonIdOf } from './course-identity.ts'

export interface KnownLesson {
  readonly id: LessonId
  readonly key: string
  readonly title: string
  readonly kind: string
  /** Says what its content is; null for a lesson without a file. */
  readonly content: string | null
}

export interface LessonMatch {
  readonly lessons: { readonly id: LessonId; readonly plan: LessonPlan }[]
  readonly added: string[]
  readonly changed: string[]
  readonly removed: string[]
}

const uniqueBy = <T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T> => {
  const seen = new Map<string, T | null>()
  for (const item of items) {
    const key = keyOf(item)
    if (key !== null) seen.set(key, seen.has(key) ? null : item)
  }
  return new Map([...seen].filter((entry): entry is [string, T] => entry[1] !== null))
}

/**
 * @param contentOf what tells a lesson's content from another's: its file's hash with its fragment, its quizzes
 */
export const matchLessons = (
  courseId: CourseId,
  known: readonly KnownLesson[],
  plans: readonly LessonPlan[],
  contentOf: (plan: LessonPlan) => string | null,
): LessonMatch => {
  const pairs = new Map<LessonPlan, KnownLesson>()
  const free = new Set(known)
  const pair = (
    keyOfPlan: (plan: LessonPlan) => string | null,
    keyOfKnown: (lesson: KnownLesson) => string | null,
  ): void => {
    const open = plans.filter((plan) => !pairs.has(plan))
    const candidates = uniqueBy([...free], keyOfKnown)
    for (const [key, plan] of uniqueBy(open, keyOfPlan)) {
      const lesson = candidates.get(key)
      if (!lesson) continue
      pairs.set(plan, lesson)
      free.delete(lesson)
    }
  }
  pair(
    (plan) => plan.key,
    (lesson) => lesson.key,
  )
  pair(contentOf, (lesson) => lesson.content)
  pair(
    (plan) => `${plan.kind}\0${plan.title}`,
    (lesson) => `${lesson.kind}\0${lesson.title}`,
  )

  const taken = new Set([...pairs.values()].map((lesson) => lesson.id))
  const added: string[] = []
  const changed: string[] = []
  const lessons = plans.map((plan) => {
    const before = pairs.get(plan)
    if (before) {
      if (before.content !== contentOf(plan) || before.title !== plan.title) changed.push(plan.title)
      return { id: before.id, plan }
    }
    added.push(plan.title)
    let id = lessonIdOf(courseId, plan.key)
    for (let n = 2; taken.has(id); n++) id = lessonIdOf(courseId, `${plan.key}\0${n}`)
    taken.add(id)
    return { id, plan }
  })
  return { lessons, added, changed, removed: [...free].map((lesson) => lesson.title) }
}
