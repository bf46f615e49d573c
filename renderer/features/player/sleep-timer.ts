/** Runs a {@link Sleep}: fades the element out and pauses it. Framework-free; `use-sleep.ts` shows it. */
import { sleepVolume, type Sleep } from './sleep.ts'

export interface SleepTimer {
  get(): Sleep
  set(sleep: { kind: 'off' } | { kind: 'lesson-end' } | { kind: 'in'; minutes: number }): void
  subscribe(listener: () => void): () => void
}

const OFF: Sleep = { kind: 'off' }

export const createSleepTimer = (
  element: () => HTMLMediaElement | null,
  now: () => number = () => performance.now(),
): SleepTimer => {
  let sleep: Sleep = OFF
  /** The volume the learner chose, to come back to. */
  let chosen: number | null = null
  let ticking: ReturnType<typeof setInterval> | null = null
  const listeners = new Set<() => void>()

  const change = (next: Sleep) => {
    sleep = next
    for (const listener of listeners) listener()
  }

  const restore = () => {
    const media = element()
    if (media && chosen !== null) media.volume = chosen
    chosen = null
  }

  const stop = () => {
    if (ticking !== null) clearInterval(ticking)
    ticking = null
    restore()
    change(OFF)
  }

  const tick = () => {
    const media = element()
    const share = sleepVolume(sleep, now())
    if (media && share < 1) {
      chosen ??= media.volume
      media.volume = chosen * share
    }
    if (share > 0) return
    media?.pause()
    stop()
  }

  return {
    get: () => sleep,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (wish) => {
      stop()
      if (wish.kind === 'lesson-end') change({ kind: 'lesson-end' })
      if (wish.kind !== 'in') return
      change({ kind: 'at', minutes: wish.minutes, endsAt: now() + wish.minutes * 60_000 })
      ticking = setInterval(tick, 250)
    },
  }
}
