import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useProgressWords } from './use-progress-words.ts'

/** What a course's card and line say. Made once for the whole shelf: thousands of hooks would be felt. */
export interface CourseWords {
  readonly size: (course: CourseSummary) => string
  readonly progress: (course: CourseSummary) => string
  readonly shortProgress: (course: CourseSummary) => string
  readonly authors: (course: CourseSummary) => string
  /** Name of the button that opens the course's menu. */
  readonly more: (course: CourseSummary) => string
}

export const useCourseWords = (): CourseWords => {
  const { t } = useTranslation()
  const format = useFormat()
  const progress = useProgressWords()
  const shortProgress = useProgressWords('short')
  return useMemo(
    () => ({
      size: ({ bytes }) => format.bytes(bytes),
      progress,
      shortProgress,
      authors: ({ authors, kind }) => authors.join(', ') || t(`shelf.kind-${kind}`),
      more: ({ title }) => t('shelf.more-about', { title }),
    }),
    [t, format, progress, shortProgress],
  )
}
