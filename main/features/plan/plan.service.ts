/** What a learner did and what is still to do: time by day, runs, weak spots. */
import type { CourseId, DeviceId, LessonId } from '../../../shared/kernel/brand.ts'
import type { Clock } from '../../../shared/kernel/clock.ts'
import { hlcMillis } from '../../../shared/kernel/hybrid-clock.ts'
import { addStudied } from '../../../shared/features/plan/crdt.ts'
import { dayAt, dayNumber, dayOf, runsOf } from '../../../shared/features/plan/days.ts'
import type { PlanOverview, WeakSpot, WrongAnswer } from '../../../shared/features/plan/model.ts'
import { attemptEventsOf } from '../../../shared/features/quizzes/crdt.ts'
import { plainText } from '../../../shared/features/rich-text/model.ts'
import type { PersonalDocs } from '../../sync/personal-docs.ts'
import type { PlanRepository, QuizPlace } from './plan.repository.ts'
import { lastVerdicts, type Graded } from './wrong-answers.ts'

/** A card that was forgotten, and the lesson it came from. */
export interface LapsedCard {
  readonly courseId: CourseId
  readonly lessonId: LessonId
  readonly lessonTitle: string
  readonly lessonKind: WeakSpot['lessonKind']
  readonly front: string
}

interface Deps {
  readonly docs: PersonalDocs
  readonly repository: PlanRepository
  readonly clock: Clock
  readonly device: DeviceId
  /** Courses on the shelf. */
  readonly courses: () => readonly { readonly id: CourseId; readonly title: string }[]
  /** @throws AppError('library.course-missing' | 'library.lesson-missing') */
  readonly mustHave: (courseId: CourseId, lessonId?: LessonId) => void
  /** Cards forgotten lately; none where there are no cards. */
  readonly lapsed?: () => readonly LapsedCard[]
}

/** Days drawn: 53 weeks, so that the same weekday of last year is among them. */
const DAYS_SHOWN = 371
/** Length of a question's words in a list. */
const PROMPT = 160

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > PROMPT ? `${line.slice(0, PROMPT - 1)}…` : line
}

const wrongIn = ({ quizId, quiz }: QuizPlace, graded: ReadonlyMap<string, Graded>): WrongAnswer[] =>
  quiz.questions.flatMap((question) => {
    const last = graded.get(`${quizId}:${question.id}`)
    if (!last?.wrong) return []
    return [
      {
        quizId,
        questionId: question.id,
        prompt: cut(plainText(question.prompt)),
        at: hlcMillis(last.at),
        times: last.times,
      },
    ]
  })

const weight = (spot: WeakSpot): number =>
  spot.wrong.reduce((sum, { times }) => sum + times, 0) + spot.lapsed.length

export type PlanService = ReturnType<typeof planService>

export const planService = ({ docs, repository, clock, device, courses, mustHave, lapsed }: Deps) => ({
  /** Counts time with a lesson; on disk when it returns. @param seconds since the last call */
  studied: (courseId: CourseId, lessonId: LessonId, seconds: number): void => {
    mustHave(courseId, lessonId)
    docs.change(courseId, (doc) => {
      addStudied(doc, dayOf(clock.now()), device, seconds)
    })
  },

  overview: (): PlanOverview => {
    const today = dayOf(clock.now())
    const all = repository.days()
    const first = dayAt(dayNumber(today) - DAYS_SHOWN + 1)
    return {
      today,
      days: all.filter(({ day }) => day >= first && day <= today),
      run: runsOf(
        all.map(({ day }) => day),
        today,
      ),
      courses: repository.courses(),
      totalSeconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    }
  },

  /** Lessons in which something is not known yet, worst first. */
  weakSpots: (): WeakSpot[] => {
    const spots = new Map<LessonId, WeakSpot>()
    for (const { id: courseId, title: courseTitle } of courses()) {
      const graded = new Map(
        docs
          .read(courseId, (doc) => lastVerdicts(attemptEventsOf(doc)))
          .map((verdict) => [`${verdict.quizId}:${verdict.questionId}`, verdict]),
      )
      if (graded.size === 0) continue
      for (const place of repository.quizzesOf(courseId)) {
        const wrong = wrongIn(place, graded)
        if (wrong.length === 0) continue
        const { lessonId, lessonTitle, lessonKind } = place
        const known = spots.get(lessonId)
        spots.set(lessonId, {
          ...{ courseId, courseTitle, lessonId, lessonTitle, lessonKind, lapsed: [] },
          wrong: [...(known?.wrong ?? []), ...wrong],
        })
      }
    }
    const titles = new Map(courses().map(({ id, title }) => [id, title]))
    for (const { courseId, lessonId, lessonTitle, lessonKind, front } of lapsed?.() ?? []) {
      const courseTitle = titles.get(courseId)
      if (courseTitle === undefined) continue
      const known = spots.get(lessonId) ?? {
        ...{ courseId, courseTitle, lessonId, lessonTitle, lessonKind, wrong: [], lapsed: [] },
      }
      spots.set(lessonId, { ...known, lapsed: [...known.lapsed, cut(front)] })
    }
    return [...spots.values()].sort((a, b) => weight(b) - weight(a))
  },
})
