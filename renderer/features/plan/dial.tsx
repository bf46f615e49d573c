/** A large ring with words in its middle. The words carry the meaning. */
import type { ReactNode } from 'react'
import styles from './plan-page.module.css'

const RADIUS = 54
const AROUND = 2 * Math.PI * RADIUS

export const Dial = ({ fraction, children }: { readonly fraction: number; readonly children: ReactNode }) => (
  <div className={styles['dial']}>
    <svg viewBox="0 0 120 120" fill="none" strokeWidth="9" aria-hidden="true">
      <circle cx="60" cy="60" r={RADIUS} stroke="var(--press)" />
      <circle
        cx="60"
        cy="60"
        r={RADIUS}
        stroke="var(--accent)"
        strokeLinecap="round"
        strokeDasharray={`${AROUND * Math.min(1, fraction)} ${AROUND}`}
        opacity={fraction > 0 ? 1 : 0}
        transform="rotate(-90 60 60)"
      />
    </svg>
    <div className={styles['dial-words']}>{children}</div>
  </div>
)
