import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { client, inShell } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'

const isOutside = (url: string): boolean => /^(https?|mailto):/i.test(url)

/** Asks, then opens an https, http or mailto address in the system's browser; anything else does nothing. */
export const useOpenOutside = (): ((url: string) => Promise<void>) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  return useCallback(
    async (url) => {
      if (!isOutside(url)) return
      // Electron's shell asks by itself, in a dialog no page can draw over: once is enough.
      const yes =
        inShell() ||
        (await ask({
          title: t('outside.title'),
          body: t('outside.body', { url }),
          confirm: t('outside.open'),
        }))
      if (!yes) return
      try {
        const { opened } = await client.app.openExternal({ url })
        if (!opened) window.open(url, '_blank', 'noopener,noreferrer')
      } catch (error) {
        notify(sentence(error), 'bad')
      }
    },
    [t, sentence],
  )
}
