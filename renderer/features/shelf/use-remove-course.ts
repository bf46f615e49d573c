import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'

/** Takes a course off the shelf, after asking. The shelf itself follows the brain's event. */
export const useRemoveCourse = (): ((course: CourseSummary) => Promise<void>) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  return useCallback(
    async ({ id, title, bytes }) => {
      const yes = await ask({
        title: t('shelf.remove-title', { title }),
        body: t('shelf.remove-body', { bytes }),
        confirm: t('shelf.remove-yes'),
        danger: true,
      })
      if (!yes) return
      try {
        await client.library.remove({ courseId: id })
        notify(t('shelf.removed', { title }))
      } catch (error) {
        notify(sentence(error), 'bad')
      }
    },
    [t, sentence],
  )
}
