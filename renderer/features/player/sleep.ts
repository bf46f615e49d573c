/** The sleep timer: stops after a while, fading out, or at the end of the lesson. */
export const SLEEP_MINUTES = [5, 10, 15, 30, 45, 60, 90] as const

export type Sleep =
  | { readonly kind: 'off' }
  | { readonly kind: 'lesson-end' }
  /** `endsAt`: milliseconds on the clock that `performance.now` reads. */
  | { readonly kind: 'at'; readonly endsAt: number; readonly minutes: number }

/** The last seconds get quieter, so that the end wakes nobody. */
export const FADE_SECONDS = 20

/** Share of the chosen volume at this moment: 1, falling to 0 over the last {@link FADE_SECONDS}. */
export const sleepVolume = (sleep: Sleep, now: number): number => {
  if (sleep.kind !== 'at') return 1
  const left = (sleep.endsAt - now) / 1000
  return Math.max(0, Math.min(1, left / FADE_SECONDS))
}

/** Whole minutes left, rounded up; null when no time is set. */
export const minutesLeft = (sleep: Sleep, now: number): number | null =>
  sleep.kind === 'at' ? Math.max(0, Math.ceil((sleep.endsAt - now) / 60_000)) : null
