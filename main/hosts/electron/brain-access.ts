/** The brain for those who can wait a moment while it starts again. */
import type { BrainClient } from './brain-process.ts'
import type { BrainKeeper } from './brain-keeper.ts'

const PATIENCE_MS = 10_000

/**
 * @returns the brain now, or the next one
 * @throws Error when none comes in time
 */
export const brainAccess = (
  keeper: Pick<BrainKeeper, 'client' | 'onStarted'>,
): (() => Promise<BrainClient>) => {
  const waiting = new Set<() => void>()
  keeper.onStarted(() => {
    for (const go of waiting) go()
    waiting.clear()
  })
  return () => {
    const { client } = keeper
    if (client) return Promise.resolve(client)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(go)
        reject(new Error('The brain did not start in time'))
      }, PATIENCE_MS)
      const go = (): void => {
        clearTimeout(timer)
        if (keeper.client) resolve(keeper.client)
        else reject(new Error('The brain stopped again'))
      }
      waiting.add(go)
    })
  }
}
