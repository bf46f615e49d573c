/**
 * Keeps a brain running behind the windows: one that crashes is started again, and everybody who held a port
 * to the old one is told to take a new one.
 */
import type { MessagePortMain } from 'electron'
import type { Log } from '../../ports/index.ts'
import type { BrainClient, BrainEvents, BrainProcess } from './brain-process.ts'
import { restartPolicy } from './restart-policy.ts'

interface Deps {
  readonly fork: (events: BrainEvents) => BrainProcess
  readonly log: Log
  readonly now: () => number
  /** The profile could not be opened: say so and quit. */
  readonly failed: (code: string) => void
  /** It keeps stopping. @returns whether to try again */
  readonly ask: (exitCode: number) => Promise<boolean>
  readonly giveUp: () => void
}

export interface BrainKeeper {
  start(): void
  /** The brain now; null for the moment between two. */
  readonly client: BrainClient | null
  /** @returns null for the moment between two brains: {@link onStarted} will come */
  connectWindow(): MessagePortMain | null
  onStarted(listener: () => void): void
  stop(): Promise<void>
}

export const brainKeeper = (deps: Deps): BrainKeeper => {
  const policy = restartPolicy()
  const listeners: (() => void)[] = []
  let brain: BrainProcess | null = null
  let stopping = false
  let timer: NodeJS.Timeout | null = null

  const start = (): void => {
    timer = null
    policy.started(deps.now())
    const current = deps.fork({
      failed: (code) => {
        stopping = true
        deps.log('error', 'brain.failed', { code })
        current.kill()
        deps.failed(code)
      },
      exited: (code) => {
        if (brain === current) brain = null
        if (!stopping) void again(code)
      },
    })
    brain = current
    for (const listener of listeners) listener()
  }

  const again = async (code: number): Promise<void> => {
    const wait = policy.stopped(deps.now())
    deps.log('error', 'brain.stopped', { code, restartInMs: wait })
    if (wait !== null) timer = setTimeout(start, wait)
    else if (await deps.ask(code)) start()
    else deps.giveUp()
  }

  return {
    start,
    get client() {
      return brain?.client ?? null
    },
    connectWindow: () => brain?.connectWindow() ?? null,
    onStarted: (listener) => void listeners.push(listener),
    stop: async () => {
      stopping = true
      if (timer) clearTimeout(timer)
      await brain?.stop()
    },
  }
}
