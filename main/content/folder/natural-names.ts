/** Names in the order a reader expects: `2` before `10`, 第二章 before 第十章. */

const collator = new Intl.Collator('en', { numeric: true })

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 }

/** 二十三 → 23; 一二 → 12. */
const chineseNumber = (numeral: string): number => {
  if (!/[十百]/.test(numeral)) return Number(numeral.replace(/./gu, (digit) => String(DIGITS[digit] ?? '')))
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS[character] ?? 0
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}

/** Numerals that count chapters; a 一 within a word is left alone. */
const withDigits = (name: string): string =>
  name
    .replace(/(?<=第)[零〇一二两三四五六七八九十百]+(?=[\p{Script=Han}])/gu, (numeral) =>
      String(chineseNumber(numeral)),
    )
    .replace(/^[一二三四五六七八九十百]+(?=[、.．_ -])/u, (numeral) => String(chineseNumber(numeral)))

/** Compares two names. */
export const compareNames = (a: string, b: string): number => collator.compare(withDigits(a), withDigits(b))
