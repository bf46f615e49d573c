/**
 * Reads a number as people write it. Some spellings can be meant in two ways (`1,234` is 1234 in London
 * and 1.234 in Berlin; `50 %` is 50 or 0.5), so the answer is every plausible reading.
 */

/** Chinese number words that may follow the figures: `3万`, `1.2億`. */
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** Value of a decimal digit of any script: digits stand in runs of ten that begin with zero (Unicode §4.6). */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

/** One spelling each for digits, minus, fractions, powers and spaces. */
const plain = (text: string): string =>
  text
    // Before NFKC glues them to the figure in front: `1½` is not 11/2, `10⁵` not 105.
    .replace(/[¼-¾⅐-⅞]/g, ' $&')
    .replace(/[⁺⁻]?[⁰¹²³⁴-⁹]+/g, '^$&')
    .normalize('NFKC')
    .replace(/[^\P{Nd}0-9]/gu, digitValue)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/[×⋅·∙]/g, '*')
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const SIGN = /^(?:[=≈~] ?)?(?<sign>[-+])? ?(?:\p{Sc} ?)?/u
const FIGURES = /^[.,]?\d(?:[ .,'’_]?\d)*/
const FRACTION = /^ ?\/ ?(?<denominator>\d+)/
const POWER = /^(?:[eE]| ?[*xX] ?10 ?(?:\^|\*\*) ?)(?<power>[-+]?\d{1,4})(?!\d)/
const OF_TEN = /^ ?(?:\^|\*\*) ?(?<power>[-+]?\d{1,4})(?!\d)/

/**
 * Every plausible reading of `text`; [] when it is not a number.
 *
 * Read are `1.5` `1,5` `1 000` `1'000` `1,000.5` `3.0e2` `3×10²` `１２` `−4` `½` `1½` `3/4` `3万` `$5` `≈ 2`.
 * @param unit the unit asked for: it may follow, another may not. Where none is asked for, any word may.
 */
export const readNumber = (text: string, unit?: string): number[] => {
  const written = plain(text)
  const head = SIGN.exec(written)
  const start = written.slice(head?.[0].length ?? 0)
  const figures = FIGURES.exec(start)?.[0]
  if (figures === undefined) return []
  const { values, rest } = magnitude(figures, start.slice(figures.length))
  const tail = readUnit(rest, unit)
  if (tail === null) return []
  const sign = head?.groups?.['sign'] === '-' ? -1 : 1
  const readings = values.flatMap((value) => tail.map((factor) => sign * value * factor))
  return [...new Set(readings.filter((value) => Number.isFinite(value)).map((value) => value + 0))]
}

const magnitude = (figures: string, rest: string): { values: number[]; rest: string } => {
  const fraction = FRACTION.exec(rest)
  if (fraction) {
    const values = ratio(figures, Number(fraction.groups?.['denominator']))
    return { values, rest: rest.slice(fraction[0].length) }
  }
  const ofTen = figures === '10' ? OF_TEN.exec(rest) : null
  const power = ofTen ?? POWER.exec(rest)
  const exponent = power?.groups?.['power'] ?? '0'
  const digits = ofTen ? ['1'] : decimals(figures)
  // `Number('1.1e5')` is exact where `1.1 * 1e5` is not.
  return {
    values: digits.map((each) => Number(`${each}e${exponent}`)),
    rest: rest.slice(power?.[0].length ?? 0),
  }
}

/** `3` over 4, or `1 1` over 2: a whole and a part. */
const ratio = (figures: string, denominator: number): number[] => {
  const found = /^(?:(?<whole>\d+) )?(?<numerator>\d+)$/.exec(figures)
  if (!found?.groups || denominator === 0) return []
  return [Number(found.groups['whole'] ?? 0) + Number(found.groups['numerator']) / denominator]
}

const GROUPED = [
  /^\d*$/,
  /^[1-9]\d{0,2}(?:([ '’_])\d{3})(?:\1\d{3})*$/,
  /^[1-9]\d{0,3}(?: \d{4})+$/,
  /^[1-9]\d{0,2}(?:,\d{3})+$/,
  /^[1-9]\d?(?:,\d{2})*,\d{3}$/,
]
const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/
const ungrouped = (integer: string): string => integer.replace(/\D/g, '')

/** Decimal spellings (`1234.5`) of figures with separators. */
const decimals = (figures: string): string[] => {
  const out: string[] = []
  const split = /^(?<integer>.*)(?<mark>[.,])(?<part>\d+)$/.exec(figures)
  if (split?.groups) {
    const { integer = '', mark = '', part = '' } = split.groups
    const forms = mark === ',' ? [...GROUPED, DOTTED] : GROUPED
    const groupedByMark = integer.includes(mark)
    if (!groupedByMark && forms.some((form) => form.test(integer))) out.push(`${ungrouped(integer)}.${part}`)
  }
  if (GROUPED.some((form) => form.test(figures))) out.push(ungrouped(figures))
  // One dot is a decimal point in both languages of this app; two can only be groups.
  if (DOTTED.test(figures) && figures.indexOf('.') !== figures.lastIndexOf('.')) out.push(ungrouped(figures))
  return out
}

const foldUnit = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace(/[\s.^]/g, '')
    .toLowerCase()

/** Factors the words after a number may stand for; null when they don't belong there. */
const readUnit = (tail: string, asked: string | undefined): number[] | null => {
  const typed = foldUnit(tail)
  const wanted = foldUnit(asked ?? '')
  if (typed === '' || typed === wanted) return [1]
  const myriad = MYRIADS[typed.charAt(0)]
  if (myriad !== undefined) return readUnit(typed.slice(1), asked)?.map((factor) => factor * myriad) ?? null
  if (wanted !== '') return null
  if (typed === '%') return [1, 0.01]
  // A word is a unit (`days`, `km/h`, `°C`, `m2`); operators and further figures are not.
  return /^[°µ\p{L}][\p{L}\p{M}²³23/()-]*$/u.test(typed) ? [1] : null
}
