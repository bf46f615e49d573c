/** What the sources of a course hold, counted from their text alone: nothing of the app is used here. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const withoutCode = (markdown: string): string =>
  markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^( {0,3}|> ?)(`{3,}|~{3,}).*?^\1?\2`*\s*$/gms, '')
    .replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, '')
    .replace(/<!--.*?-->/gs, '')

export interface Written {
  readonly pictures: number
  readonly formulas: number
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Pictures and formulas written in a Markdown file. */
export const writtenIn = (markdown: string): Written => {
  const text = withoutCode(markdown)
  const display = count(text, /\$\$[^]+?\$\$/g)
  const rest = text.replace(/\$\$[^]+?\$\$/g, '')
  return {
    pictures: count(text, /!\[[^\]]*\]\([^)]+\)/g) + count(text, /<img\s/gi),
    formulas: display + count(rest, /(?<![\\$])\$(?=\S)[^$\n]*?(?:\n[^$\n]+?)*?\$/g),
  }
}

/** Every file below a folder whose name ends like this. */
export const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))

/** The sum over all Markdown files below a folder. */
export const writtenBelow = (folder: string): Written => {
  const each = filesBelow(folder, /\.md$/).map((file) => writtenIn(readFileSync(file, 'utf8')))
  return {
    pictures: each.reduce((sum, one) => sum + one.pictures, 0),
    formulas: each.reduce((sum, one) => sum + one.formulas, 0),
  }
}
