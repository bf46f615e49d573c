/** Where a mark is, in a word: a page, a clock. */
import type { TFunction } from 'i18next'
import type { Target } from '../../../shared/features/annotations/model.ts'
import { formatClock } from '../../ui/format.ts'

/** @returns '' where the quote says it all */
export const placeWords = (target: Target, t: TFunction): string => {
  switch (target.kind) {
    case 'time':
      return target.end > target.start + 1
        ? `${formatClock(target.start)}–${formatClock(target.end)}`
        : formatClock(target.start)
    case 'pdf':
      return t('annotations.page', { page: target.page })
    case 'image':
      return t('annotations.part-of-picture')
    default:
      return ''
  }
}
