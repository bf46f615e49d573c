/** What became of everything a lesson holds, once it was opened in the window. */

export interface Account {
  readonly lesson: string
  readonly kind: string
  /** Pictures drawn, and those the import listed as missing or lying outside. */
  readonly pictures: number
  readonly listed: number
  readonly formulas: number
  readonly questions: number
  readonly media: number
  /** Pages of a PDF or sections of a book that were drawn. */
  readonly pages: number
  /** What should have been there and was not, in words. */
  readonly problems: readonly string[]
}

export const account = (lesson: string, kind: string, found: Partial<Account> = {}): Account => ({
  lesson,
  kind,
  pictures: 0,
  listed: 0,
  formulas: 0,
  questions: 0,
  media: 0,
  pages: 0,
  problems: [],
  ...found,
})

const figures = ['pictures', 'listed', 'formulas', 'questions', 'media', 'pages'] as const

/** Sum of one figure over all lessons. */
export const total = (accounts: readonly Account[], figure: (typeof figures)[number]): number =>
  accounts.reduce((sum, one) => sum + one[figure], 0)

/** A table for people: one line per lesson, one for the whole. */
export const tableOf = (course: string, accounts: readonly Account[]): string => {
  const line = (name: string, kind: string, cells: readonly (number | string)[]): string =>
    `${kind.padEnd(6)}${cells.map((cell) => String(cell).padStart(10)).join('')}  ${name}`
  const rows = accounts.map((one) =>
    line(
      one.lesson + one.problems.map((problem) => `\n        ! ${problem}`).join(''),
      one.kind,
      figures.map((figure) => one[figure]),
    ),
  )
  const sums = figures.map((figure) => total(accounts, figure))
  return [course, line('', '', figures), ...rows, line(`${String(accounts.length)} lessons`, '', sums)].join(
    '\n',
  )
}
