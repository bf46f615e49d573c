import { describe, expect, test } from 'vitest'
import { lessonInHand, viewOfLesson } from '../../../../renderer/features/study/book-view.ts'
import { LessonView } from '../../../../shared/features/study/model.ts'
import { LessonId } from '../../../../shared/kernel/brand.ts'

const id = (n: number): LessonId => LessonId.parse(n.toString(16).padStart(32, '0'))
const base = { courseId: 'c'.repeat(32), lessonId: id(1), title: 'A book' }
const book = LessonView.parse({
  ...base,
  kind: 'epub',
  frameUrl: 'http://c0ffee.localhost:4751/~carrel/book.html',
  start: null,
  lessons: [
    { lessonId: id(1), start: null },
    { lessonId: id(2), start: 'two.xhtml' },
  ],
})

describe('the view of another lesson of the same book', () => {
  test('begins where that lesson begins and stays the same book', () => {
    expect(viewOfLesson(book, id(2))).toEqual({ ...book, lessonId: id(2), start: 'two.xhtml' })
  })

  test('is the very same view for the lesson that is open', () => {
    expect(viewOfLesson(book, id(1))).toBe(book)
  })

  test('is not made up for a lesson the book does not have', () => {
    expect(viewOfLesson(book, id(9))).toBe(book)
    const alone = LessonView.parse({ ...book, lessons: undefined })
    expect(viewOfLesson(alone, id(2))).toBe(alone)
  })

  test('is not made up for a lesson that is no book', () => {
    const text = LessonView.parse({ ...base, kind: 'text', frameUrl: '', headings: [], slots: [] })
    expect(viewOfLesson(text, id(2))).toBe(text)
  })
})

describe('the lesson in hand', () => {
  test('is the one the address names while no page was turned into another', () => {
    expect(lessonInHand(null, id(1))).toBe(id(1))
  })

  test('is the one turned to until the address has followed', () => {
    expect(lessonInHand({ from: id(1), to: id(2) }, id(1))).toBe(id(2))
    expect(lessonInHand({ from: id(1), to: id(2) }, id(2))).toBe(id(2))
  })

  test('is the one the address names once somebody goes elsewhere', () => {
    expect(lessonInHand({ from: id(1), to: id(2) }, id(3))).toBe(id(3))
  })
})
