/** How the time went, by course. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { PlanOverview } from '../../../shared/features/plan/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './plan-page.module.css'

const SHOWN = 8

export const CourseTimes = ({ courses }: { readonly courses: PlanOverview['courses'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const most = courses[0]?.seconds ?? 1
  return (
    <section className={styles['card']} aria-labelledby="plan-courses">
      <h2 id="plan-courses">{t('plan.by-course')}</h2>
      <ol className={styles['times']}>
        {courses.slice(0, SHOWN).map(({ courseId, title, seconds }) => (
          <li key={courseId}>
            <Link to="/course/$courseId" params={{ courseId }}>
              {title}
            </Link>
            <span>{format.duration(seconds * 1000)}</span>
            <span
              className={styles['length']}
              style={{ width: `${String((seconds / most) * 100)}%` }}
              aria-hidden
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
