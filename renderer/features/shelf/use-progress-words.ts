import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { stateOf } from './arrange.ts'

/** How far a learner is in a course, in words; `short` fits below a cover. */
export const useProgressWords = (length: 'full' | 'short' = 'full'): ((course: CourseSummary) => string) => {
  const { t } = useTranslation()
  return useCallback(
    (course) => {
      const { completed: done, lessons: count } = course
      switch (stateOf(course)) {
        case 'finished':
          return t('shelf.finished')
        case 'going':
          return length === 'short'
            ? t('shelf.done-short', { done, all: count })
            : t('shelf.done-of', { done, count })
        case 'new':
          return t('shelf.lessons', { count })
      }
    },
    [t, length],
  )
}
