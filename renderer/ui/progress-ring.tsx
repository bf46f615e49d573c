/** How far, as a ring; a tick when all is done. The words beside it carry the meaning. */
import { CircleCheck } from 'lucide-react'

const AROUND = 2 * Math.PI * 6.5

export const ProgressRing = ({ fraction }: { readonly fraction: number }) =>
  fraction >= 1 ? (
    <CircleCheck size={16} color="var(--accent)" strokeWidth={2} aria-hidden />
  ) : (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" strokeWidth="2.2" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" stroke="var(--press)" />
      <circle
        cx="8"
        cy="8"
        r="6.5"
        stroke="var(--accent)"
        strokeDasharray={`${AROUND * fraction} ${AROUND}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
