/** When a brain that stopped is started again: at once, then ever more slowly, then only if the person says so. */

const FIRST_MS = 200
const LONGEST_MS = 10_000
/** A brain that ran this long was well: what happens next is a new story. */
const WELL_AFTER_MS = 60_000
const TRIES = 6

export interface RestartPolicy {
  /** The brain has been started. */
  started(at: number): void
  /** The brain has stopped. @returns how long to wait, ms; null when it keeps stopping and somebody should be asked */
  stopped(at: number): number | null
}

export const restartPolicy = (): RestartPolicy => {
  let began = 0
  let failures = 0
  return {
    started: (at) => {
      began = at
    },
    stopped: (at) => {
      failures = at - began >= WELL_AFTER_MS ? 1 : failures + 1
      if (failures > TRIES) {
        failures = 0
        return null
      }
      return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
    },
  }
}
