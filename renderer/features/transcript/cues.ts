/** Where a second falls in a list of cues. Cues are in order of their start, as `study.transcript` answers. */
import type { Cue } from '../../../shared/features/study/model.ts'

/** Index of the last cue that has started by `seconds`, or -1 before the first. */
export const startedBy = (cues: readonly Cue[], seconds: number): number => {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.start ?? Infinity) <= seconds) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** How far back an earlier cue may reach into the present: no caption stays longer than this. */
const LONGEST_CUE = 60

/** Cues to show at `seconds`, in order; captions may overlap. */
export const cuesAt = (cues: readonly Cue[], seconds: number): Cue[] => {
  const out: Cue[] = []
  for (let i = startedBy(cues, seconds); i >= 0; i--) {
    const cue = cues[i]
    if (!cue || cue.start < seconds - LONGEST_CUE) break
    if (cue.end > seconds) out.unshift(cue)
  }
  return out
}

/** Seconds until what is shown changes, so that a caption appears and goes exactly on time. */
export const nextChange = (cues: readonly Cue[], seconds: number): number => {
  const next = cues[startedBy(cues, seconds) + 1]
  const ends = cuesAt(cues, seconds).map((cue) => cue.end)
  return Math.min(...ends, next?.start ?? Infinity) - seconds
}
