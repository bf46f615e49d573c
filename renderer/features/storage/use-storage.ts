import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'

/** The brain needs a moment between two lives. */
const RELOAD_AFTER_MS = 1500

/** Does something long, says what went wrong, and reads the figures again. */
export const useAct = (): ((task: () => Promise<string | null>) => Promise<void>) => {
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  return useCallback(
    async (task) => {
      try {
        const said = await task()
        if (said !== null) notify(said)
      } catch (error) {
        notify(sentence(error), 'bad')
      } finally {
        await queries.invalidateQueries({ queryKey: api.safety.key() })
      }
    },
    [queries, sentence],
  )
}

/** After a restore: the window begins anew with the brain, or the person is asked to do it. */
export const useReopen = (): ((answer: { reopening: boolean }) => string | null) => {
  const { t } = useTranslation()
  return useCallback(
    ({ reopening }) => {
      if (!reopening) return t('storage.reopen-yourself')
      setTimeout(() => window.location.reload(), RELOAD_AFTER_MS)
      return t('storage.reopening')
    },
    [t],
  )
}
