/** One course as a line of a list. */
import { memo } from 'react'
import { Ellipsis } from 'lucide-react'
import { courseAddress } from './course-address.ts'
import type { CourseItemProps } from './course-card.tsx'
import styles from './course-line.module.css'
import { placeOfEvent } from './course-menu.tsx'
import { Cover } from './cover.tsx'
import { LessonIcon } from './kind-icon.tsx'
import { ProgressRing } from '../../ui/progress-ring.tsx'

export const CourseLine = memo(({ course, index, count, words, onMenu }: CourseItemProps) => {
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={index + 1}
      data-index={index}
      className={styles['line']}
      onContextMenu={(event) => onMenu(placeOfEvent(course, event))}
    >
      <a href={courseAddress(course.id)} className={styles['link']}>
        <Cover id={course.id} title="" url={course.coverUrl} width={33} />
        <span className={styles['words']}>
          <span className={styles['title']}>{course.title}</span>
          <span className={styles['author']}>{words.authors(course)}</span>
        </span>
        <span className={styles['kinds']} aria-hidden>
          {course.lessonKinds.map((kind) => (
            <LessonIcon key={kind} kind={kind} />
          ))}
        </span>
        <span className={styles['progress']}>
          <ProgressRing fraction={course.lessons > 0 ? course.completed / course.lessons : 0} />
          {words.progress(course)}
        </span>
        <span className={styles['size']}>{words.size(course)}</span>
      </a>
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
})
CourseLine.displayName = 'CourseLine'
