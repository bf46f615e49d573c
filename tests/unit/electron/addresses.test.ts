import { describe, expect, test } from 'vitest'
import {
  courseFileUrl,
  courseOrigin,
  courseOriginOf,
  isAppUrl,
} from '../../../main/hosts/electron/addresses.ts'

const LABEL = '0123456789abcdef0123456789abcdef'

describe('addresses of ours', () => {
  test('the app is one origin and nothing that looks like it', () => {
    expect(isAppUrl('carrel://app/')).toBe(true)
    expect(isAppUrl('carrel://app/assets/x.js?y#z')).toBe(true)
    for (const other of [
      'carrel://app.evil/',
      'carrel://apps/',
      'carrel://user@app/',
      'carrel://user:pass@app/',
      'carrel://app:80/',
      'carrel-course://app/',
      'https://app/',
      'carrel:app',
      'carrel:///app',
      '',
      'nonsense',
    ])
      expect(isAppUrl(other), other).toBe(false)
  })

  test('each course is an origin of its own, by its label', () => {
    expect(courseOriginOf(`${courseOrigin(LABEL)}/f/a.png`)).toBe(`carrel-course://${LABEL}`)
    expect(courseOriginOf(`blob:carrel-course://${LABEL}/3f2a`)).toBe(`carrel-course://${LABEL}`)
    for (const other of [
      'carrel-course://short/',
      `carrel-course://${LABEL}x/`,
      `carrel-course://${LABEL.toUpperCase()}/`,
      `carrel-course://${LABEL}:1/`,
      `carrel-course://a@${LABEL}/`,
      `carrel://${LABEL}/`,
      `blob:blob:carrel-course://${LABEL}/`,
      `https://${LABEL}.localhost/`,
      'blob:null/3f2a',
    ])
      expect(courseOriginOf(other), other).toBeNull()
  })

  test('a file of a course has an address on the app that survives odd names', () => {
    const url = courseFileUrl(LABEL, '第1课/a b#?%.pdf')
    expect(isAppUrl(url)).toBe(true)
    expect(decodeURIComponent(new URL(url).pathname)).toBe(`/~file/${LABEL}/第1课/a b#?%.pdf`)
  })
})
