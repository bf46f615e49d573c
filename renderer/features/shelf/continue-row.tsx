/** Continue where you left off: the last lesson large, the ones before it beside it. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ContinueItem, CourseSummary } from '../../../shared/features/library/model.ts'
import { positionFraction } from '../../../shared/features/progress/position.ts'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './continue-row.module.css'
import { Cover } from './cover.tsx'
import { LessonIcon } from './kind-icon.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { usePlaceWords } from './use-place-words.ts'

export const ContinueRow = ({ courses }: { readonly courses: readonly CourseSummary[] }) => {
  const { t } = useTranslation()
  const items = useQuery(api.library.continue.queryOptions()).data ?? []
  const [last, ...others] = items
  if (!last) return null
  const courseOf = (item: ContinueItem): CourseSummary | undefined =>
    courses.find((course) => course.id === item.courseId)
  return (
    <section className={styles['row']} aria-label={t('shelf.continue')}>
      <LastOne item={last} course={courseOf(last)} />
      {others.length > 0 && (
        <ul className={styles['others']} aria-label={t('shelf.also-open')}>
          {others.slice(0, 4).map((item) => (
            <li key={item.courseId}>
              <Other item={item} course={courseOf(item)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface ItemProps {
  readonly item: ContinueItem
  readonly course: CourseSummary | undefined
}

const LastOne = ({ item, course }: ItemProps) => {
  const { t } = useTranslation()
  const words = usePlaceWords()
  const fraction = item.position ? positionFraction(item.position) : 0
  return (
    <Link
      to="/course/$courseId/$lessonId"
      params={{ courseId: item.courseId, lessonId: item.lessonId }}
      className={styles['last']}
    >
      <Cover
        id={item.courseId}
        title={item.courseTitle}
        author={course?.authors[0]}
        url={course?.coverUrl ?? null}
        width={124}
      />
      <span className={styles['words']}>
        <span className={styles['course']}>{item.courseTitle}</span>
        <span className={styles['lesson']}>{item.lessonTitle}</span>
        <span className={styles['place']}>
          <LessonIcon kind={item.lessonKind} />
          {words(item.position)}
        </span>
        <ProgressLine fraction={fraction} />
        <span className={styles['go']}>
          <Play size={14} fill="currentColor" strokeWidth={0} aria-hidden />
          {t('shelf.go-on')}
        </span>
      </span>
    </Link>
  )
}

const Other = ({ item, course }: ItemProps) => {
  const words = usePlaceWords()
  const format = useFormat()
  return (
    <Link
      to="/course/$courseId/$lessonId"
      params={{ courseId: item.courseId, lessonId: item.lessonId }}
      className={styles['other']}
    >
      <Cover id={item.courseId} title="" url={course?.coverUrl ?? null} width={48} />
      <span className={styles['words']}>
        <span className={styles['small-lesson']}>{item.lessonTitle}</span>
        <span className={styles['course']}>{item.courseTitle}</span>
        <span className={styles['place']}>
          {words(item.position)} · {format.day(item.studiedAt)}
        </span>
      </span>
    </Link>
  )
}
