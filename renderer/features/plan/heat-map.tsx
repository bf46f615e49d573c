/** A year of days, a column a week: the darker, the longer one studied. */
import { useTranslation } from 'react-i18next'
import { dayAt, dayNumber } from '../../../shared/features/plan/days.ts'
import type { PlanOverview } from '../../../shared/features/plan/model.ts'
import styles from './plan-page.module.css'
import { useDayWords } from './use-day-words.ts'

const WEEKS = 53
const STEP = 15
const SIZE = 12

/** Minutes from which a day is drawn one shade darker. */
const SHADES = [1, 15, 40, 90] as const
const shadeOf = (seconds: number): number => SHADES.filter((minutes) => seconds >= minutes * 60).length

export const HeatMap = ({ plan }: { readonly plan: PlanOverview }) => {
  const { t } = useTranslation()
  const words = useDayWords()
  const seconds = new Map(plan.days.map((each) => [each.day, each.seconds]))
  const today = dayNumber(plan.today)
  // Monday first: day 0 of the count, 1 January 1970, was a Thursday.
  const row = (number: number): number => (number + 3) % 7
  const first = today - row(today) - (WEEKS - 1) * 7
  const cells = Array.from({ length: today - first + 1 }, (_, n) => first + n)
  const months = cells.filter((number) => dayAt(number).endsWith('-01') && number < today - 13)
  return (
    <div className={styles['map']}>
      <svg
        viewBox={`0 0 ${WEEKS * STEP} ${7 * STEP + 18}`}
        role="img"
        aria-label={t('plan.year-words', { count: plan.days.length })}
      >
        {months.map((number) => (
          <text key={number} x={Math.floor((number - first) / 7) * STEP} y={11}>
            {words.shortMonth(dayAt(number))}
          </text>
        ))}
        {cells.map((number) => {
          const day = dayAt(number)
          const spent = seconds.get(day) ?? 0
          return (
            <rect
              key={number}
              x={Math.floor((number - first) / 7) * STEP}
              y={18 + row(number) * STEP}
              width={SIZE}
              height={SIZE}
              rx={2.5}
              data-shade={shadeOf(spent)}
            >
              <title>{t('plan.day-time', { day: words.long(day), count: Math.floor(spent / 60) })}</title>
            </rect>
          )
        })}
      </svg>
    </div>
  )
}
