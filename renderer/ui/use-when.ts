import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Day and time of day, in the active language: several backups share a day. */
export const useWhen = (): ((at: number) => string) => {
  const locale = useTranslation().i18n.language
  return useCallback(
    (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at),
    [locale],
  )
}
