/** One course as a book on the shelf. */
import { memo } from 'react'
import { Ellipsis } from 'lucide-react'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { courseAddress } from './course-address.ts'
import styles from './course-card.module.css'
import { placeOfEvent, type MenuPlace } from './course-menu.tsx'
import { Cover } from './cover.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import type { CourseWords } from './use-course-words.ts'

export interface CourseItemProps {
  readonly course: CourseSummary
  readonly index: number
  readonly count: number
  readonly words: CourseWords
  readonly onMenu: (place: MenuPlace) => void
}

export const CourseCard = memo(
  ({
    course,
    index,
    count,
    words,
    onMenu,
    coverWidth,
  }: CourseItemProps & { readonly coverWidth: number }) => {
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
        <a href={courseAddress(course.id)} className={styles['link']}>
          <Cover
            id={course.id}
            title={course.title}
            author={course.authors[0]}
            url={course.coverUrl}
            width={coverWidth}
          />
          <span className={styles['title']}>{course.title}</span>
        </a>
        <ProgressLine fraction={course.lessons > 0 ? course.completed / course.lessons : 0} />
        <span className={styles['foot']}>
          <span>{words.shortProgress(course)}</span>
          <span>{words.size(course)}</span>
        </span>
        <button
          type="button"
          className={styles['more']}
          aria-label={words.more(course)}
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
