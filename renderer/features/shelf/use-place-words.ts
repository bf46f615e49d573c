import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Position } from '../../../shared/features/progress/model.ts'
import { formatClock } from '../../ui/format.ts'

/** A position in words: the second, the page or how much was read. */
export const usePlaceWords = (): ((position: Position | null) => string) => {
  const { t } = useTranslation()
  return useCallback(
    (position) => {
      if (!position) return t('shelf.at-start')
      switch (position.kind) {
        case 'time':
          return position.duration === null
            ? t('shelf.at-second', { at: formatClock(position.seconds) })
            : t('shelf.at-second-of', {
                at: formatClock(position.seconds),
                length: formatClock(position.duration),
              })
        case 'page':
          return t('shelf.at-page', { page: position.page, pages: position.pages })
        default:
          return t('shelf.at-part', { part: position.fraction })
      }
    },
    [t],
  )
}
