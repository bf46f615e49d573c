import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { localeOf, startFailure, wordsOf } from '../../../main/hosts/electron/words.ts'
import en from '../../../main/hosts/electron/words/en.json' with { type: 'json' }
import zhCN from '../../../main/hosts/electron/words/zh-CN.json' with { type: 'json' }

const folder = path.resolve(import.meta.dirname, '../../../main/hosts/electron')
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n')

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted()

describe('the words of the shell', () => {
  test('are the same in both languages, with the same places to fill', () => {
    expect(Object.keys(zhCN)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(en))
      expect(places(zhCN[key as keyof typeof zhCN]), key).toEqual(places(text))
  })

  test('are Chinese in Chinese and not in English', () => {
    for (const [key, text] of Object.entries(zhCN)) expect(text, key).toMatch(/\p{Script=Han}/u)
    for (const [key, text] of Object.entries(en)) expect(text, key).not.toMatch(/\p{Script=Han}/u)
  })

  test('are all said somewhere', () => {
    const unused = Object.keys(en).filter((key) => !key.startsWith('start.') && !source.includes(`'${key}'`))
    expect(unused).toEqual([])
  })

  test('fill their places', () => {
    expect(wordsOf('en')('tray.busy', { percent: 42 })).toBe('Carrel: bringing a course in (42 %)')
    expect(wordsOf('zh-CN')('tray.busy', { percent: 42 })).toBe('书阁：正在导入课程（42%）')
  })

  test('say what is safe when a desk does not open, whatever the reason', () => {
    expect(startFailure(wordsOf('en'), 'profile.from-newer-version')).toContain('newer version')
    expect(startFailure(wordsOf('zh-CN'), 'something.new')).toBe(wordsOf('zh-CN')('start.other'))
    expect(startFailure(wordsOf('en'), 'constructor')).toBe(wordsOf('en')('start.other'))
  })

  test('follow the person, then the system', () => {
    expect(localeOf('zh-CN', ['en-GB'])).toBe('zh-CN')
    expect(localeOf(null, ['fr-FR', 'zh-Hans-CN', 'en'])).toBe('zh-CN')
    expect(localeOf(null, ['en-GB', 'zh'])).toBe('en')
    expect(localeOf(null, ['fr', 'de'])).toBe('en')
    expect(localeOf(null, [])).toBe('en')
  })
})
