/** One course as a line of a list. */
import { memo } from 'react'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import type { CourseItemProps } from './course-card.tsx'
import styles from './course-line.module.css'
import { placeOfEvent } from './course-menu.tsx'
import { Cover } from './cover.tsx'
import { LessonIcon } from './kind-icon.tsx'
import { ProgressRing } from '../../ui/progress-ring.tsx'
import { useProgressWords } from './use-progress-words.ts'

export const CourseLine = memo(({ course, index, count, onMenu }: CourseItemProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useProgressWords()
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      data-index={index}
      className={styles['line']}
      onContextMenu={(event) => onMenu(placeOfEvent(course, event))}
    >
      <Link to="/course/$courseId" params={{ courseId: course.id }} className={styles['link']}>
        <Cover id={course.id} title="" url={course.coverUrl} width={33} />
        <span className={styles['words']}>
          <span className={styles['title']}>{course.title}</span>
          <span className={styles['author']}>
            {course.authors.join(', ') || t(`shelf.kind-${course.kind}`)}
          </span>
        </span>
        <span className={styles['kinds']} aria-hidden>
          {course.lessonKinds.map((kind) => (
            <LessonIcon key={kind} kind={kind} />
          ))}
        </span>
        <span className={styles['progress']}>
          <ProgressRing fraction={course.lessons > 0 ? course.completed / course.lessons : 0} />
          {words(course)}
        </span>
        <span className={styles['size']}>{format.bytes(course.bytes)}</span>
      </Link>
      <button
        type="button"
        className={styles['more']}
        aria-label={t('shelf.more-about', { title: course.title })}
        aria-haspopup="menu"
        onClick={(event) => onMenu(placeOfEvent(course, event))}
      >
        <Ellipsis size={17} aria-hidden />
      </button>
    </div>
  )
})
CourseLine.displayName = 'CourseLine'
