/** How far the surroundings of two passages agree. */

/** Units looked at on each side of a passage. */
export const REACH = 200

/** @returns how many units at the ends of both are the same */
export const sameEnd = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

/** @returns how many units at the beginnings of both are the same */
export const sameStart = (a: string, b: string): number => {
  let count = 0
  while (count < a.length && count < b.length && a.charAt(count) === b.charAt(count)) count += 1
  return count
}

/** What stands on both sides of a passage. */
export interface Surroundings {
  readonly before: string
  readonly after: string
}

/** Units that agree on each side. */
export interface Agreement {
  readonly before: number
  readonly after: number
}

/** The beginning and the end of a text are neighbours too: to stand first, or last, says something. */
const EDGE = '\u0002'.repeat(24)

export const surroundings = (text: string, start: number, end: number): Surroundings => ({
  before: (start < REACH ? EDGE : '') + text.slice(Math.max(0, start - REACH), start),
  after: text.slice(end, end + REACH) + (end + REACH > text.length ? EDGE : ''),
})

export const agreement = (one: Surroundings, other: Surroundings): Agreement => ({
  before: sameEnd(one.before, other.before),
  after: sameStart(one.after, other.after),
})

export const total = ({ before, after }: Agreement): number => before + after

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** How much a string says, in Latin letters: a Chinese character says about as much as three. */
export const weight = (text: string): number => text.length + 2 * (text.match(DENSE)?.length ?? 0)

/** Weight of what agrees on each side. */
export const agreedWeight = (around: Surroundings, agreed: Agreement): Agreement => ({
  before: agreed.before === 0 ? 0 : weight(around.before.slice(-agreed.before)),
  after: weight(around.after.slice(0, agreed.after)),
})
