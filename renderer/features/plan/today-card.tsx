/** Today beside one's goal, and the week. */
import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dayAt, dayNumber } from '../../../shared/features/plan/days.ts'
import type { PlanOverview } from '../../../shared/features/plan/model.ts'
import type { Settings } from '../../../shared/features/settings/model.ts'
import { useSetSettings } from '../settings/index.ts'
import { Dial } from './dial.tsx'
import styles from './plan-page.module.css'
import { useDayWords } from './use-day-words.ts'

/** Minutes a press on plus or minus changes. */
const STEP = 10

interface TodayCardProps {
  readonly plan: PlanOverview
  readonly settings: Settings
}

export const TodayCard = ({ plan, settings }: TodayCardProps) => {
  const { t } = useTranslation()
  const set = useSetSettings()
  const words = useDayWords()
  const seconds = new Map(plan.days.map((each) => [each.day, each.seconds]))
  const minutes = Math.floor((seconds.get(plan.today) ?? 0) / 60)
  const goal = settings.dailyGoal
  const week = Array.from({ length: 7 }, (_, n) => dayAt(dayNumber(plan.today) - 6 + n))
  const most = Math.max(goal * 60, 1800, ...week.map((day) => seconds.get(day) ?? 0))
  return (
    <section className={styles['card']} aria-labelledby="plan-today">
      <h2 id="plan-today">{t('plan.today')}</h2>
      <div className={styles['beside']}>
        <Dial fraction={goal > 0 ? minutes / goal : minutes > 0 ? 1 : 0}>
          <strong>{minutes}</strong>
          <small>
            {goal > 0 ? t('plan.of-goal', { count: goal }) : t('plan.minutes-word', { count: minutes })}
          </small>
        </Dial>
        <div className={styles['column']}>
          <ol className={styles['week']} aria-label={t('plan.week')}>
            {week.map((day) => {
              const spent = seconds.get(day) ?? 0
              return (
                <li key={day} data-today={day === plan.today || undefined}>
                  <span className={styles['bar']} aria-hidden>
                    <span
                      style={{ height: `${String((spent / most) * 100)}%` }}
                      data-full={(goal > 0 && spent >= goal * 60) || undefined}
                    />
                  </span>
                  <span aria-hidden>{words.weekday(day)}</span>
                  <span className={styles['hidden']}>
                    {t('plan.day-time', { day: words.long(day), count: Math.floor(spent / 60) })}
                  </span>
                </li>
              )
            })}
          </ol>
          <p className={styles['hint']}>
            {plan.run.now > 1 ? t('plan.run', { count: plan.run.now }) : t('plan.run-none')}
          </p>
          <div className={styles['goal']} role="group" aria-label={t('plan.goal')}>
            <span>{goal > 0 ? t('plan.goal-is', { count: goal }) : t('plan.goal-none')}</span>
            <button
              type="button"
              className={styles['round']}
              aria-label={t('plan.goal-less')}
              disabled={goal === 0}
              onClick={() => set({ dailyGoal: Math.max(0, goal - STEP) })}
            >
              <Minus size={14} aria-hidden />
            </button>
            <button
              type="button"
              className={styles['round']}
              aria-label={t('plan.goal-more')}
              disabled={goal >= 600}
              onClick={() => set({ dailyGoal: Math.min(600, goal + STEP) })}
            >
              <Plus size={14} aria-hidden />
            </button>
          </div>
        </div>
      </div>
    </section>
  )
}
