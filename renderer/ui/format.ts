/** Numbers, sizes, times and dates as the reader's language writes them. Everything goes through Intl. */

const cached = <T>(make: (locale: string) => T): ((locale: string) => T) => {
  const known = new Map<string, T>()
  return (locale) => {
    const found = known.get(locale) ?? make(locale)
    known.set(locale, found)
    return found
  }
}

type ByteUnit = 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte'
const byteUnits: readonly ByteUnit[] = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

const bytesFormat = cached((key) => {
  const [locale, unit, digits] = key.split(' ')
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: Number(digits),
  })
})

/** A size in decimal units, as file managers show it: `12.4 MB`. @param bytes at least 0 */
export const formatBytes = (bytes: number, locale: string): string => {
  let amount = bytes
  let step = 0
  while (amount >= 999.5 && step < byteUnits.length - 1) {
    amount /= 1000
    step += 1
  }
  const digits = step > 1 && amount < 99.95 ? 1 : 0
  return bytesFormat(`${locale} ${byteUnits[step] ?? 'byte'} ${digits}`).format(amount)
}

const percentFormat = cached((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** @param fraction 0 to 1; less than whole never rounds up to 100 % */
export const formatPercent = (fraction: number, locale: string): string =>
  percentFormat(locale).format(fraction < 1 ? Math.min(0.99, fraction) : 1)

const numberFormat = cached((locale) => new Intl.NumberFormat(locale))
export const formatNumber = (value: number, locale: string): string => numberFormat(locale).format(value)

/** A place in a medium: `4:07`, `1:02:03`. The same in every language. */
export const formatClock = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const pad = (part: number): string => String(part).padStart(2, '0')
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

const durationFormat = cached((locale) => new Intl.DurationFormat(locale, { style: 'short' }))

/** A length of time in one or two units: `2 min, 5 sec`, `3 hr`. @param ms milliseconds */
export const formatDuration = (ms: number, locale: string): string => {
  const total = Math.max(1, Math.round(ms / 1000))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  if (hours > 0) return durationFormat(locale).format(minutes > 0 ? { hours, minutes } : { hours })
  if (minutes >= 10) return durationFormat(locale).format({ minutes })
  if (minutes > 0) return durationFormat(locale).format(seconds > 0 ? { minutes, seconds } : { minutes })
  return durationFormat(locale).format({ seconds })
}

const dateFormat = cached((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))

/** @param at milliseconds since the epoch */
export const formatDate = (at: number, locale: string): string => dateFormat(locale).format(at)

const relativeFormat = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const DAY = 86_400_000

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** How long ago in days, by the calendar: `today`, `yesterday`, `5 days ago`; a date beyond a week. */
export const formatDay = (at: number, now: number, locale: string): string => {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY)
  return days > -7 && days <= 0 ? relativeFormat(locale).format(days, 'day') : formatDate(at, locale)
}
