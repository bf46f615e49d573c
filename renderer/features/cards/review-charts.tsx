/** What comes, how much is remembered, and how the days went. Small drawings by hand: no chart library to wait for. */
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReviewStats } from '../../../shared/features/cards/model.ts'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { Bars } from './bars.tsx'
import { dayBack, lastDays, weeksOf } from './chart-days.ts'
import styles from './review-charts.module.css'

const DAYS = 365

export const ReviewCharts = () => {
  const { t } = useTranslation()
  const stats = useQuery({
    ...api.cards.stats.queryOptions({ input: { courseId: null, days: DAYS } }),
    staleTime: 0,
  }).data
  if (!stats) return null
  return (
    <section className={styles['charts']} aria-label={t('cards.charts')}>
      <Today stats={stats} />
      {stats.ahead.some((count) => count > 0) && <Ahead ahead={stats.ahead} />}
      {stats.days.length > 0 && (
        <>
          <Retention months={stats.retention} />
          <TimeOfDays days={stats.days} />
          <HeatOfDays days={stats.days} />
        </>
      )}
    </section>
  )
}

interface ChartProps {
  readonly title: string
  readonly note?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

const Chart = ({ title, note, wide = false, children }: ChartProps) => (
  <figure className={styles['chart']} data-wide={wide}>
    <figcaption>
      {title}
      {note !== undefined && <small>{note}</small>}
    </figcaption>
    {children}
  </figure>
)

const Today = ({ stats }: { readonly stats: ReviewStats }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const { today, cards } = stats
  const facts = [
    [t('cards.stat-today'), format.number(today.reviews)],
    [t('cards.stat-time'), today.ms > 0 ? format.duration(today.ms) : '–'],
    [t('cards.stat-right'), today.reviews > 0 ? format.percent(1 - today.again / today.reviews) : '–'],
    [t('cards.stat-young'), format.number(cards.young)],
    [t('cards.stat-mature'), format.number(cards.mature)],
    [t('cards.stat-suspended'), format.number(cards.suspended)],
  ] as const
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Ahead = ({ ahead }: { readonly ahead: readonly number[] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const now = Date.now()
  return (
    <Chart
      title={t('cards.chart-ahead')}
      note={t('cards.chart-ahead-note', { count: ahead.reduce((a, b) => a + b, 0) })}
    >
      <Bars
        label={t('cards.chart-ahead')}
        bars={ahead.map((count, index) => ({
          value: count,
          words: `${format.date(now + index * 86_400_000)}: ${format.number(count)}`,
        }))}
        ends={[t('cards.chart-now'), t('cards.chart-days', { count: ahead.length })]}
      />
    </Chart>
  )
}

const Retention = ({ months }: { readonly months: ReviewStats['retention'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const [asked, kept] = [months.reduce((n, m) => n + m.asked, 0), months.reduce((n, m) => n + m.kept, 0)]
  return (
    <Chart
      title={t('cards.chart-retention')}
      note={
        asked > 0
          ? t('cards.chart-retention-note', { share: format.percent(kept / asked) })
          : t('cards.chart-none')
      }
    >
      <Bars
        label={t('cards.chart-retention')}
        most={1}
        bars={months.map(({ month, asked: of, kept: right }) => ({
          value: right / of,
          words: `${month}: ${format.percent(right / of)}`,
        }))}
        ends={[months[0]?.month ?? '', months.at(-1)?.month ?? '']}
      />
    </Chart>
  )
}

const TimeOfDays = ({ days }: { readonly days: ReviewStats['days'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const last = lastDays(days, 30, Date.now())
  const mean = last.reduce((sum, day) => sum + day.ms, 0) / last.length
  return (
    <Chart
      title={t('cards.chart-time')}
      note={mean > 0 ? t('cards.chart-time-note', { time: format.duration(mean) }) : t('cards.chart-none')}
    >
      <Bars
        label={t('cards.chart-time')}
        bars={last.map(({ day, ms }) => ({
          value: ms,
          words: `${day}: ${ms > 0 ? format.duration(ms) : '–'}`,
        }))}
        ends={[last[0]?.day ?? '', t('cards.chart-now')]}
      />
    </Chart>
  )
}

const HeatOfDays = ({ days }: { readonly days: ReviewStats['days'] }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const weeks = weeksOf(days, Date.now())
  const most = Math.max(1, ...days.map((day) => day.reviews))
  return (
    <Chart
      wide
      title={t('cards.chart-year')}
      note={t('cards.chart-year-note', { count: days.reduce((sum, day) => sum + day.reviews, 0) })}
    >
      <svg
        className={styles['heat']}
        viewBox={`0 0 ${weeks.length * 12} 84`}
        role="img"
        aria-label={t('cards.chart-year')}
      >
        {weeks.flatMap((week, column) =>
          week.map(({ day, reviews, row }) => (
            <rect
              key={day}
              x={column * 12}
              y={row * 12}
              width={10}
              height={10}
              rx={2}
              data-depth={reviews === 0 ? 0 : Math.ceil((reviews / most) * 4)}
            >
              <title>{`${format.date(dayBack(day))}: ${format.number(reviews)}`}</title>
            </rect>
          )),
        )}
      </svg>
    </Chart>
  )
}
