import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { asCarrelError } from '../bridge/index.ts'

/** What happened, what is safe and what to do next, in one sentence for any failure. */
export const useErrorSentence = (): ((error: unknown) => string) => {
  const { t } = useTranslation()
  return useCallback(
    (error) => {
      const { code, data } = asCarrelError(error)
      return t(`error.${code}`, { ...data, defaultValue: t('error.internal.unexpected') })
    },
    [t],
  )
}
