/** The running study timer in the rail: how much is left, seen from every place; it leads to the plan. */
import { Link } from '@tanstack/react-router'
import { Coffee, Timer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../ui/format.ts'
import { notify } from '../../ui/notices.ts'
import { advanceFocus, timeLeft, useFocusTimer, type FocusTimer } from './focus-timer.ts'
import styles from './focus-chip.module.css'

/** Seconds left, fresh every second while the timer runs. */
export const useSecondsLeft = (timer: FocusTimer | null): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!timer || timer.endsAt === null) return undefined
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [timer])
  return timer ? Math.ceil(timeLeft(timer, Math.min(now, Date.now())) / 1000) : 0
}

export const FocusChip = () => {
  const { t } = useTranslation()
  const timer = useFocusTimer()
  const left = useSecondsLeft(timer)
  useEffect(() => {
    if (!timer || timer.endsAt === null) return undefined
    const due = setTimeout(
      () => {
        const phase = advanceFocus()
        if (phase) notify(t(phase === 'break' ? 'plan.break-begins' : 'plan.study-begins'))
      },
      Math.max(0, timer.endsAt - Date.now()) + 50,
    )
    return () => clearTimeout(due)
  }, [timer, t])
  if (!timer) return null
  const Icon = timer.phase === 'break' ? Coffee : Timer
  return (
    <Link to="/plan" className={styles['chip']} data-paused={timer.endsAt === null || undefined}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['words']}>
        {t(timer.phase === 'break' ? 'plan.on-break' : 'plan.on-study')}
      </span>
      <span className={styles['left']}>{formatClock(left)}</span>
    </Link>
  )
}
