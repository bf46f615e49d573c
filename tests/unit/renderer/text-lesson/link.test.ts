import { describe, expect, test } from 'vitest'
import { readLink } from '../../../../renderer/features/text-lesson/link.ts'

const ORIGIN = 'http://c0ffee.localhost:4751'
const read = (href: string) => readLink(href, ORIGIN)
const nothing = { kind: 'nothing' }

describe('a link that is followed in a lesson', () => {
  test('with only a fragment leads to a heading of the same lesson', () => {
    expect(read('#why-we-forget')).toEqual({ kind: 'heading', id: 'why-we-forget' })
    expect(read('#%E9%81%97%E5%BF%98')).toEqual({ kind: 'heading', id: '遗忘' })
    expect(read('#')).toEqual(nothing)
  })

  test('to a lesson names its path, and the heading where there is one', () => {
    expect(read('carrel:lesson/02/notes.md')).toEqual({ kind: 'course', path: '02/notes.md', heading: null })
    expect(read('carrel:lesson/02/notes.md#a%20word')).toEqual({
      kind: 'course',
      path: '02/notes.md',
      heading: 'a word',
    })
    expect(read('carrel:lesson/')).toEqual(nothing)
  })

  test('to a file of the course is the same by its address on the course origin', () => {
    expect(read(`${ORIGIN}/f/data/a%20table.csv`)).toEqual({
      kind: 'course',
      path: 'data/a table.csv',
      heading: null,
    })
  })

  test('finds a name however its accents are put together', () => {
    expect(read('carrel:lesson/re%CC%81sume%CC%81.md')).toEqual({
      kind: 'course',
      path: 'r\u00e9sum\u00e9.md',
      heading: null,
    })
  })

  test('with a broken escape is taken as it stands', () => {
    expect(read('carrel:lesson/100%.md')).toEqual({ kind: 'course', path: '100%.md', heading: null })
    expect(read('#100%')).toEqual({ kind: 'heading', id: '100%' })
  })

  test.each(['https://example.org/a?b=c#d', 'http://example.org', 'MAILTO:someone@example.org'])(
    'to the web or a letter leads outside: %s',
    (url) => expect(read(url)).toEqual({ kind: 'outside', url }),
  )

  test.each([
    'http://localhost:4750/',
    'http://other.localhost:4751/f/secret.md',
    'http://127.0.0.1:4750/',
    'http://127.9.9.9/',
    'http://2130706433/',
    'http://[::1]:8080/',
    'http://0.0.0.0/',
    `${ORIGIN}/~carrel/reader.js`,
    'https://',
  ])('to what listens on this machine is nothing: %s', (url) => expect(read(url)).toEqual(nothing))

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'smb://x/y',
    '',
  ])('of any other kind is nothing: %s', (url) => expect(read(url)).toEqual(nothing))

  test('before the course origin is known, no address is a file of the course', () => {
    expect(readLink('/f/notes.md', '')).toEqual(nothing)
  })
})
