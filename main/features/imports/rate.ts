/** Bytes per second over the last few seconds, and the time left. */
import type { Millis } from '../../../shared/kernel/brand.ts'

const WINDOW_MS = 4000

export interface RateMeter {
  /** @param now monotonic ms */
  add(now: number, bytesDone: number): void
  bytesPerSecond(): number | null
  remaining(bytesLeft: number): Millis | null
}

export const rateMeter = (): RateMeter => {
  let samples: { at: number; bytes: number }[] = []
  const rate = (): number | null => {
    const first = samples[0]
    const last = samples.at(-1)
    if (!first || !last || last.at - first.at < 200) return null
    return ((last.bytes - first.bytes) / (last.at - first.at)) * 1000
  }
  return {
    add: (now, bytesDone) => {
      samples.push({ at: now, bytes: bytesDone })
      samples = samples.filter((sample) => now - sample.at <= WINDOW_MS)
    },
    bytesPerSecond: rate,
    remaining: (bytesLeft) => {
      const perSecond = rate()
      return perSecond ? (((bytesLeft / perSecond) * 1000) as Millis) : null
    },
  }
}
