import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LessonsOfBook, type BookHost } from '../../../../renderer/features/book/lessons-of-book.ts'
import type { Place } from '../../../../renderer/features/book/book-state.ts'
import type { AppMessage } from '../../../../shared/features/study/frame-protocol.ts'
import type { Position } from '../../../../shared/features/progress/model.ts'
import { CourseId, LessonId } from '../../../../shared/kernel/brand.ts'

const lessonId = (n: number) => LessonId.parse(String(n).padStart(32, '0'))
const courseId = CourseId.parse('c'.repeat(32).replaceAll('c', 'a'))
const lessons = [1, 2, 3].map((n) => ({ lessonId: lessonId(n), start: `ch${String(n)}.xhtml` }))

const said: AppMessage[] = []
const told: string[] = []
let book = new LessonsOfBook()

const host = (n: number, position: Position | null = null): BookHost => ({
  post: (message) => {
    if (message.type === 'go') book.sent()
    said.push(message)
  },
  props: {
    view: {
      courseId,
      lessonId: lessonId(n),
      title: '',
      kind: 'epub',
      frameUrl: '',
      start: `ch${String(n)}.xhtml`,
      lessons,
    },
    position,
    onPosition: (at) => told.push(`at ${at.kind === 'cfi' ? `${at.cfi} ${String(at.fraction)}` : at.kind}`),
    onComplete: () => told.push('complete'),
    onSection: (section) => told.push(`section ${String(Number(section.lessonId))}`),
  },
})

const place = (cfi: string, from: number, to: number, goes: number, ended = false): Place => ({
  type: 'relocated',
  cfi,
  fraction: 0.5,
  section: 0,
  href: null,
  label: null,
  from,
  to,
  ended,
  through: 0.25,
  goes,
})

beforeEach(() => {
  vi.useFakeTimers()
  book = new LessonsOfBook()
  said.length = 0
  told.length = 0
})

describe('the lessons of a book in one frame', () => {
  test('opening tells where all lessons begin and goes to where this one was left', () => {
    book.update(host(2, { kind: 'cfi', cfi: 'epubcfi(/6/4!/4/2)', fraction: 0.5 }))
    book.open()
    expect(said).toEqual([
      { type: 'marks', starts: ['ch1.xhtml', 'ch2.xhtml', 'ch3.xhtml'] },
      { type: 'go', target: { cfi: 'epubcfi(/6/4!/4/2)' } },
    ])
  })

  test('a lesson never opened begins at its beginning', () => {
    book.update(host(3))
    book.open()
    expect(said.at(-1)).toEqual({ type: 'go', target: { href: 'ch3.xhtml' } })
  })

  test('turning past the end completes the lesson, then enters the next, then keeps the new place', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1, true))
    book.relocated(place('b', 1, 1, 1))
    expect(told).toEqual(['at a 0.25', 'complete', 'section 2', 'at b 0.25'])
  })

  test('the lesson that pages were turned into is not gone to again', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1, true))
    book.relocated(place('b', 1, 1, 1))
    said.length = 0
    book.update(host(2))
    expect(said).toEqual([])
  })

  test('a lesson chosen in the outline is gone to', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1))
    said.length = 0
    book.update(host(3))
    expect(said).toEqual([{ type: 'go', target: { href: 'ch3.xhtml' } }])
  })

  test('what was on its way when a lesson was chosen does not choose another', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1))
    told.length = 0
    book.update(host(3))
    book.relocated(place('late', 0, 0, 1))
    expect(told).toEqual([])
    book.relocated(place('there', 2, 2, 2))
    expect(told).toEqual(['at there 0.25'])
  })

  test('a kept place that lies in another lesson now is given up for the beginning of this one', () => {
    book.update(host(2, { kind: 'cfi', cfi: 'stale', fraction: 0.5 }))
    book.open()
    book.relocated(place('elsewhere', 0, 0, 1))
    expect(said.at(-1)).toEqual({ type: 'go', target: { href: 'ch2.xhtml' } })
    expect(told).toEqual([])
    book.relocated(place('there', 1, 1, 2))
    expect(told).toEqual(['at there 0.25'])
  })

  test('the end of a lesson in sight completes it only after a while', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1, true))
    vi.advanceTimersByTime(1000)
    expect(told).not.toContain('complete')
    vi.advanceTimersByTime(3000)
    expect(told.filter((each) => each === 'complete')).toHaveLength(1)
  })

  test('closing forgets a completion that was due', () => {
    book.update(host(1))
    book.open()
    book.relocated(place('a', 0, 0, 1, true))
    book.close()
    vi.advanceTimersByTime(10_000)
    expect(told).not.toContain('complete')
  })
})
