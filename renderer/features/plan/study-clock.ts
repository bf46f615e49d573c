/** How much of the passing time is study. Pure: told what is so, it counts. */

/** After this long without a sign of life reading is taken for absence, ms. */
export const IDLE_AFTER = 120_000
/** A longer gap between ticks is sleep, not study, ms. */
const LONGEST_TICK = 5_000
/** The brain takes no more than this at once, seconds. */
const MOST = 300

export interface StudyClock {
  /** Something was done. @param now milliseconds of a steady clock */
  active(now: number): void
  /** Time has passed. */
  tick(now: number, state: { visible: boolean; playing: boolean }): void
  /** Whole seconds not taken yet. */
  whole(): number
  /** Takes whole seconds out, at most what the brain takes at once. */
  take(): number
  /** Puts back what could not be reported. */
  giveBack(seconds: number): void
}

/** @param start milliseconds of a steady clock */
export const studyClock = (start: number): StudyClock => {
  let last = start
  let sign = start
  let counted = 0
  return {
    active: (now) => {
      sign = now
    },
    tick: (now, { visible, playing }) => {
      const passed = now - last
      last = now
      if (passed <= 0 || passed > LONGEST_TICK) return
      if (playing || (visible && now - sign < IDLE_AFTER)) counted += passed
    },
    whole: () => Math.floor(counted / 1000),
    take: () => {
      const seconds = Math.min(MOST, Math.floor(counted / 1000))
      counted -= seconds * 1000
      return seconds
    },
    giveBack: (seconds) => {
      counted += seconds * 1000
    },
  }
}
