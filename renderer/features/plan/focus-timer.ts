/** The study timer: rounds of study with a break between. One for the window, whatever place is shown. */
import { useSyncExternalStore } from 'react'

export interface FocusTimer {
  readonly phase: 'study' | 'break'
  /** Milliseconds since the epoch at which the phase ends; null while paused. */
  readonly endsAt: number | null
  /** Milliseconds left when it was paused. */
  readonly left: number
  /** Length of the phase, ms. */
  readonly length: number
  /** Rounds of study finished since the timer was started. */
  readonly rounds: number
  /** Minutes of a round of study. */
  readonly minutes: number
}

const MINUTE = 60_000
/** A fifth of the round, five minutes at the least: 25 and 5, 50 and 10. */
export const breakMinutes = (minutes: number): number => Math.max(5, Math.round(minutes / 5))

/** Milliseconds left of the phase. */
export const timeLeft = (timer: FocusTimer, now: number): number =>
  Math.max(0, timer.endsAt === null ? timer.left : timer.endsAt - now)

/** A timer that begins now. @param minutes of a round of study */
export const begun = (minutes: number, now: number): FocusTimer => ({
  phase: 'study',
  endsAt: now + minutes * MINUTE,
  left: 0,
  length: minutes * MINUTE,
  rounds: 0,
  minutes,
})

/** The phase after this one, running. */
export const nextPhase = (timer: FocusTimer, now: number): FocusTimer => {
  const toBreak = timer.phase === 'study'
  const length = (toBreak ? breakMinutes(timer.minutes) : timer.minutes) * MINUTE
  return {
    ...timer,
    phase: toBreak ? 'break' : 'study',
    rounds: timer.rounds + (toBreak ? 1 : 0),
    endsAt: now + length,
    left: 0,
    length,
  }
}

/** Stops the time, or lets it run again. */
export const paused = (timer: FocusTimer, now: number): FocusTimer =>
  timer.endsAt === null
    ? { ...timer, endsAt: now + timer.left }
    : { ...timer, endsAt: null, left: timeLeft(timer, now) }

let current: FocusTimer | null = null
const listeners = new Set<() => void>()
const set = (next: FocusTimer | null): void => {
  current = next
  for (const listener of listeners) listener()
}

export const startFocus = (minutes: number): void => set(begun(minutes, Date.now()))
export const stopFocus = (): void => set(null)
export const togglePause = (): void => {
  if (current) set(paused(current, Date.now()))
}
/** Goes on to the next phase when this one is over. @returns the new phase, null when nothing was due */
export const advanceFocus = (): FocusTimer['phase'] | null => {
  if (!current || current.endsAt === null || timeLeft(current, Date.now()) > 0) return null
  set(nextPhase(current, Date.now()))
  return current.phase
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The timer, null while there is none. */
export const useFocusTimer = (): FocusTimer | null => useSyncExternalStore(subscribe, () => current)
