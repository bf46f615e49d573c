import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes, formatDate, formatDay, formatDuration, formatNumber, formatPercent } from './format.ts'

export interface Format {
  readonly bytes: (bytes: number) => string
  readonly percent: (fraction: number) => string
  readonly number: (value: number) => string
  readonly duration: (ms: number) => string
  readonly date: (at: number) => string
  readonly day: (at: number) => string
}

/** The functions of format.ts in the active language. */
export const useFormat = (): Format => {
  const locale = useTranslation().i18n.language
  return useMemo(
    () => ({
      bytes: (bytes) => formatBytes(bytes, locale),
      percent: (fraction) => formatPercent(fraction, locale),
      number: (value) => formatNumber(value, locale),
      duration: (ms) => formatDuration(ms, locale),
      date: (at) => formatDate(at, locale),
      day: (at) => formatDay(at, Date.now(), locale),
    }),
    [locale],
  )
}
