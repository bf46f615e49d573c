/** One course as a book on the shelf. */
import { memo } from 'react'
import { Link } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './course-card.module.css'
import { placeOfEvent, type MenuPlace } from './course-menu.tsx'
import { Cover } from './cover.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { useProgressWords } from './use-progress-words.ts'

export interface CourseItemProps {
  readonly course: CourseSummary
  readonly index: number
  readonly count: number
  readonly onMenu: (place: MenuPlace) => void
}

export const CourseCard = memo(
  ({ course, index, count, onMenu, coverWidth }: CourseItemProps & { readonly coverWidth: number }) => {
    const { t } = useTranslation()
    const format = useFormat()
    const words = useProgressWords('short')
    return (
      <div
        role="listitem"
        aria-setsize={count}
        aria-posinset={index + 1}
        data-index={index}
        className={styles['card']}
        style={{ width: coverWidth }}
        onContextMenu={(event) => onMenu(placeOfEvent(course, event))}
      >
        <Link to="/course/$courseId" params={{ courseId: course.id }} className={styles['link']}>
          <Cover
            id={course.id}
            title={course.title}
            author={course.authors[0]}
            url={course.coverUrl}
            width={coverWidth}
          />
          <span className={styles['title']}>{course.title}</span>
        </Link>
        <ProgressLine fraction={course.lessons > 0 ? course.completed / course.lessons : 0} />
        <span className={styles['foot']}>
          <span>{words(course)}</span>
          <span>{format.bytes(course.bytes)}</span>
        </span>
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
  },
)
CourseCard.displayName = 'CourseCard'
