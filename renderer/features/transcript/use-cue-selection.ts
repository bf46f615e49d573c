/** Cues to mark: a press chooses the first, a press with Shift the last; what is between is selected. */
import { useCallback, useRef, useState } from 'react'
import type { Cue } from '../../../shared/features/study/model.ts'
import { useLessonMarks } from '../annotations/index.ts'

interface CueSelection {
  readonly has: (index: number) => boolean
  readonly begin: (index: number) => void
  readonly extend: (index: number, row: HTMLElement) => void
}

/** Words around a quote that are kept with it. */
const CONTEXT = 64
const MOST = 4000

export const useCueSelection = (cues: readonly Cue[]): CueSelection => {
  const { select } = useLessonMarks()
  const [range, setRange] = useState<{ from: number; to: number } | null>(null)
  const first = useRef(0)
  const clear = useCallback(() => setRange(null), [])
  const begin = useCallback(
    (index: number) => {
      first.current = index
      setRange(null)
      select(null)
    },
    [select],
  )
  const extend = useCallback(
    (index: number, row: HTMLElement) => {
      const from = Math.min(first.current, index)
      const to = Math.max(first.current, index)
      const [start, end] = [cues[from]?.start, cues[to]?.end]
      if (start === undefined || end === undefined) return
      const words = (a: number, b: number): string =>
        cues
          .slice(Math.max(0, a), b)
          .map(({ text }) => text)
          .join(' ')
      setRange({ from, to })
      select({
        target: {
          kind: 'time',
          start,
          end,
          quote: {
            exact: words(from, to + 1).slice(0, MOST),
            prefix: words(from - 3, from).slice(-CONTEXT),
            suffix: words(to + 1, to + 4).slice(0, CONTEXT),
          },
        },
        where: () => (row.isConnected ? row.getBoundingClientRect() : null),
        clear,
      })
    },
    [cues, select, clear],
  )
  return {
    has: (index) => range !== null && index >= range.from && index <= range.to,
    begin,
    extend,
  }
}
