import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(path.resolve(import.meta.dirname, '../../../../renderer/ui/tokens.css'), 'utf8')

const tokensOf = (theme: string): Record<string, string> => {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )
}

/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a = '', b = ''): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const papers = ['paper', 'sheet', 'well']

describe.each(['light', 'dark', 'sepia'])('the %s theme', (theme) => {
  const tokens = tokensOf(theme)

  test.each(['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'bad'])(
    '--%s can be read on every paper (4.5:1)',
    (ink) => {
      for (const paper of papers)
        expect(contrast(tokens[ink], tokens[paper]), paper).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each([
    ['accent', 'accent-wash'],
    ['warn', 'warn-wash'],
    ['bad', 'bad-wash'],
    ['ink', 'mark'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['on-bad', 'bad'],
    ['sheet', 'accent'],
    ['sheet', 'bad'],
  ])('--%s can be read on --%s (4.5:1)', (ink, ground) => {
    expect(contrast(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5)
  })

  test('lines that carry meaning are seen on every paper (3:1)', () => {
    for (const paper of papers)
      expect(contrast(tokens['line-strong'], tokens[paper]), paper).toBeGreaterThanOrEqual(3)
  })
})
