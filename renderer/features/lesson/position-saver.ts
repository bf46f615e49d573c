/**
 * Saves where a learner is: not on every pixel or frame, but soon, in order, and at once when it matters.
 *
 * Rules: at most one save is under way; while it is, only the newest position waits; a failed save is tried
 * again with the next one; `flush` does not wait for the interval.
 */
import type { Position } from '../../../shared/features/progress/model.ts'

export interface PositionSaver {
  /** The learner is here now. Saved within `interval` milliseconds. */
  put(position: Position): void
  /** Saves what waits now; resolves when it is on disk. Never rejects. */
  flush(): Promise<void>
}

interface Options {
  /** Resolves when the position is on disk. */
  readonly save: (position: Position) => Promise<unknown>
  /** Milliseconds between two saves while the learner moves. */
  readonly interval: number
  readonly onError?: (error: unknown) => void
}

export const createPositionSaver = ({ save, interval, onError }: Options): PositionSaver => {
  let waiting: Position | null = null
  let saved: string | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  const drain = async (): Promise<void> => {
    while (waiting !== null) {
      const position: Position = waiting
      waiting = null
      const text = JSON.stringify(position)
      if (text === saved) continue
      try {
        await save(position)
        saved = text
      } catch (error) {
        // Kept, unless the learner has moved on meanwhile; the next put or flush tries again.
        waiting ??= position
        onError?.(error)
        return
      }
    }
  }

  const flush = (): Promise<void> => {
    stopTimer()
    running ??= drain().finally(() => {
      running = null
    })
    return running
  }

  return {
    put(position) {
      waiting = position
      timer ??= setTimeout(() => void flush(), interval)
    },
    flush,
  }
}
