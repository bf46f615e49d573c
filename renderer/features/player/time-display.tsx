import { formatClock } from '../../ui/format.ts'
import styles from './controls.module.css'
import { useMedia } from './playback-context.tsx'

/** `2:07 / 12:34`. Once a second, not four times. */
export const TimeDisplay = () => {
  const now = useMedia((state) => Math.floor(state.mediaCurrentTime ?? 0))
  const duration = useMedia((state) => state.mediaDuration ?? Number.NaN)
  return (
    <span className={styles['time']}>
      {formatClock(now)}
      {Number.isFinite(duration) && ` / ${formatClock(duration)}`}
    </span>
  )
}
