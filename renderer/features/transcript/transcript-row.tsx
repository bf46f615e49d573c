import { memo, type ReactNode } from 'react'
import type { Cue } from '../../../shared/features/study/model.ts'
import { formatClock } from '../../ui/format.ts'
import type { Match } from './transcript-search.ts'
import styles from './transcript.module.css'

interface TranscriptRowProps {
  readonly cue: Cue
  readonly index: number
  readonly active: boolean
  readonly focusable: boolean
  /** In this cue, in order. */
  readonly matches: readonly Match[]
  readonly current: Match | undefined
  readonly onSeek: (index: number) => void
  /** Shift: up to here is to be marked. */
  readonly onExtend: (index: number, row: HTMLElement) => void
  readonly selected: boolean
}

const marked = (text: string, matches: readonly Match[], current: Match | undefined): ReactNode[] => {
  const parts: ReactNode[] = []
  let at = 0
  for (const match of matches) {
    parts.push(text.slice(at, match.start))
    parts.push(
      <mark key={match.start} data-current={match === current || undefined}>
        {text.slice(match.start, match.end)}
      </mark>,
    )
    at = match.end
  }
  return [...parts, text.slice(at)]
}

export const TranscriptRow = memo(
  ({ cue, index, active, focusable, matches, current, onSeek, onExtend, selected }: TranscriptRowProps) => (
    <button
      type="button"
      data-cue={index}
      tabIndex={focusable ? 0 : -1}
      aria-current={active ? 'true' : undefined}
      className={styles['cue']}
      data-selected={selected || undefined}
      onClick={(event) => (event.shiftKey ? onExtend(index, event.currentTarget) : onSeek(index))}
    >
      <span className={styles['at']}>{formatClock(cue.start)}</span>
      <span className={styles['text']} dir="auto">
        {cue.voice && <b>{cue.voice}: </b>}
        {marked(cue.text, matches, current)}
      </span>
    </button>
  ),
)
TranscriptRow.displayName = 'TranscriptRow'
