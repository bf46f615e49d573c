import { useFormat } from '../../ui/use-format.ts'
import styles from './score-ring.module.css'

interface ScoreRingProps {
  /** 0 to 1. */
  readonly share: number
  readonly passed: boolean
}

const RADIUS = 34
const AROUND = 2 * Math.PI * RADIUS

/** A score as a ring that closes. The words beside it say the same. */
export const ScoreRing = ({ share, passed }: ScoreRingProps) => (
  <div className={styles['ring']} data-passed={passed} aria-hidden="true">
    <svg viewBox="0 0 80 80" width="80" height="80">
      <circle cx="40" cy="40" r={RADIUS} className={styles['track']} />
      {share > 0 && (
        <circle
          cx="40"
          cy="40"
          r={RADIUS}
          className={styles['part']}
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 40 40)"
        />
      )}
    </svg>
    <span>{useFormat().percent(share)}</span>
  </div>
)
