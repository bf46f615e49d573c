/** The way to a hit: the very second, page, paragraph or mark. */
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SearchHit } from '../../../shared/features/search/model.ts'

export const useGoToHit = (): ((hit: SearchHit) => void) => {
  const navigate = useNavigate()
  return useCallback(
    ({ kind, courseId, lessonId, place }) => {
      if (kind === 'card') void navigate({ to: '/review' })
      else if (lessonId === null) void navigate({ to: '/course/$courseId', params: { courseId } })
      else
        void navigate({
          to: '/course/$courseId/$lessonId',
          params: { courseId, lessonId },
          state: place === null ? {} : place.kind === 'annotation' ? { mark: place.annotationId } : { place },
        })
    },
    [navigate],
  )
}
