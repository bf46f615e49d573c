/** The bar above a lesson: back, what this is, how far, on and back, done, and what to see. */
import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  ArrowLeft,
  ChevronLeft,
  ChevronRight,
  Maximize2,
  Minimize2,
  PanelLeft,
  PanelRight,
  Printer,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CourseDetail, Lesson } from '../../../shared/features/library/model.ts'
import type { LessonView } from '../../../shared/features/study/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import { BarButton } from './bar-button.tsx'
import styles from './study-bar.module.css'
import { CompleteButton } from './complete-button.tsx'
import { LessonPrint } from './lesson-print.tsx'
import { ReadingMenu } from './reading-menu.tsx'
import type { Sides } from './use-sides.ts'

interface StudyBarProps {
  readonly course: CourseDetail
  readonly lesson: Lesson
  readonly view: LessonView | undefined
  readonly previous: Lesson | null
  readonly next: Lesson | null
  readonly completed: ReadonlySet<LessonId>
  readonly sides: Sides
  readonly focus: boolean
  readonly onGo: (lessonId: LessonId | undefined) => void
  readonly onComplete: () => void
  readonly onFocus: () => void
}

export const StudyBar = (props: StudyBarProps) => {
  const { course, lesson, view, previous, next, completed, sides, focus, onGo, onComplete, onFocus } = props
  const { t } = useTranslation()
  const share = course.outline.length > 0 ? completed.size / course.outline.length : 0
  return (
    <header className={styles['bar']}>
      <Tooltip label={t('study.to-shelf')}>
        <Link to="/" className={styles['button']} aria-label={t('study.to-shelf')}>
          <ArrowLeft size={19} strokeWidth={1.75} aria-hidden />
        </Link>
      </Tooltip>
      <BarButton
        label={t('study.key-outline')}
        hint="["
        icon={PanelLeft}
        pressed={sides.outline}
        onClick={sides.toggleOutline}
      />
      <div className={styles['titles']}>
        <span className={styles['course']}>{course.title}</span>
        <span className={styles['lesson']} data-testid="lesson-title">
          {lesson.title}
        </span>
      </div>
      <div
        className={styles['progress']}
        role="progressbar"
        aria-label={t('study.progress')}
        aria-valuemin={0}
        aria-valuemax={course.outline.length}
        aria-valuenow={completed.size}
        aria-valuetext={t('study.progress-of', { done: completed.size, count: course.outline.length })}
      >
        <span className={styles['track']}>
          <i style={{ width: `${String(share * 100)}%` }} />
        </span>
        <span aria-hidden>
          {completed.size}/{course.outline.length}
        </span>
      </div>
      <CompleteButton done={completed.has(lesson.id)} onComplete={onComplete} />
      <div className={styles['group']}>
        <BarButton
          label={t('study.previous')}
          hint="Alt ←"
          icon={ChevronLeft}
          disabled={!previous}
          onClick={() => onGo(previous?.id)}
        />
        <BarButton
          label={t('study.next')}
          hint="Alt →"
          icon={ChevronRight}
          disabled={!next}
          onClick={() => onGo(next?.id)}
        />
      </div>
      <div className={styles['group']}>
        {view?.kind === 'text' && <LessonPrint view={view} icon={Printer} />}
        {(view?.kind === 'text' || view?.kind === 'epub') && <ReadingMenu />}
        <BarButton
          label={focus ? t('study.focus-leave') : t('study.focus')}
          hint="Z"
          icon={focus ? Minimize2 : Maximize2}
          onClick={onFocus}
        />
        <BarButton
          label={t('study.key-panel')}
          hint="]"
          icon={PanelRight}
          pressed={sides.panel}
          onClick={sides.togglePanel}
        />
      </div>
    </header>
  )
}
