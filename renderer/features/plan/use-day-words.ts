/** Days as the reader's language writes them. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/features/plan/model.ts'

export interface DayWords {
  /** One letter or two: `M`, `一`. */
  readonly weekday: (day: Day) => string
  readonly long: (day: Day) => string
  readonly month: (day: Day) => string
  readonly shortMonth: (day: Day) => string
}

export const useDayWords = (): DayWords => {
  const locale = useTranslation().i18n.language
  return useMemo(() => {
    const writer =
      (options: Intl.DateTimeFormatOptions) =>
      (day: Day): string =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
          Date.parse(`${day}T00:00:00Z`),
        )
    return {
      weekday: writer({ weekday: 'narrow' }),
      long: writer({ weekday: 'long', day: 'numeric', month: 'long' }),
      month: writer({ month: 'long', year: 'numeric' }),
      shortMonth: writer({ month: 'short' }),
    }
  }, [locale])
}
