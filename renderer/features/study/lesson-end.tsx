/** Below a lesson: done, and on to the next. */
import { ArrowRight, CircleCheckBig } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import type { LessonId } from '../../../shared/kernel/brand.ts'
import { KindIcon } from '../outline/index.ts'
import styles from './lesson-end.module.css'

interface LessonEndProps {
  readonly next: Lesson | null
  readonly done: boolean
  readonly onComplete: () => void
  readonly onGo: (lessonId: LessonId | undefined) => void
}

export const LessonEnd = ({ next, done, onComplete, onGo }: LessonEndProps) => {
  const { t } = useTranslation()
  return (
    <footer className={styles['end']}>
      {done ? (
        <p className={styles['done']}>
          <CircleCheckBig size={18} aria-hidden />
          {next ? t('study.completed') : t('study.course-end')}
        </p>
      ) : (
        <button type="button" className={styles['complete']} onClick={onComplete}>
          {t('study.complete')}
        </button>
      )}
      {next && (
        <button
          type="button"
          className={styles['next']}
          onClick={() => {
            onComplete()
            onGo(next.id)
          }}
        >
          <span className={styles['word']}>{t('study.next')}</span>
          <span className={styles['title']}>
            <KindIcon kind={next.kind} />
            {next.title}
          </span>
          <ArrowRight size={20} aria-hidden />
        </button>
      )}
    </footer>
  )
}
