/** The words looked for in a transcript, their places, and the one that is looked at. */
import { useDeferredValue, useMemo, useState } from 'react'
import type { Cue } from '../../../shared/features/study/model.ts'
import { findInCues, stepMatch, type Match } from './transcript-search.ts'

export interface TranscriptSearch {
  readonly query: string
  readonly matches: readonly Match[]
  /** Index in `matches`; -1 before the first step. */
  readonly current: number
  setQuery(query: string): void
  /** @returns the match it went to */
  step(by: 1 | -1): Match | undefined
}

export const useSearch = (cues: readonly Cue[]): TranscriptSearch => {
  const [query, setText] = useState('')
  const [current, setCurrent] = useState(-1)
  const deferred = useDeferredValue(query)
  const matches = useMemo(() => findInCues(cues, deferred), [cues, deferred])
  return {
    query,
    matches,
    current: current < matches.length ? current : -1,
    setQuery: (next) => {
      setText(next)
      setCurrent(-1)
    },
    step: (by) => {
      const next = stepMatch(matches.length, current < 0 && by < 0 ? 0 : current, by)
      setCurrent(next)
      return matches[next]
    },
  }
}
