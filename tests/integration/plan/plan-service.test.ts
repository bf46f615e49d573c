import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayOf } from '../../../shared/features/plan/days.ts'
import { PlanOverview, WeakSpot } from '../../../shared/features/plan/model.ts'
import type { Answer } from '../../../shared/features/quizzes/model.ts'
import { courseId, openDesk, quizLesson, textLesson, type Desk } from '../../support/quizzes/desk.ts'

const choices = ['a', 'b'].map((id) => ({ id, text: [id] }))
const one = { id: 'one', kind: 'single', prompt: [{ t: 'p', c: ['One', ' ', '?'] }], choices, correct: 'a' }
const two = { id: 'two', kind: 'text', prompt: ['Two?'], accept: ['two'] }
const pick = (choice: string): Answer => ({ kind: 'single', choice })
const say = (text: string): Answer => ({ kind: 'text', text })

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  desk.remove()
})

const take = (quiz: Parameters<Desk['service']['start']>[1], answers: Record<string, Answer>): void => {
  const { id } = desk.service.start(courseId, quiz)
  for (const [question, answer] of Object.entries(answers))
    desk.service.answer(courseId, quiz, id, question, answer)
  desk.service.submit(courseId, quiz, id)
}

test('time adds up by day, is there after a restart, and days make a run', () => {
  desk.plan.studied(courseId, textLesson, 60)
  desk.plan.studied(courseId, quizLesson, 30)
  desk.wait(1)
  desk.plan.studied(courseId, textLesson, 15)
  const before = desk.plan.overview()
  desk.close()
  desk = openDesk(desk.folder)
  desk.wait(1)
  const after = desk.plan.overview()
  expect(PlanOverview.parse(after)).toEqual(after)
  expect(after).toEqual(before)
  expect(after.days.map(({ seconds }) => seconds)).toEqual([90, 15])
  expect(after).toMatchObject({ run: { now: 2, longest: 2 }, totalSeconds: 105 })
  expect(after.courses).toEqual([{ courseId, title: 't', seconds: 105 }])
  expect(after.days.at(-1)?.day).toBe(after.today)
  expect(after.today).toBe(dayOf(1_700_000_000_000 + 86_400_000))
})

test('time with a course that is not there is refused and not counted', () => {
  expect(() => {
    desk.plan.studied('f'.repeat(32) as never, textLesson, 60)
  }).toThrow('library.course-missing')
  expect(desk.plan.overview().totalSeconds).toBe(0)
})

test('a question wrong the last time is a weak spot, and right the next time it is none', () => {
  const quiz = desk.write(1, { questions: [one, two] })
  take(quiz, { one: pick('b'), two: say('two') })
  desk.wait(1)
  take(quiz, { one: pick('b'), two: say('zwei') })
  const spots = desk.plan.weakSpots()
  expect(spots.map((spot) => WeakSpot.parse(spot))).toEqual(spots)
  expect(spots).toMatchObject([
    {
      ...{ courseId, courseTitle: 'A course', lessonId: quizLesson, lapsed: [] },
      wrong: [
        { questionId: 'one', prompt: 'One ?', times: 2 },
        { questionId: 'two', prompt: 'Two?', times: 1 },
      ],
    },
  ])
  take(quiz, { one: pick('a'), two: say('two') })
  expect(desk.plan.weakSpots()).toEqual([])
})

test('the worst lesson comes first, and a question that left the course is no longer asked after', () => {
  const first = desk.write(1, { questions: [one] }, textLesson)
  const second = desk.write(2, { questions: [one, two] })
  take(first, { one: pick('b') })
  take(second, { one: pick('b'), two: say('') })
  expect(desk.plan.weakSpots().map(({ lessonId }) => lessonId)).toEqual([quizLesson, textLesson])
  desk.write(2, { questions: [two] })
  const left = desk.plan.weakSpots().flatMap(({ wrong }) => wrong.map(({ questionId }) => questionId))
  expect(left.toSorted()).toEqual(['one', 'two'])
})
