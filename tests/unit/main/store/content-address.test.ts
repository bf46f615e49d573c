import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bookFrameUrl,
  courseFileUrl,
  lessonFrameUrl,
  parseContentPath,
} from '../../../../main/store/content-address.ts'

const origin = 'http://0.localhost:1'
const segment = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((s) => s !== '.' && s !== '..' && !/[/\\\0]/.test(s) && s.isWellFormed())

describe('addresses on a course origin', () => {
  test('a file address reads back as its path, whatever the name', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join('/')
        expect(parseContentPath(new URL(courseFileUrl(origin, path)).pathname)).toEqual({
          kind: 'file',
          path,
        })
      }),
    )
  })

  test('lessons and our own assets have addresses no course file can take', () => {
    const id = 'a'.repeat(32)
    expect(parseContentPath(new URL(lessonFrameUrl(origin, id)).pathname)).toEqual({
      kind: 'lesson',
      lessonId: id,
    })
    expect(parseContentPath(new URL(bookFrameUrl(origin, 'a b.epub')).pathname)).toEqual({
      kind: 'asset',
      path: 'book.html',
    })
    expect(new URL(courseFileUrl(origin, '~carrel/reader.js')).pathname.startsWith('/f/')).toBe(true)
  })

  test.each([
    '/',
    '/f',
    '/f/',
    '/x/y',
    '/f/../a',
    '/f/%2e%2e/a',
    '/f/a%2f%2e%2e%2fb',
    '/f/a%00',
    '/f/a%5Cb',
    '/~carrel/lesson/zz',
    '/~carrel/lesson/',
    '/f/%ff',
    '/~carrel/',
  ])('%s leads nowhere', (pathname) => {
    expect(parseContentPath(pathname)).toBeNull()
  })
})
