import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { UnsupportedReason } from '../../../../shared/features/library/model.ts'
import { catalogue, isErrorCode } from '../../../../shared/kernel/errors.ts'
import { keysInUse } from './keys-in-use.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const folder = path.join(root, 'renderer/app/i18n')

/** `shelf.title` → its string. */
const stringsOf = (locale: string): Map<string, string> => {
  const all = new Map<string, string>()
  for (const file of globSync('*.json', { cwd: path.join(folder, locale) })) {
    const strings: unknown = JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'))
    for (const [key, value] of Object.entries(Object(strings) as Record<string, unknown>))
      all.set(`${path.basename(file, '.json')}.${key}`, String(value))
  }
  return all
}

const english = stringsOf('en')
const chinese = stringsOf('zh-CN')

const stem = (key: string): string => key.replace(/_(one|other)$/, '')
const stems = (strings: ReadonlyMap<string, string>): Set<string> => new Set([...strings.keys()].map(stem))

describe('the two languages', () => {
  test('say the same things', () => {
    expect(
      [...stems(english)].filter((key) => !stems(chinese).has(key)),
      'only in English',
    ).toEqual([])
    expect(
      [...stems(chinese)].filter((key) => !stems(english).has(key)),
      'only in Chinese',
    ).toEqual([])
  })

  test('leave nothing empty', () => {
    for (const [key, value] of [...english, ...chinese]) expect(value.trim(), key).not.toBe('')
  })

  test('count in English for one and for more, in Chinese in one form', () => {
    for (const key of english.keys()) {
      if (/_(one|other)$/.test(key)) {
        expect(english.has(`${stem(key)}_one`), key).toBe(true)
        expect(english.has(`${stem(key)}_other`), key).toBe(true)
        expect(chinese.has(`${stem(key)}_other`) || chinese.has(stem(key)), key).toBe(true)
      }
    }
    expect([...chinese.keys()].filter((key) => key.endsWith('_one'))).toEqual([])
  })

  test('fill in the same blanks', () => {
    const blanks = (text = ''): string[] =>
      [...new Set([...text.matchAll(/\{\{\s*([\w-]+)/g)].map(([, name]) => name ?? ''))].toSorted()
    for (const [key, value] of english) {
      const other = chinese.get(key) ?? chinese.get(`${stem(key)}_other`) ?? chinese.get(stem(key))
      // "1 file" needs no blank for its number.
      if (!key.endsWith('_one')) expect(blanks(other), key).toEqual(blanks(value))
    }
  })

  test('are really two: no Chinese string is an English sentence', () => {
    const english = /\p{Ll}{2,} \p{Ll}{2,}/u
    const left = [...chinese].filter(([, value]) => !/\p{Script=Han}/u.test(value) && english.test(value))
    expect(left.filter(([key]) => key !== 'palette.other-language')).toEqual([])
  })
})

describe('every sentence that is promised is there', () => {
  test.each(Object.keys(catalogue))('error.%s', (code) => {
    expect(english.get(`error.${code}`)).toBeTruthy()
    expect(chinese.get(`error.${code}`)).toBeTruthy()
  })

  test.each(UnsupportedReason.options)('unsupported.%s', (reason) => {
    expect(english.get(`unsupported.${reason}`)).toBeTruthy()
    expect(chinese.get(`unsupported.${reason}`)).toBeTruthy()
  })

  test('and no error is left from a code that is gone', () => {
    const codes = new Set(Object.keys(catalogue).map((code) => `error.${code}`))
    expect([...stems(english)].filter((key) => key.startsWith('error.') && !codes.has(key))).toEqual([])
  })
})

describe('the keys the code asks for', () => {
  const { exact, patterns } = keysInUse(path.join(root, 'renderer'))
  const known = stems(english)

  test('are found in the sources', () => {
    expect(exact.size).toBeGreaterThan(50)
    expect(exact.has('shelf.title')).toBe(true)
  })

  test('are all there', () => {
    // An error's code looks like a key of a feature of the same name.
    const missing = [...exact].filter((key) => !known.has(key) && !english.has(key) && !isErrorCode(key))
    expect(missing.toSorted()).toEqual([])
  })

  test('with a part put together at run time have at least one string each', () => {
    for (const pattern of patterns)
      expect(
        [...known].some((key) => pattern.test(key)),
        String(pattern),
      ).toBe(true)
  })

  test('are all the keys there are: nothing is translated in vain', () => {
    const used = (key: string): boolean => exact.has(key) || patterns.some((pattern) => pattern.test(key))
    expect([...known].filter((key) => !used(key)).toSorted()).toEqual([])
  })
})
