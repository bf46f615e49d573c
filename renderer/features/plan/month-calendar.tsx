/** A month: what was studied, and how many cards come due on which day. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayNumber } from '../../../shared/features/plan/days.ts'
import type { Day, PlanOverview } from '../../../shared/features/plan/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { monthAround, monthDays } from './month.ts'
import styles from './month-calendar.module.css'
import { useDayWords } from './use-day-words.ts'

interface MonthCalendarProps {
  readonly plan: PlanOverview
  /** Cards coming due, today first. */
  readonly ahead: readonly number[]
}

export const MonthCalendar = ({ plan, ahead }: MonthCalendarProps) => {
  const { t } = useTranslation()
  const words = useDayWords()
  const [shift, setShift] = useState(0)
  const month = monthAround(plan.today, shift)
  const days = monthDays(month)
  const seconds = new Map(plan.days.map((each) => [each.day, each.seconds]))
  const dueOn = (day: Day): number => ahead[dayNumber(day) - dayNumber(plan.today)] ?? 0
  return (
    <section className={styles['card']} aria-labelledby="plan-month">
      <header>
        <h2 id="plan-month" aria-live="polite">
          {words.month(month)}
        </h2>
        <button type="button" aria-label={t('plan.month-before')} onClick={() => setShift(shift - 1)}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button type="button" aria-label={t('plan.month-after')} onClick={() => setShift(shift + 1)}>
          <ChevronRight size={16} aria-hidden />
        </button>
      </header>
      <div className={styles['weekdays']} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day}>{words.weekday(day)}</span>
        ))}
      </div>
      <ol className={styles['days']}>
        {days.map((day) => (
          <DayCell
            key={day}
            day={day}
            minutes={Math.floor((seconds.get(day) ?? 0) / 60)}
            due={dueOn(day)}
            today={day === plan.today}
            outside={day.slice(0, 7) !== month.slice(0, 7)}
          />
        ))}
      </ol>
    </section>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly minutes: number
  readonly due: number
  readonly today: boolean
  readonly outside: boolean
}

const DayCell = ({ day, minutes, due, today, outside }: DayCellProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDayWords()
  return (
    <li
      aria-current={today ? 'date' : undefined}
      data-outside={outside || undefined}
      data-studied={minutes > 0 || undefined}
    >
      <span aria-hidden>{format.number(new Date(`${day}T00:00:00Z`).getUTCDate())}</span>
      {due > 0 && (
        <span className={styles['due']} aria-hidden>
          {format.number(due)}
        </span>
      )}
      <span className={styles['hidden']}>
        {t('plan.day-time', { day: words.long(day), count: minutes })}
        {due > 0 && ` ${t('plan.day-due', { count: due })}`}
      </span>
    </li>
  )
}
