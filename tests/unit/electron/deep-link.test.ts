import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDeepLink } from '../../../main/hosts/electron/deep-link.ts'

const A = 'a'.repeat(32)
const B = '0123456789abcdef0123456789abcdef'

describe('a deep link', () => {
  test('names a course, or a lesson of one', () => {
    expect(parseDeepLink(`carrel://course/${A}`)).toEqual({ courseId: A, lessonId: null })
    // Windows and some browsers add a slash.
    expect(parseDeepLink(`carrel://course/${A}/`)).toEqual({ courseId: A, lessonId: null })
    expect(parseDeepLink(`carrel://course/${A}/lesson/${B}`)).toEqual({ courseId: A, lessonId: B })
  })

  test.each([
    '',
    'carrel:',
    'carrel://',
    `carrel://app/${A}`,
    `carrel://course/${A.slice(1)}`,
    `carrel://course/${A}0`,
    `carrel://course/${A.toUpperCase()}`,
    `CARREL://course/${A}`,
    `carrel://course/${A}?next=https://evil.example`,
    `carrel://course/${A}#x`,
    `carrel://course/${A}//`,
    `carrel://course/${A}/../../etc/passwd`,
    `carrel://course/${A}/lesson/`,
    `carrel://course/${A}/lesson/${B}/run`,
    `carrel://course/${A} --inspect`,
    `carrel://course/${A}\n`,
    `\u0000carrel://course/${A}`,
    ` carrel://course/${A}`,
    `carrel://user@course/${A}`,
    `carrel://course:1/${A}`,
    `carrel-course://${A}/`,
    `https://course/${A}`,
    `javascript:carrel://course/${A}`,
    `carrel://course/%61${A.slice(1)}`,
    `carrel://import/file:///etc/passwd`,
    `carrel://course/${'a'.repeat(1_000_000)}`,
  ])('of any other form is ignored (%#)', (text) => {
    expect(parseDeepLink(text)).toBeNull()
  })

  test('whatever is thrown at it, only opaque ids come out', () => {
    const hex = fc.string({
      unit: fc.integer({ min: 0, max: 15 }).map((digit) => digit.toString(16)),
      minLength: 30,
      maxLength: 34,
    })
    const near = fc
      .tuple(
        fc.constantFrom('carrel://', 'carrel:', 'Carrel://', 'carrel:///'),
        fc.constantFrom('course/', 'lesson/', 'course//', 'app/'),
        hex,
        fc.constantFrom('', '/', '/lesson/', '?', '#', '%2f'),
        fc.oneof(fc.constant(''), hex),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.webUrl()), (text) => {
        const link = parseDeepLink(text)
        if (link === null) return
        expect(link.courseId).toMatch(/^[0-9a-f]{32}$/)
        if (link.lessonId !== null) expect(link.lessonId).toMatch(/^[0-9a-f]{32}$/)
        const again = `carrel://course/${link.courseId}${link.lessonId ? `/lesson/${link.lessonId}` : ''}`
        expect([again, `${again}/`]).toContain(text)
      }),
      { numRuns: 2000 },
    )
  })
})
