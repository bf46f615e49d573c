/** The one long piece of work that may go on at a time. */
import type { SafetyWork } from '../../../shared/features/safety/model.ts'
import { AppError } from '../../../shared/kernel/errors.ts'

export interface Work {
  /** @throws AppError('safety.busy') when something else is going on, AppError('safety.cancelled') */
  alone<T>(
    what: SafetyWork['what'],
    task: (signal: AbortSignal, tell: (fraction: number) => void) => Promise<T>,
  ): Promise<T>
  now(): SafetyWork | null
  /** Ends what is going on. @returns when it has ended */
  cancel(): Promise<void>
}

export const oneAtATime = (): Work => {
  let current: { work: SafetyWork; abort: AbortController; ended: Promise<unknown> } | null = null
  return {
    alone: async (what, task) => {
      if (current) throw new AppError('safety.busy', {})
      const abort = new AbortController()
      const { promise, resolve } = Promise.withResolvers<void>()
      const mine = { work: { what, fraction: 0 }, abort, ended: promise }
      current = mine
      try {
        return await task(abort.signal, (fraction) => {
          mine.work = { what, fraction }
        })
      } finally {
        current = null
        resolve()
      }
    },
    now: () => current?.work ?? null,
    cancel: async () => {
      current?.abort.abort(new AppError('safety.cancelled', {}))
      await current?.ended
    },
  }
}
