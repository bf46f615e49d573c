/** How far, as a thin line. The words beside it carry the meaning. */
import styles from './progress-line.module.css'

export const ProgressLine = ({ fraction }: { readonly fraction: number }) => (
  <span className={styles['line']} aria-hidden>
    <span className={styles['done']} style={{ width: `${Math.round(fraction * 1000) / 10}%` }} />
  </span>
)
