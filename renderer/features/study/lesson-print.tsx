import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ViewOf } from '../lesson/index.ts'
import { printLesson } from '../text-lesson/index.ts'
import { BarButton } from './bar-button.tsx'
import { useReadingStyle } from './use-reading-style.ts'

export const LessonPrint = ({ view, icon }: { view: ViewOf<'text'>; icon: LucideIcon }) => {
  const { t } = useTranslation()
  const style = useReadingStyle()
  return (
    <BarButton
      label={t('study.print')}
      icon={icon}
      onClick={() => style && printLesson(view.frameUrl, style)}
    />
  )
}
