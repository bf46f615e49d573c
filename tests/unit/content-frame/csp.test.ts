import { describe, expect, test } from 'vitest'
import { bookCsp, contentHeaders, fileCsp, lessonCsp } from '../../../main/content-frame/csp.ts'

const course = 'http://0123456789abcdef0123456789abcdef.localhost:4242'
const app = 'http://127.0.0.1:4241'

const directives = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
const book = directives(bookCsp(course, app))
const lesson = directives(lessonCsp(course, app))
const file = directives(fileCsp())

describe('the policy of a course origin', () => {
  test.each([
    ['a book', book],
    ['a lesson', lesson],
    ['a file', file],
  ])('%s may load nothing that is not named, submit nothing and move no base', (_, policy) => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
  })

  test.each([
    ['a book', book],
    ['a lesson', lesson],
  ])('%s runs our own scripts and no others', (_, policy) => {
    expect(policy.get('script-src')).toEqual([`${course}/~carrel/`])
  })

  test.each([
    ['a book', book],
    ['a lesson', lesson],
  ])('%s can be framed by the app alone, without forms, popups or a way to the top', (_, policy) => {
    expect(policy.get('frame-ancestors')).toEqual([app])
    expect(policy.get('sandbox')).toEqual(expect.arrayContaining(['allow-scripts', 'allow-same-origin']))
    for (const token of ['forms', 'popups', 'top-navigation', 'downloads', 'popups-to-escape-sandbox'])
      expect(policy.get('sandbox')).not.toContain(`allow-${token}`)
  })

  test('a lesson has no connection, no frame, no worker', () => {
    for (const name of ['connect-src', 'frame-src', 'child-src', 'worker-src', 'object-src'])
      expect(lesson.has(name), name).toBe(false)
  })

  test("a book reads the course's own files and frames only what it unpacked", () => {
    expect(book.get('connect-src')).toEqual([`${course}/f/`])
    expect(book.get('frame-src')).toEqual(['blob:'])
    expect(book.get('img-src')).toEqual(['blob:', 'data:'])
  })

  test('no policy names a host but the course itself and the app', () => {
    for (const policy of [book, lesson, file])
      for (const source of [...policy.values()].flat())
        if (source.includes('://')) expect(source.startsWith(course) || source === app).toBe(true)
  })

  test('a file opened by itself is sandboxed whole and framed by nobody', () => {
    expect(file.get('sandbox')).toEqual([])
    expect(file.get('frame-ancestors')).toEqual(["'none'"])
  })

  test('what is not an origin never gets into a policy', () => {
    for (const bad of [
      '*',
      `${course}/`,
      `${course}; script-src *`,
      `${course} https://evil.example`,
      'blob:',
      '',
    ]) {
      expect(() => bookCsp(bad, app)).toThrow(TypeError)
      expect(() => lessonCsp(course, bad)).toThrow(TypeError)
    }
    expect(() => bookCsp('carrel-course://0123', 'carrel://app')).not.toThrow()
  })

  test('the same headers go with every answer', () => {
    expect(contentHeaders).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
    })
  })
})
