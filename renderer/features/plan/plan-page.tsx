/** The Plan place: today beside one's goal, the study timer, the year, and what is not known yet. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useSettings } from '../settings/index.ts'
import { CourseTimes } from './course-times.tsx'
import { FocusCard } from './focus-card.tsx'
import { HeatMap } from './heat-map.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import styles from './plan-page.module.css'
import { TodayCard } from './today-card.tsx'
import { WeakSpots } from './weak-spots.tsx'

export const PlanPage = () => {
  const { t } = useTranslation()
  const format = useFormat()
  const settings = useSettings()
  const plan = useQuery({ ...api.plan.overview.queryOptions(), throwOnError: true, staleTime: 0 }).data
  const ahead = useQuery({
    ...api.cards.stats.queryOptions({ input: { courseId: null, days: 60 } }),
    staleTime: 0,
  }).data?.ahead
  const spots = useQuery({ ...api.plan.weakSpots.queryOptions(), throwOnError: true, staleTime: 0 }).data
  if (!settings || !plan || !spots) return null
  return (
    <div className={styles['page']}>
      <h1>{t('plan.title')}</h1>
      <div className={styles['cards']}>
        <TodayCard plan={plan} settings={settings} />
        <FocusCard settings={settings} />
        <WeakSpots spots={spots} />
        <section className={`${styles['card'] ?? ''} ${styles['wide'] ?? ''}`} aria-labelledby="plan-year">
          <h2 id="plan-year">{t('plan.year')}</h2>
          {plan.totalSeconds > 0 && (
            <p className={styles['hint']}>
              {t('plan.total', { time: format.duration(plan.totalSeconds * 1000), count: plan.run.longest })}
            </p>
          )}
          <HeatMap plan={plan} />
        </section>
        <MonthCalendar plan={plan} ahead={ahead ?? []} />
        {plan.courses.length > 0 && <CourseTimes courses={plan.courses} />}
      </div>
    </div>
  )
}
