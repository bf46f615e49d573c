/**
 * Hybrid logical clock: timestamps that sort as strings, never repeat on one device, never go
 * backwards, and stay close to wall time even when a laptop's clock is a year wrong.
 *
 * @see Kulkarni et al., "Logical Physical Clocks" (2014)
 */
import { z } from 'zod'
import type { DeviceId, Millis } from './brand.ts'
import type { Clock } from './clock.ts'

/** `<millis, 12 hex digits>-<counter, 6 hex digits>-<device id>`; string order is time order. */
export const Hlc = z
  .string()
  .regex(/^[0-9a-f]{12}-[0-9a-f]{6}-[0-9a-f]{32}$/)
  .brand<'Hlc'>()
export type Hlc = z.infer<typeof Hlc>

const MAX_COUNTER = 0xffffff

/** Wall-clock part of a timestamp, for showing to a person. */
export const hlcMillis = (stamp: Hlc): Millis => Number.parseInt(stamp.slice(0, 12), 16) as Millis

/** Makes strictly increasing timestamps for one device and learns from those it sees. */
export class HybridClock {
  #millis = 0
  #counter = 0
  readonly #clock: Clock
  readonly #device: DeviceId

  constructor(clock: Clock, device: DeviceId) {
    this.#clock = clock
    this.#device = device
  }

  /** The next timestamp, greater than every one made or observed before. */
  next(): Hlc {
    const wall = Math.max(0, Math.floor(this.#clock.now()))
    if (wall > this.#millis) {
      this.#millis = wall
      this.#counter = 0
    } else if (++this.#counter > MAX_COUNTER) {
      this.#millis += 1
      this.#counter = 0
    }
    return this.#format()
  }

  /** Moves past a timestamp read from disk or from another device. */
  observe(stamp: Hlc): void {
    const millis = hlcMillis(stamp)
    const counter = Number.parseInt(stamp.slice(13, 19), 16)
    if (millis > this.#millis || (millis === this.#millis && counter > this.#counter)) {
      this.#millis = millis
      this.#counter = counter
    }
  }

  #format(): Hlc {
    const millis = this.#millis.toString(16).padStart(12, '0')
    const counter = this.#counter.toString(16).padStart(6, '0')
    return `${millis}-${counter}-${this.#device}` as Hlc
  }
}
