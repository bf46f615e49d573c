/** Where a link in a lesson leads: a heading here, another lesson, a file to save, or outside after asking. */
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseId, LessonId } from '../../../shared/kernel/brand.ts'
import { client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useOpenOutside } from '../outside/index.ts'
import { readLink } from './link.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** A heading to go to once the lesson is there. */
    heading?: string
  }
}

interface Options {
  readonly courseId: CourseId
  readonly lessonId: LessonId
  /** Address of this lesson's course origin, to know its own files by. */
  readonly origin: string
  readonly goToHeading: (id: string) => void
}

const save = (url: string, name: string) => {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

export const useFollowLink = ({ courseId, lessonId, origin, goToHeading }: Options) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const openOutside = useOpenOutside()
  const sentence = useErrorSentence()
  const format = useFormat()

  const openPath = useCallback(
    async (path: string, heading: string | null) => {
      const target = await client.study.resolve({ courseId, path: path })
      if (target.kind === 'file') {
        const { name, bytes, url } = target
        const yes = await ask({
          title: t('text-lesson.save-title'),
          body: t('text-lesson.save-body', { name, size: format.bytes(bytes) }),
          confirm: t('text-lesson.save'),
        })
        if (yes) save(url, name)
      } else if (target.lessonId === lessonId) {
        if (heading) goToHeading(heading)
      } else {
        await navigate({
          to: '/course/$courseId/$lessonId',
          params: { courseId, lessonId: target.lessonId },
          state: heading ? { heading } : {},
        })
      }
    },
    [courseId, lessonId, goToHeading, navigate, t, format],
  )

  return useCallback(
    async (href: string) => {
      const link = readLink(href, origin)
      try {
        if (link.kind === 'heading') goToHeading(link.id)
        else if (link.kind === 'course') await openPath(link.path, link.heading)
        else if (link.kind === 'outside') await openOutside(link.url)
      } catch (error) {
        notify(sentence(error), 'bad')
      }
    },
    [origin, goToHeading, openPath, openOutside, sentence],
  )
}
