/** The study timer: choose a length, begin, pause, stop. */
import { Pause, Play, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/features/settings/model.ts'
import { ChoiceRow } from '../../ui/choice-row.tsx'
import { formatClock } from '../../ui/format.ts'
import { useSetSettings } from '../settings/index.ts'
import { useSecondsLeft } from './focus-chip.tsx'
import { breakMinutes, startFocus, stopFocus, togglePause, useFocusTimer } from './focus-timer.ts'
import styles from './plan-page.module.css'
import { Dial } from './dial.tsx'

const LENGTHS = ['15', '25', '50'] as const

export const FocusCard = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation()
  const set = useSetSettings()
  const timer = useFocusTimer()
  const left = useSecondsLeft(timer)
  const minutes = settings.focusMinutes
  return (
    <section className={styles['card']} aria-labelledby="plan-timer">
      <h2 id="plan-timer">{t('plan.timer')}</h2>
      <div className={styles['beside']}>
        <Dial fraction={timer ? 1 - (left * 1000) / timer.length : 0}>
          <strong>{timer ? formatClock(left) : formatClock(minutes * 60)}</strong>
          <small>{t(timer?.phase === 'break' ? 'plan.on-break' : 'plan.on-study')}</small>
        </Dial>
        <div className={styles['column']}>
          {timer ? (
            <>
              <p className={styles['hint']}>{t('plan.rounds', { count: timer.rounds })}</p>
              <div className={styles['buttons']}>
                <button type="button" className={styles['main-button']} onClick={togglePause}>
                  {timer.endsAt === null ? <Play size={15} aria-hidden /> : <Pause size={15} aria-hidden />}
                  {t(timer.endsAt === null ? 'plan.go-on' : 'plan.pause')}
                </button>
                <button type="button" className={styles['button']} onClick={stopFocus}>
                  <Square size={13} aria-hidden />
                  {t('plan.stop')}
                </button>
              </div>
            </>
          ) : (
            <>
              <ChoiceRow
                label={t('plan.length')}
                value={String(minutes)}
                options={LENGTHS.map((value) => ({
                  value,
                  label: t('plan.minutes', { count: Number(value) }),
                }))}
                onChange={(value) => set({ focusMinutes: Number(value) })}
              />
              <p className={styles['hint']}>{t('plan.timer-hint', { count: breakMinutes(minutes) })}</p>
              <button type="button" className={styles['main-button']} onClick={() => startFocus(minutes)}>
                <Play size={15} aria-hidden />
                {t('plan.begin')}
              </button>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
