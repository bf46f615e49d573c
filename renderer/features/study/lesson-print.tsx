/** Prints the lesson alone: by its button, and when the host's menu asks. */
import type { LucideIcon } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrinter } from '../../ui/printing.ts'
import type { ViewOf } from '../lesson/index.ts'
import { printLesson } from '../text-lesson/index.ts'
import { BarButton } from './bar-button.tsx'
import { useReadingStyle } from './use-reading-style.ts'

export const LessonPrint = ({ view, icon }: { view: ViewOf<'text'>; icon: LucideIcon }) => {
  const { t } = useTranslation()
  const style = useReadingStyle()
  const print = useCallback(() => {
    if (style) printLesson(view.frameUrl, style)
  }, [style, view.frameUrl])
  usePrinter(print)
  return <BarButton label={t('study.print')} icon={icon} onClick={print} />
}
