import type { Millis } from './brand.ts'

/** The only way to ask for the time, so that tests own it. */
export interface Clock {
  /** Wall-clock time. May be wrong, may go backwards: order events with {@link HybridClock}. */
  now(): Millis
}
