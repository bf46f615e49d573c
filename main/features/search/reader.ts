/** Asks the index worker, one task at a time; a worker that dies or takes too long costs that one task. */
import { Worker } from 'node:worker_threads'
import type { IndexAnswer, IndexCourse, IndexTask, ReadPassage } from '../../workers/index-protocol.ts'
import { workerUrl } from '../../workers/worker-url.ts'

/** A paper of thousands of pages takes minutes; what takes longer is not read. */
const LONGEST_MS = 5 * 60_000
/** A page of a few bytes can unpack into gigabytes. */
const HEAP_MB = 768

export interface IndexReader {
  /** The course the tasks after this belong to. */
  enter(course: IndexCourse): void
  /** @throws when it cannot be read: nothing of it can be found then */
  read(task: Omit<IndexTask, 'type' | 'id'>): Promise<readonly ReadPassage[]>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (passages: readonly ReadPassage[]) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

export const indexReader = (): IndexReader => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let course: IndexCourse | null = null
  let serial = 0

  const failAll = (detail: string): void => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(detail))
    }
    waiting.clear()
  }

  const end = async (detail: string): Promise<void> => {
    const ending = worker
    worker = null
    failAll(detail)
    await ending?.terminate()
  }

  const hear = (answer: IndexAnswer): void => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    clearTimeout(asked?.timer)
    if (answer.ok) asked?.resolve(answer.passages)
    else asked?.reject(new Error(answer.detail))
  }

  const start = (): Worker => {
    const fresh = new Worker(workerUrl('index'), { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    fresh.on('message', hear)
    fresh.on('error', (error: unknown) => {
      if (worker === fresh) void end(String(error))
    })
    fresh.on('exit', () => {
      if (worker === fresh) void end('the index worker ended')
    })
    // Listening to it would keep the process alive; the timer of a task in hand does.
    fresh.unref()
    if (course) fresh.postMessage(course)
    return fresh
  }

  return {
    enter: (next) => {
      course = next
      worker?.postMessage(next)
    },
    read: (task) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const id = serial++
        const timer = setTimeout(() => void end('takes too long to read'), LONGEST_MS)
        waiting.set(id, { resolve, reject, timer })
        worker.postMessage({ type: 'read', id, ...task } satisfies IndexTask)
      }),
    close: () => end('closed'),
  }
}
