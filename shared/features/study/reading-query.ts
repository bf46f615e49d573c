/**
 * A reading style as the query of a frame's address, so that the first paint already looks right.
 * Plain code, no schema: this also runs in the frame before anything else does.
 */
import type { ReadingStyle } from './frame-protocol.ts'

const THEMES = ['light', 'dark', 'sepia'] as const

const between = (text: string | null, least: number, most: number, otherwise: number): number => {
  const value = Number(text ?? Number.NaN)
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise
}

/** The style's fields as query parameters: `theme`, `size`, `width`, `serif`, `locale`. */
export const readingQuery = (style: ReadingStyle): Record<string, string> => ({
  theme: style.theme,
  size: String(style.size),
  width: String(style.width),
  serif: String(style.serif),
  locale: style.locale,
})

/**
 * The reverse of {@link readingQuery}; what is missing or strange becomes the default.
 * @param query anything that reads a parameter by name, as URLSearchParams does
 */
export const readingStyleFrom = (query: { get(name: string): string | null }): ReadingStyle => ({
  theme: THEMES.find((theme) => theme === query.get('theme')) ?? 'light',
  size: between(query.get('size'), 12, 32, 18),
  width: between(query.get('width'), 45, 100, 68),
  serif: query.get('serif') !== 'false',
  locale: /^[A-Za-z0-9-]{2,35}$/.exec(query.get('locale') ?? '')?.[0] ?? 'en',
})
