/**
 * Annotations after an update of their course: found again, or put into the tray that asks. What an annotated lesson
 * said last is kept with the hash of its file; where the two differ there is work to do, also after a crash.
 */
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import type { AnnotationEvent } from '../../../shared/features/annotations/model.ts'
import type { Log } from '../../ports/index.ts'
import { askAgain } from './anchoring/ask-again.ts'
import { findInText } from './anchoring/find-in-text.ts'
import type { KnownText, PlacesRepository } from './places.repository.ts'

interface Deps {
  readonly places: PlacesRepository
  /** Hash of a lesson's file; null when the lesson is not in the course, or has no file. */
  readonly hashOf: (courseId: CourseId, lessonId: LessonId) => string | null
  /** What a text lesson says now; null for a lesson of another kind, whose words cannot be compared. */
  readonly textOf: (courseId: CourseId, lessonId: LessonId) => Promise<string | null>
  readonly publish: (event: AnnotationEvent) => void
  readonly log: Log
}

/** Ids told in one event. */
const TOLD_AT_ONCE = 1000

export type AnchoringService = ReturnType<typeof anchoringService>

export const anchoringService = ({ places, hashOf, textOf, publish, log }: Deps) => {
  let closed = false
  let queue: Promise<void> = Promise.resolve()

  const settleLesson = async (courseId: CourseId, lessonId: LessonId): Promise<void> => {
    const sha256 = hashOf(courseId, lessonId)
    // A lesson that is gone leaves its annotations as they are: they stay listed.
    if (sha256 === null || closed) return
    const before = places.text(courseId, lessonId)
    const text = await textOf(courseId, lessonId)
    if (closed) return
    const now: KnownText = { sha256, text: text ?? '' }
    const isSame = text === null ? before === null || before.sha256 === sha256 : before?.text === text
    if (isSame) {
      places.setText(courseId, lessonId, now)
      return
    }
    const annotations = places.ofLesson(courseId, lessonId)
    const found =
      text === null ? askAgain(annotations) : await findInText(before?.text ?? text, text, annotations)
    if (closed) return
    places.settle(courseId, lessonId, now, found)
    const ids = found.map(({ id }) => id)
    for (let at = 0; at < ids.length; at += TOLD_AT_ONCE)
      publish({ courseId, ids: ids.slice(at, at + TOLD_AT_ONCE) })
  }

  /** One after the other: two at once would both compare with the same text. */
  const enqueue = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch((error: unknown) => {
      if (!closed) log('error', 'annotations.anchoring-failed', { cause: String(error) })
    })
    return queue
  }

  const settleCourse = async (courseId: CourseId): Promise<void> => {
    for (const lessonId of places.annotatedLessons(courseId)) await settleLesson(courseId, lessonId)
  }

  return {
    /** Call when something was marked: what the lesson says is noted, once. */
    marked: (courseId: CourseId, lessonId: LessonId): void => {
      if (places.text(courseId, lessonId)?.sha256 === hashOf(courseId, lessonId)) return
      void enqueue(() => settleLesson(courseId, lessonId))
    },
    /** Call when a course was written anew. @returns when all its annotations are settled */
    updated: (courseId: CourseId): Promise<void> => enqueue(() => settleCourse(courseId)),
    /** At start: settles what an update left that nobody finished. */
    resume: (): void => {
      for (const courseId of places.courses())
        void enqueue(async () => {
          for (const lessonId of places.annotatedLessons(courseId)) {
            const sha256 = hashOf(courseId, lessonId)
            if (sha256 !== null && places.text(courseId, lessonId)?.sha256 !== sha256)
              await settleLesson(courseId, lessonId)
          }
        })
    },
    /** When all that was asked so far is done. */
    settled: (): Promise<void> => queue,
    close: (): void => {
      closed = true
    },
  }
}
