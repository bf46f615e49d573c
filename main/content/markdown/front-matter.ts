/** The YAML block at the head of a lesson. */
import { parse } from 'yaml'

export type FrontMatter = Readonly<Record<string, unknown>>

/**
 * Reads YAML that should be a mapping.
 * @returns the mapping ({} for an empty text) and what is wrong with it, if anything
 */
export const parseFrontMatter = (yaml: string): { values: FrontMatter; problem: string | null } => {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 50, logLevel: 'error' })
    if (value === null || value === undefined) return { values: {}, problem: null }
    if (typeof value !== 'object' || Array.isArray(value))
      return { values: {}, problem: 'front matter is not a mapping' }
    return { values: { ...value }, problem: null }
  } catch (error) {
    return {
      values: {},
      problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    }
  }
}

/** A value as one line of text; null when it is missing, empty or not a scalar. */
export const textOf = (value: unknown): string | null => {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}

/** Front matter of a lesson's text without reading the lesson: {} where there is none or it is no good. */
export const frontMatterOf = (text: string): FrontMatter => {
  const block = /^\ufeff?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  return block ? parseFrontMatter(block[1] ?? '').values : {}
}
