import { expect, test } from 'vitest'
import { clothOf } from '../../../../renderer/features/shelf/cloth.ts'

const ids = Array.from({ length: 600 }, (_, n) => n.toString(16).padStart(32, '0'))

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test('a course keeps its binding', () => {
  for (const id of ids) expect(clothOf(id)).toEqual(clothOf(id))
})

test('bindings differ: no colour and no stamp is on more than a quarter and a half of the shelf', () => {
  const count = (values: string[]): number =>
    Math.max(...[...new Set(values)].map((value) => values.filter((other) => other === value).length))
  expect(count(ids.map((id) => clothOf(id).colour))).toBeLessThan(ids.length / 4)
  expect(count(ids.map((id) => clothOf(id).stamp))).toBeLessThan(ids.length / 2)
})

test('cream lettering can be read on every cloth (4.5:1)', () => {
  const cream = luminance('#f7f0e0')
  for (const colour of new Set(ids.map((id) => clothOf(id).colour)))
    expect((cream + 0.05) / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5)
})
